// SPDX-License-Identifier: MIT
#include "cli/compare_notes.h"

#include <memory>
#include <utility>

#include "checks/linter.h"
#include "cli/console.h"
#include "cli/output_options.h"
#include "cli/scope.h"
#include "diagnostics/report_difference.h"
#include "output/difference.h"
#include "output/output.h"
#include "project/project.h"
#include "source/file_system.h"

namespace matterlint {
namespace {

bool is_usable(const Project& project) {
  return project.broken.empty() && project.failures.empty();
}

/// The findings of a run that cannot be compared, on stderr.
ExitStatus say_failures(const Report& report) {
  RenderOptions options;
  options.quiet = true;
  write_stderr(render_human(report, options));
  return ExitStatus::failed;
}

bool write_difference(const ReportDifference& difference, const ComparedNames& names,
                      const CheckArguments& arguments) {
  const OutputChoice output =
      arguments.outputs.empty() ? OutputChoice{"human", ""} : arguments.outputs.front();
  RenderOptions options;
  options.color = output.file.empty() && stdout_takes_color(arguments.color);
  options.quiet = arguments.quiet;
  options.version = MATTERLINT_VERSION;
  const std::string text = output.format == "json"
                               ? render_difference_json(difference, names, options)
                               : render_difference(difference, names, options);
  if (output.file.empty()) {
    return write_report(text);
  }
  const auto failure = write_file(output.file, text, FileMode::replace);
  if (failure) {
    write_stderr("matterlint: " + output.file + ": " + failure->message + "\n");
  }
  return !failure;
}

struct SchemaDiffWords {
  CheckArguments arguments{};
  std::string before{};
  std::string after{};
  OutputWords output{};
};

ExitStatus run_schema_diff(const SchemaDiffWords& words) {
  CheckArguments arguments = words.arguments;
  arguments.compare = words.before;
  arguments.config.schema_path = words.after;
  arguments.outputs = chosen_outputs(words.output.formats);
  arguments.color = color_choice(words.output.color);
  arguments.quiet = words.output.quiet;
  if (arguments.paths.empty()) {
    arguments.paths.emplace_back(".");
  }
  if (const std::string misuse = find_comparison_misuse(arguments); !misuse.empty()) {
    return usage_error(misuse, "schema diff");
  }
  return run_comparison(arguments);
}

}  // namespace

std::string find_comparison_misuse(const CheckArguments& arguments) {
  if (arguments.fix || arguments.diff || arguments.interactive) {
    return "a comparison of schemas changes no note, so it takes none of `--fix`, `--diff` and "
           "`--interactive`";
  }
  for (const std::string& path : arguments.paths) {
    if (path == "-") {
      return "a comparison of schemas is over notes in files, not over stdin";
    }
  }
  if (arguments.outputs.size() > 1) {
    return "a comparison of schemas is written in one format";
  }
  for (const OutputChoice& output : arguments.outputs) {
    if (output.format != "human" && output.format != "json") {
      return "a comparison of schemas is written as `human` or `json`, not as `" + output.format +
             "`";
    }
  }
  return "";
}

ExitStatus run_comparison(const CheckArguments& arguments) {
  const DiskFileSystem files;
  Config before_config = arguments.config;
  before_config.schema_path = arguments.compare;
  before_config.no_schema = false;
  const auto tree = std::make_shared<ConfigTree>(files, arguments.config);
  const Result<Scope> scope = find_scope(files, arguments, walk_rules(tree, arguments));
  if (!scope) {
    write_stderr("matterlint: " + scope.failure().message + "\n");
    return ExitStatus::failed;
  }
  const std::vector<std::string>& notes = scope->walked.files;
  const Project before_project = load_project(files, before_config, notes);
  const Project after_project = load_project(files, arguments.config, tree, notes);
  for (const Project* project : {&before_project, &after_project}) {
    if (!is_usable(*project)) {
      return say_failures(check_definitions({*project}));
    }
  }
  const FileSystem& disk = files;
  const FileSystem& source = scope->files == nullptr ? disk : *scope->files;
  const Report before = check_notes(before_project, source, scope->walked, arguments.jobs);
  const Report after = check_notes(after_project, source, scope->walked, arguments.jobs);
  if (!after.failures.empty()) {
    Report failures;
    failures.failures = after.failures;
    return say_failures(failures);
  }
  const ReportDifference difference = difference_of(before, after, arguments.fail_level);
  const ComparedNames names{before.checked_against, after.checked_against};
  if (!write_difference(difference, names, arguments)) {
    return ExitStatus::failed;
  }
  return difference.begin_to_fail.empty() || arguments.exit_zero ? ExitStatus::clean
                                                                 : ExitStatus::findings;
}

CommandSpec schema_diff_command() {
  const auto to = std::make_shared<SchemaDiffWords>();
  CommandSpec command{
      .name = "diff",
      .summary = "Show which notes begin or stop to fail with another schema",
      .details =
          "The notes are checked with A and with B; the exit status is 1 when some note is "
          "fine with A\nand fails with B.",
      .options = {{.names = "A",
                   .help = "The schema of now",
                   .to = &to->before,
                   .required = true,
                   .completion = Completion::path},
                  {.names = "B",
                   .help = "The schema to come",
                   .to = &to->after,
                   .required = true,
                   .completion = Completion::path},
                  {.names = "PATH",
                   .help = "Files and directories; the current one by default",
                   .to = &to->arguments.paths,
                   .completion = Completion::path}},
      .run = [to] { return run_schema_diff(*to); }};
  for (OptionSpec& option : output_options(to->output)) {
    if (option.names == "--format") {
      option.help = "human or json";
    }
    command.options.push_back(std::move(option));
  }
  return command;
}

}  // namespace matterlint
