// SPDX-License-Identifier: MIT
#include <algorithm>
#include <chrono>
#include <utility>

#include "checks/linter.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "output/output.h"
#include "project/project.h"
#include "source/file_system.h"
#include "source/limits.h"
#include "source/suggest.h"
#include "source/walk.h"

namespace matterlint {
namespace {

Report check_stdin(const Project& project, const CheckArguments& arguments) {
  const std::string& name = arguments.stdin_filename;
  auto bytes = read_stdin(limits::front_matter_bytes);
  WalkResult walked;
  MemoryFileSystem files;
  if (bytes) {
    walked.files.push_back(name);
    files.add(name, std::move(*bytes));
  } else {
    walked.failures.push_back(bytes.failure());
  }
  return check_notes(project, files, walked, 1);
}

/// A mistyped command is taken for a path; says so where the path does not exist.
void hint_at_commands(std::vector<Failure>& failures) {
  for (Failure& failure : failures) {
    const auto near = suggest(failure.path, {command_names.begin(), command_names.end()}, 1);
    if (!near.empty()) {
      failure.message += "; did you mean the command `" + near.front().text + "`?";
    }
  }
}

Report check_paths(const Project& project, const FileSystem& files,
                   const CheckArguments& arguments) {
  // With a broken schema no note is looked at, so there is nothing to walk for.
  const bool broken = !project.broken.empty() || !project.failures.empty();
  WalkResult walked = broken ? WalkResult{} : walk(files, arguments.paths);
  hint_at_commands(walked.failures);
  return check_notes(project, files, walked, arguments.jobs);
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
  return (fails || too_many_warnings) && !arguments.exit_zero ? ExitStatus::findings
                                                              : ExitStatus::clean;
}

}  // namespace

ExitStatus run_check(const CheckArguments& arguments) {
  const auto start = std::chrono::steady_clock::now();
  const DiskFileSystem files;
  const Project project = load_project(files, arguments.config);
  if (project.builtin_schema && !arguments.quiet) {
    write_stderr(
        "matterlint: no schema was named, so notes are checked as the built-in note format "
        "(another one: --schema FILE)\n");
  }
  const bool from_stdin = arguments.paths.size() == 1 && arguments.paths.front() == "-";
  const Report report =
      from_stdin ? check_stdin(project, arguments) : check_paths(project, files, arguments);
  const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;

  RenderOptions options;
  options.color = stdout_takes_color(arguments.color);
  options.quiet = arguments.quiet;
  options.seconds = elapsed.count();
  options.version = MATTERLINT_VERSION;
  if (!write_report(find_output_format(arguments.format)->render(report, options))) {
    return ExitStatus::failed;
  }
  return verdict(report, arguments);
}

}  // namespace matterlint
