// SPDX-License-Identifier: MIT
#include <algorithm>
#include <chrono>
#include <memory>
#include <optional>
#include <utility>

#include "checks/active_rules.h"
#include "checks/linter.h"
#include "cli/ask_fixes.h"
#include "cli/baseline.h"
#include "cli/check_options.h"
#include "cli/commands.h"
#include "cli/compare_notes.h"
#include "cli/console.h"
#include "cli/coverage.h"
#include "cli/fix_notes.h"
#include "cli/ignore_notes.h"
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
  bool cut_short = false;                // the person who was asked did not want to go on
  std::string nothing_to_do{};           // why no note was looked at, when that is all right
  std::optional<std::string> listing{};  // of the files that would be checked, instead of a check
};

bool is_repairing(const CheckArguments& arguments) {
  return arguments.fix || arguments.diff;
}

void ask_for_fixes(const CheckArguments& arguments, Report& report) {
  report.least_safety = arguments.unsafe_fixes ? Safety::risky : Safety::safe;
  report.fix_mode = arguments.diff                           ? FixMode::preview
                    : arguments.add_ignore                   ? FixMode::ignore
                    : arguments.fix || arguments.interactive ? FixMode::apply
                                                             : FixMode::offer;
}

/// After the repairs: what is left of what the baseline knows is held back.
void hold_back(const Project& project, const std::vector<std::string>& notes,
               std::optional<Baseline>& baseline, Report& report) {
  if (baseline && !report.definition_errors) {
    baseline->apply(active_rules(project), notes, report);
  }
}

std::optional<Baseline> baseline_of(const FileSystem& files, const CheckArguments& arguments,
                                    Project& project) {
  return arguments.baseline.empty() ? std::nullopt
                                    : load_baseline(files, arguments.baseline, project);
}

/// Says so when a note is checked as the built-in format that nobody asked for.
void say_which_format(const Project& project, const CheckArguments& arguments,
                      const std::vector<std::string>& notes) {
  const bool usable = project.broken.empty() && project.failures.empty();
  const bool possible = usable && project.settings->schema != nullptr &&
                        project.settings->schema->builtin &&
                        project.tree->has_folder_without_config();
  if (possible && !arguments.quiet &&
      std::any_of(notes.begin(), notes.end(), [&project](const std::string& note) {
        return project.tree->of_note(note).settings->layers.empty();
      })) {
    write_stderr(
        "matterlint: there is no matterlint.yaml, so notes are checked as the built-in note format "
        "(`matterlint init` writes one; --schema FILE names a schema)\n");
  }
}

Outcome check_stdin(const FileSystem& disk, const CheckArguments& arguments) {
  const std::string& name = arguments.stdin_filename;
  Project project = load_project(disk, arguments.config, {name});
  std::optional<Baseline> baseline = baseline_of(disk, arguments, project);
  say_which_format(project, arguments, {name});
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
    outcome.text = fix_stdin({project}, arguments, *bytes, outcome.report, outcome.repair);
  }
  hold_back(project, walked.files, baseline, outcome.report);
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
void check_again(const Project& project, const FileSystem& source, const Scope& scope,
                 const CheckArguments& arguments, Report& report) {
  const Report before = std::move(report);
  report =
      check_notes_among(project, source, scope.walked, scope.surroundings, arguments.jobs).report;
  ask_for_fixes(arguments, report);
  report.fixed = before.fixed;
  report.unfixed = before.unfixed;
  report.failures = before.failures;
}

/// Leaves of the notes around those of the run the ones that these are compared with: none when no
/// rule compares, because to look for their configurations takes longer than to check a note.
void keep_compared(ConfigTree& tree, const CheckArguments& arguments, Scope& scope) {
  std::vector<std::string>& others = scope.surroundings.others;
  if (others.empty()) {
    return;
  }
  std::vector<const Settings*> all;
  for (const std::string& path : scope.walked.files) {
    all.push_back(tree.add(cut_path(path).folder).settings.get());
  }
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  if (compares_notes(arguments.config.rules, all)) {
    std::erase_if(others, [&tree](const std::string& path) { return !tree.takes_listed(path); });
  } else {
    others.clear();
  }
}

Outcome check_paths(const FileSystem& files, const CheckArguments& arguments) {
  const auto tree = std::make_shared<ConfigTree>(files, arguments.config);
  Result<Scope> scope = find_scope(files, arguments, walk_rules(tree, arguments));
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
  keep_compared(*tree, arguments, *scope);
  Project project = load_project(files, arguments.config, tree, scope->walked.files);
  std::optional<Baseline> baseline = baseline_of(files, arguments, project);
  project.patterns =
      count_pattern_use(*tree, scope->walked.files, whole_folders(files, arguments),
                        arguments.verbose ? PatternCount::all_notes : PatternCount::up_to_one);
  say_which_format(project, arguments, scope->walked.files);
  if (arguments.verbose) {
    write_stderr(tell_coverage(project, scope->walked));
  }
  if (arguments.show_files && project.broken.empty() && project.failures.empty()) {
    outcome.listing = list_files(project, scope->walked);
    outcome.report.failures = scope->walked.failures;
    return outcome;
  }
  const FileSystem& source = scope->files == nullptr ? files : *scope->files;
  CheckedNotes checked =
      check_notes_among(project, source, scope->walked, scope->surroundings, arguments.jobs);
  outcome.report = std::move(checked.report);
  ask_for_fixes(arguments, outcome.report);
  const NoteChecking checking{project, checked.across.get()};
  if (arguments.interactive) {
    Conversation talk = ask_fixes(checking, files, arguments, outcome.report);
    outcome.repair = std::move(talk.repair);
    outcome.cut_short = talk.cut_short;
    if (talk.vocabulary_changed) {
      check_again(reload_project(files, project), source, *scope, arguments, outcome.report);
    }
  } else if (arguments.add_ignore) {
    outcome.repair = ignore_notes(project, files, arguments, outcome.report);
  } else if (is_repairing(arguments)) {
    outcome.repair = fix_notes(checking, files, arguments, outcome.report);
  }
  hold_back(project, scope->walked.files, baseline, outcome.report);
  return outcome;
}

Date today() {
  const std::chrono::year_month_day now(
      std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
  return {static_cast<int>(now.year()), static_cast<int>(static_cast<unsigned>(now.month())),
          static_cast<int>(static_cast<unsigned>(now.day()))};
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
  const bool from_stdin = arguments.paths.size() == 1 && arguments.paths.front() == "-";
  const Outcome outcome =
      from_stdin ? check_stdin(files, arguments) : check_paths(files, arguments);
  const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;
  if (outcome.listing && !write_stdout(*outcome.listing)) {
    return ExitStatus::failed;
  }
  if (outcome.listing && outcome.report.failures.empty()) {
    return ExitStatus::clean;
  }
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
          .run = [to] {
            CheckArguments arguments = finish(*to);
            arguments.config.today = today();
            return run_check(arguments);
          }};
}

}  // namespace matterlint
