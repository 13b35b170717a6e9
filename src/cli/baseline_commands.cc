// SPDX-License-Identifier: MIT
#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <utility>

#include "checks/linter.h"
#include "cli/baseline.h"
#include "cli/check_options.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/report_writer.h"
#include "cli/scope.h"
#include "source/message_text.h"
#include "source/unicode.h"

namespace matterlint {
namespace {

struct BaselineWords {
  CheckWords check{};
  bool force = false;
};

std::string shown(const std::string& path) {
  return "`" + escape_unprintable(path) + "`";
}

/// What a check of the notes gave; `complete` when nothing stood in its way.
struct Checked {
  Project project{};
  std::optional<Baseline> baseline{};  // the old one, where it is wanted and can be read
  Report report{};
  std::vector<std::string> notes{};
  bool complete = false;
};

enum class OldBaseline : uint8_t { wanted, disregarded };

/// Checks the notes. What stands in the way is written as `check` would.
Checked check_for_baseline(const FileSystem& files, const CheckArguments& arguments,
                           OldBaseline old) {
  Checked checked;
  const auto tree = std::make_shared<ConfigTree>(files, arguments.config);
  const Result<Scope> scope = find_scope(files, arguments, walk_rules(tree, arguments));
  if (!scope) {
    checked.report.failures.push_back(scope.failure());
  } else {
    checked.notes = scope->walked.files;
    checked.project = load_project(files, arguments.config, tree, checked.notes);
    if (old == OldBaseline::wanted) {
      if (auto baseline = load_baseline(files, arguments.baseline, checked.project)) {
        checked.baseline.emplace(std::move(*baseline));
      }
    }
    checked.report = check_notes(checked.project, files, scope->walked, arguments.jobs);
  }
  checked.complete = !checked.report.definition_errors && checked.report.failures.empty() &&
                     checked.report.files > 0;
  if (!checked.complete) {
    RenderOptions options;
    options.version = MATTERLINT_VERSION;
    options.color = stdout_takes_color(arguments.color);
    write_reports(checked.report, {{"human", ""}}, options, Stream::error);
    write_stderr("matterlint: the baseline stays as it was, because not all could be checked\n");
  }
  return checked;
}

ExitStatus save(const std::string& path, const std::vector<BaselineEntry>& entries,
                const std::string& message) {
  if (const auto failure = write_file(path, write_baseline(entries), FileMode::replace)) {
    write_stderr("matterlint: " + shown(path) + " could not be written: " + failure->message +
                 "\n");
    return ExitStatus::failed;
  }
  write_stderr("matterlint: " + message + "\n");
  return ExitStatus::clean;
}

ExitStatus run_write(const CheckArguments& arguments, bool force) {
  const DiskFileSystem files;
  const std::string& path = arguments.baseline;
  if (!force && files.kind(path)) {
    write_stderr("matterlint: " + shown(path) +
                 " is there already; `matterlint baseline prune` takes out what no longer occurs, "
                 "`--force` records all of today's findings instead\n");
    return ExitStatus::failed;
  }
  const Checked checked = check_for_baseline(files, arguments, OldBaseline::disregarded);
  if (!checked.complete) {
    return ExitStatus::failed;
  }
  const Baseline baseline(files, {}, path);
  std::vector<BaselineEntry> entries;
  std::set<std::string> notes;
  for (const Diagnostic& diagnostic : checked.report.diagnostics) {
    if (fits_baseline(diagnostic)) {
      entries.push_back(
          baseline_entry(diagnostic, baseline.key_of(diagnostic.primary.source->path())));
      notes.insert(entries.back().path);
    }
  }
  const size_t left = checked.report.diagnostics.size() - entries.size();
  return save(path, entries,
              counted(entries.size(), "finding") + " in " + counted(notes.size(), "note") +
                  " recorded in " + shown(path) +
                  (left == 0 ? "" : "; " + counted(left, "other") + " cannot be") +
                  "; hold them back with `matterlint --baseline " + escape_unprintable(path) + "`");
}

ExitStatus run_prune(const CheckArguments& arguments) {
  const DiskFileSystem files;
  Checked checked = check_for_baseline(files, arguments, OldBaseline::wanted);
  std::optional<Baseline>& baseline = checked.baseline;
  if (!checked.complete || !baseline) {
    return ExitStatus::failed;
  }
  baseline->apply(active_rules(checked.project), checked.notes, checked.report);
  uint64_t before = 0;
  for (const BaselineEntry& entry : baseline->file().entries) {
    before += entry.count;
  }
  const std::vector<BaselineEntry> entries = baseline->still_needed();
  uint64_t left = 0;
  for (const BaselineEntry& entry : entries) {
    left += entry.count;
  }
  return save(arguments.baseline, entries,
              counted(before - left, "finding") + " taken out of " + shown(arguments.baseline) +
                  ", " + std::to_string(left) + " left");
}

/// The options of both: which notes, as what they are checked, and the file.
std::vector<OptionSpec> baseline_options(CheckWords& words) {
  std::vector<OptionSpec> options = note_options(words);
  options.push_back({.names = "--baseline",
                     .help = "The file; default: " + std::string(baseline_name),
                     .value = "FILE",
                     .to = &words.arguments.baseline,
                     .completion = Completion::path});
  return options;
}

CheckArguments finish_baseline(const CheckWords& words) {
  CheckArguments arguments = finish(words);
  if (arguments.baseline.empty()) {
    arguments.baseline = baseline_name;
  }
  return arguments;
}

}  // namespace

CommandSpec baseline_command() {
  const auto write = std::make_shared<BaselineWords>();
  const auto prune = std::make_shared<BaselineWords>();
  std::vector<OptionSpec> write_options = baseline_options(write->check);
  write_options.push_back({.names = "--force",
                           .help = "Replace a baseline that is there already",
                           .to = &write->force});
  return {
      .name = "baseline",
      .summary = "Hold back today's findings, so that only new ones count",
      .commands = {{.name = "write",
                    .summary = "Record all findings of today",
                    .options = std::move(write_options),
                    .run =
                        [write] { return run_write(finish_baseline(write->check), write->force); }},
                   {.name = "prune",
                    .summary = "Take out what no longer occurs; nothing is added",
                    .options = baseline_options(prune->check),
                    .run = [prune] { return run_prune(finish_baseline(prune->check)); }}},
  };
}

}  // namespace matterlint
