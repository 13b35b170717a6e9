// SPDX-License-Identifier: MIT
#include "cli/check_options.h"

#include <charconv>
#include <iterator>
#include <string_view>
#include <utility>

#include "cli/config_options.h"

namespace matterlint {
namespace {

constexpr size_t most_jobs = 256;
constexpr size_t least_front_matter = 4 << 10;
constexpr size_t most_front_matter = 256 << 20;
constexpr size_t most_warnings = 1'000'000'000;

/// `200k`, `4M` or a number as bytes; nothing for anything else.
std::optional<size_t> parse_size(std::string_view word) {
  size_t number = 0;
  const auto [stop, error] = std::from_chars(word.data(), word.data() + word.size(), number);
  const std::string_view unit = word.substr(static_cast<size_t>(stop - word.data()));
  const size_t factor = unit.empty()                 ? 1
                        : unit == "k" || unit == "K" ? size_t{1} << 10
                        : unit == "m" || unit == "M" ? size_t{1} << 20
                                                     : 0;
  if (error != std::errc() || factor == 0 || number > most_front_matter / factor ||
      number * factor < least_front_matter) {
    return std::nullopt;
  }
  return number * factor;
}

std::string complain_about_size(const std::string& word) {
  return parse_size(word) ? "" : "`" + word + "` is no size from 4k to 256M, such as 200k or 4M";
}

std::vector<OptionSpec> scope_options(CheckArguments& to) {
  return {
      {.names = "PATH",
       .help = "Files and directories; `-` reads one note from stdin",
       .to = &to.paths,
       .completion = Completion::path},
      {.names = "--stdin-filename",
       .help = "Path to show for the note from stdin",
       .value = "NAME",
       .to = &to.stdin_filename,
       .rare = true},
      {.names = "--staged",
       .help = "Only what git is about to commit, as it is staged",
       .group = "Scope",
       .to = &to.staged},
      {.names = "--changed",
       .help = "Only what changed since the branch left BASE (the main branch)",
       .value = "BASE",
       .group = "Scope",
       .to = &to.changed,
       .without_value = "main branch"},
      {.names = "--tracked",
       .help = "Only notes that git knows",
       .group = "Scope",
       .to = &to.tracked},
      {.names = "--files-from",
       .help = "Paths from a list, one a line; `-` is stdin",
       .value = "FILE",
       .group = "Scope",
       .to = &to.files_from,
       .completion = Completion::path},
      {.names = "-0",
       .help = "NUL bytes, not line ends, separate that list",
       .group = "Scope",
       .to = &to.nul_separated,
       .rare = true},
      {.names = "--force-exclude",
       .help = "Leave out named files, too, where a folder's would be",
       .group = "Scope",
       .to = &to.force_exclude},
      {.names = "--show-files",
       .help = "List the notes and their schemas instead of checking them",
       .group = "Scope",
       .to = &to.show_files},
      {.names = "--verbose,-v",
       .help = "Say how many notes each pattern fits, and what is left out",
       .group = "Scope",
       .to = &to.verbose},
  };
}

std::vector<OptionSpec> rule_options(Config& to) {
  return {
      {.names = "--select",
       .help = "Rules or families to run, or `all`",
       .value = "RULES",
       .group = "Rules",
       .to = &to.rules.select,
       .comma_separated = true,
       .completion = Completion::rule},
      {.names = "--ignore",
       .help = "Rules or families not to run",
       .value = "RULES",
       .group = "Rules",
       .to = &to.rules.ignore,
       .comma_separated = true,
       .completion = Completion::rule},
  };
}

std::vector<OptionSpec> comparison_options(CheckArguments& to) {
  return {{.names = "--compare",
           .help = "Show which notes begin or stop to fail since this schema",
           .value = "FILE",
           .group = "Configuration",
           .to = &to.compare,
           .completion = Completion::path}};
}

std::vector<OptionSpec> fix_options(CheckArguments& to) {
  return {
      {.names = "--fix",
       .help = "Repair the notes where it is safe",
       .group = "Fixes",
       .to = &to.fix},
      {.names = "--unsafe-fixes",
       .help = "With --fix or --diff: also where the meaning may change",
       .group = "Fixes",
       .to = &to.unsafe_fixes},
      {.names = "--add-ignore",
       .help = "Write comments that ignore what is found",
       .group = "Fixes",
       .to = &to.add_ignore},
      {.names = "--diff",
       .help = "Show what --fix would change, as a patch; write nothing",
       .group = "Fixes",
       .to = &to.diff},
      {.names = "--interactive",
       .help = "Ask about each repair, also where there are several ways",
       .group = "Fixes",
       .to = &to.interactive},
      {.names = "--follow-hard-links",
       .help = "Repair a file with several names; the other names keep the old text",
       .group = "Fixes",
       .to = &to.follow_hard_links,
       .rare = true},
  };
}

std::vector<OptionSpec> verdict_options(CheckWords& to) {
  return {
      {.names = "--fail-level",
       .help = "Exit with 1 from here: error, warning, info",
       .value = "LEVEL",
       .group = "Exit status",
       .to = &to.fail_level,
       .words = {"error", "warning", "info"}},
      {.names = "--max-warnings",
       .help = "Exit with 1 when there are more warnings",
       .value = "N",
       .group = "Exit status",
       .to = &to.arguments.max_warnings,
       .range = {0, most_warnings}},
      {.names = "--exit-non-zero-on-fix",
       .help = "Exit with 1 when something was repaired",
       .group = "Exit status",
       .to = &to.arguments.exit_non_zero_on_fix,
       .rare = true},
      {.names = "--exit-zero",
       .help = "Exit with 0 whatever is found",
       .group = "Exit status",
       .to = &to.arguments.exit_zero},
  };
}

std::vector<OptionSpec> debt_options(CheckArguments& to) {
  return {
      {.names = "--baseline",
       .help = "Hold back the findings that this file records",
       .value = "FILE",
       .group = "Rules",
       .to = &to.baseline,
       .completion = Completion::path},
  };
}

std::vector<OptionSpec> cost_options(CheckWords& to) {
  return {
      {.names = "--jobs,-j",
       .help = "Threads; default: one for each processor",
       .value = "N",
       .group = "Cost",
       .to = &to.jobs,
       .range = {1, most_jobs},
       .rare = true},
      {.names = "--max-front-matter",
       .help = "Bytes of a note that are read at most; default: 1M",
       .value = "SIZE",
       .group = "Cost",
       .to = &to.max_front_matter,
       .complain = complain_about_size,
       .rare = true},
  };
}

Severity severity_of(std::string_view word) {
  return word == "info" ? Severity::info : word == "warning" ? Severity::warning : Severity::error;
}

}  // namespace

std::vector<OptionSpec> check_options(CheckWords& to) {
  std::vector<OptionSpec> all;
  for (std::vector<OptionSpec>& part : std::vector<std::vector<OptionSpec>>{
           scope_options(to.arguments), config_options(to.arguments.config),
           rule_options(to.arguments.config), comparison_options(to.arguments),
           debt_options(to.arguments), fix_options(to.arguments), output_options(to.output),
           verdict_options(to), cost_options(to)}) {
    std::move(part.begin(), part.end(), std::back_inserter(all));
  }
  return all;
}

std::vector<OptionSpec> note_options(CheckWords& to) {
  std::vector<OptionSpec> all{{.names = "PATH",
                               .help = "Files and directories",
                               .to = &to.arguments.paths,
                               .completion = Completion::path}};
  for (std::vector<OptionSpec>& part :
       std::vector<std::vector<OptionSpec>>{config_options(to.arguments.config),
                                            rule_options(to.arguments.config), cost_options(to)}) {
    std::move(part.begin(), part.end(), std::back_inserter(all));
  }
  return all;
}

CheckArguments finish(const CheckWords& words) {
  CheckArguments arguments = words.arguments;
  if (arguments.paths.empty()) {
    arguments.paths.emplace_back(".");
  }
  if (arguments.changed == "main branch") {
    arguments.changed = "";
  }
  if (const auto size = parse_size(words.max_front_matter)) {
    arguments.config.reading.most_bytes = *size;
  }
  arguments.outputs = chosen_outputs(words.output.formats);
  arguments.color = color_choice(words.output.color);
  arguments.quiet = words.output.quiet;
  arguments.jobs = static_cast<unsigned>(words.jobs.value_or(0));
  arguments.fail_level = severity_of(words.fail_level);
  return arguments;
}

}  // namespace matterlint
