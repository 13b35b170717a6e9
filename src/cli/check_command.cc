// SPDX-License-Identifier: MIT
#include <algorithm>
#include <chrono>
#include <memory>
#include <utility>

#include "checks/linter.h"
#include "cli/ask_fixes.h"
#include "cli/check_options.h"
#include "cli/commands.h"
#include "cli/compare_notes.h"
#include "cli/console.h"
#include "cli/fix_notes.h"
#include "cli/interrupt.h"
#include "cli/misuse.h"
#include "cli/report_writer.h"
#include "cli/scope.h"
#include "cli/terminal.h"
#include "output/output.h"
#include "project/project.h"
#include "source/file_system.h"
#include "source/suggest.h"
#include "source/walk.h"

namespace matterlint {
namespace {

/// What a run gives: the report, and the texts that are not part of it.
struct Outcome {
  Report report{};
  std::string text{};  // the repaired note from standard input
  Repair repair{};
  bool cut_short = false;       // the person who was asked did not want to go on
  std::string nothing_to_do{};  // why no note was looked at, when that is all right
};

bool is_repairing(const CheckArguments& arguments) {
  return arguments.fix || arguments.diff;
}

void ask_for_fixes(const CheckArguments& arguments, Report& report) {
  report.least_safety = arguments.unsafe_fixes ? Safety::risky : Safety::safe;
  report.fix_mode = arguments.diff                           ? FixMode::preview
                    : arguments.fix || arguments.interactive ? FixMode::apply
                                                             : FixMode::offer;
}

Outcome check_stdin(const Project& project, const CheckArguments& arguments) {
  const std::string& name = arguments.stdin_filename;
  // The body is only needed to be given back.
  auto bytes = read_stdin(arguments.fix ? SIZE_MAX : project.config.reading.most_bytes);
  WalkResult walked;
  MemoryFileSystem files;
  if (bytes) {
    walked.files.push_back(name);
    files.add(name, *bytes);
  } else {
    walked.failures.push_back(bytes.failure());
  }
  Outcome outcome;
  outcome.report = check_notes(project, files, walked, 1);
  ask_for_fixes(arguments, outcome.report);
  if (bytes && is_repairing(arguments)) {
    outcome.text = fix_stdin(project, arguments, *bytes, outcome.report, outcome.repair);
  }
  return outcome;
}

/// A mistyped command is taken for a path; says so where the path does not exist.
void hint_at_commands(std::vector<Failure>& failures) {
  const std::vector<std::string_view> commands = command_names();
  for (Failure& failure : failures) {
    const auto near = suggest(failure.path, commands, 1);
    if (!near.empty()) {
      failure.message += "; did you mean the command `" + near.front().text + "`?";
    }
  }
}

/// With another vocabulary other notes than those that were talked about are right, too.
void check_again(const FileSystem& files, const FileSystem& source, const WalkResult& walked,
                 const CheckArguments& arguments, Report& report) {
  const Report before = std::move(report);
  report = check_notes(load_project(files, arguments.config), source, walked, arguments.jobs);
  ask_for_fixes(arguments, report);
  report.fixed = before.fixed;
  report.unfixed = before.unfixed;
  report.failures = before.failures;
}

Outcome check_paths(const Project& project, const FileSystem& files,
                    const CheckArguments& arguments) {
  // With a broken schema no note is looked at, so there is nothing to walk for.
  const bool broken = !project.broken.empty() || !project.failures.empty();
  Result<Scope> scope = broken ? Result<Scope>(Scope{}) : find_scope(files, arguments);
  Outcome outcome;
  if (!scope) {
    outcome.report.failures.push_back(scope.failure());
    return outcome;
  }
  hint_at_commands(scope->walked.failures);
  outcome.nothing_to_do = scope->walked.files.empty() && scope->walked.failures.empty()
                              ? scope->nothing_to_do
                              : std::string();
  if (!outcome.nothing_to_do.empty()) {
    return outcome;
  }
  const FileSystem& source = scope->files == nullptr ? files : *scope->files;
  outcome.report = check_notes(project, source, scope->walked, arguments.jobs);
  ask_for_fixes(arguments, outcome.report);
  if (arguments.interactive) {
    Conversation talk = ask_fixes(project, files, arguments, outcome.report);
    outcome.repair = std::move(talk.repair);
    outcome.cut_short = talk.cut_short;
    if (talk.vocabulary_changed) {
      check_again(files, source, scope->walked, arguments, outcome.report);
    }
  } else if (is_repairing(arguments)) {
    outcome.repair = fix_notes(project, files, arguments, outcome.report);
  }
  return outcome;
}

ExitStatus verdict(const Report& report, const CheckArguments& arguments) {
  if (report.definition_errors || !report.failures.empty()) {
    return ExitStatus::failed;
  }
  const bool fails = std::any_of(
      report.diagnostics.begin(), report.diagnostics.end(),
      [&](const Diagnostic& diagnostic) { return diagnostic.severity >= arguments.fail_level; });
  const bool too_many_warnings =
      arguments.max_warnings && report.count(Severity::warning) > *arguments.max_warnings;
  const bool fixed = arguments.exit_non_zero_on_fix && report.fixed > 0;
  return (fails || too_many_warnings || fixed) && !arguments.exit_zero ? ExitStatus::findings
                                                                       : ExitStatus::clean;
}

/// The patch or the repaired text goes to standard output alone, so that programs can take it; what
/// would stand there then goes to standard error.
bool write_outcome(const Outcome& outcome, const CheckArguments& arguments, bool from_stdin,
                   RenderOptions options) {
  const bool aside = arguments.diff || (arguments.fix && from_stdin);
  options.color = !aside && stdout_takes_color(arguments.color);
  options.findings = !arguments.diff && !outcome.cut_short;
  bool written = true;
  if (aside && !write_stdout(arguments.diff ? outcome.repair.patch : outcome.text)) {
    write_stderr("matterlint: the text could not be written to standard output\n");
    written = false;
  }
  const Stream stream = aside ? Stream::error : Stream::output;
  return write_reports(outcome.report, arguments.outputs, options, stream) && written;
}

ExitStatus run_check(const CheckArguments& arguments) {
  if (const std::string misuse = find_misuse(arguments); !misuse.empty()) {
    return usage_error(misuse, "check");
  }
  const std::string_view nobody = arguments.interactive ? why_nobody_answers() : "";
  if (!nobody.empty()) {
    return usage_error("`--interactive` asks questions, but " + std::string(nobody) +
                           "; call it from a terminal, or let `--fix` repair what is safe",
                       "check");
  }
  if (arguments.compare) {
    return run_comparison(arguments);
  }
  const auto start = std::chrono::steady_clock::now();
  const DiskFileSystem files;
  const Project project = load_project(files, arguments.config);
  if (project.builtin_schema && !arguments.quiet) {
    write_stderr(
        "matterlint: no schema was named, so notes are checked as the built-in note format "
        "(another one: --schema FILE)\n");
  }
  const bool from_stdin = arguments.paths.size() == 1 && arguments.paths.front() == "-";
  const Outcome outcome =
      from_stdin ? check_stdin(project, arguments) : check_paths(project, files, arguments);
  const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;
  if (!outcome.nothing_to_do.empty() && !arguments.quiet) {
    write_stderr("matterlint: " + outcome.nothing_to_do + "\n");
  }

  RenderOptions options;
  options.quiet = arguments.quiet;
  // How long a person thinks is nobody's business.
  options.seconds = arguments.interactive ? -1.0 : elapsed.count();
  options.version = MATTERLINT_VERSION;
  const bool written = write_outcome(outcome, arguments, from_stdin, options);
  // The terminal that is gone can take no report either.
  if (outcome.repair.signal != 0) {
    return interrupted_by(outcome.repair.signal);
  }
  return written ? verdict(outcome.report, arguments) : ExitStatus::failed;
}

}  // namespace

CommandSpec check_command() {
  const auto to = std::make_shared<CheckWords>();
  return {.name = "check",
          .summary = "Find problems in notes (the default command)",
          .options = check_options(*to),
          .run = [to] { return run_check(finish(*to)); }};
}

}  // namespace matterlint
