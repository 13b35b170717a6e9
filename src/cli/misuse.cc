// SPDX-License-Identifier: MIT
#include "cli/misuse.h"

#include <algorithm>

#include "checks/rule.h"
#include "output/output.h"
#include "source/suggest.h"

namespace matterlint {
namespace {

std::vector<std::string_view> rule_choices() {
  std::vector<std::string_view> known{"all"};
  for (const Rule* rule : all_rules()) {
    known.push_back(rule->info.id);
    const std::string_view family = family_name(rule->info.family);
    if (std::find(known.begin(), known.end(), family) == known.end()) {
      known.push_back(family);
    }
  }
  return known;
}

std::optional<Settled> find_scope_misuse(const CheckArguments& check) {
  const bool from_stdin =
      std::find(check.paths.begin(), check.paths.end(), "-") != check.paths.end();
  const std::pair<bool, std::string_view> ways[] = {{check.staged, "--staged"},
                                                    {check.changed.has_value(), "--changed"},
                                                    {check.tracked, "--tracked"},
                                                    {!check.files_from.empty(), "--files-from"},
                                                    {from_stdin, "-"}};
  std::string_view first;
  for (const auto& [chosen, name] : ways) {
    if (chosen && !first.empty()) {
      return usage_error("`" + std::string(first) + "` and `" + std::string(name) +
                             "` both say which notes to check; choose one",
                         "check");
    }
    first = chosen ? name : first;
  }
  if (check.staged && (check.fix || check.diff)) {
    return usage_error(
        "`--staged` looks at what git is about to commit, which cannot be repaired; leave it out "
        "to repair the files");
  }
  if (check.nul_separated && check.files_from.empty()) {
    return usage_error("`-0` is about the list that `--files-from` names");
  }
  return std::nullopt;
}

}  // namespace

std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& known) {
  const std::vector<Suggestion> suggestions = suggest(word, known, 1);
  return suggestions.empty() ? "" : "; did you mean `" + suggestions.front().text + "`?";
}

Settled usage_error(const std::string& message, const std::string& command) {
  const std::string help =
      command.empty() ? "matterlint --help" : "matterlint " + command + " --help";
  return {ExitStatus::failed, "", "matterlint: " + message + "\nTry `" + help + "`.\n"};
}

std::optional<Settled> find_output_misuse(const std::vector<OutputChoice>& outputs,
                                          const std::string& command) {
  size_t on_stdout = 0;
  for (const OutputChoice& output : outputs) {
    if (find_output_format(output.format) == nullptr) {
      std::vector<std::string_view> names;
      for (const OutputFormat& format : all_output_formats()) {
        names.push_back(format.name);
      }
      return usage_error(
          "there is no output format `" + output.format + "`" + did_you_mean(output.format, names),
          command);
    }
    on_stdout += output.file.empty() ? 1U : 0U;
  }
  if (on_stdout > 1) {
    return usage_error(
        "two formats would be mixed on standard output; give one a file: `--format " +
        outputs.back().format + "=FILE`");
  }
  return std::nullopt;
}

std::optional<Settled> find_misuse(const CheckArguments& check) {
  const std::vector<std::string_view> known = rule_choices();
  for (const auto* choice : {&check.config.rules.select, &check.config.rules.ignore}) {
    for (const std::string& name : *choice) {
      if (std::find(known.begin(), known.end(), name) == known.end()) {
        return usage_error("there is no rule `" + name + "`" + did_you_mean(name, known) +
                           " (`matterlint rules` lists all)");
      }
    }
  }
  if (std::optional<Settled> misuse = find_output_misuse(check.outputs, "check")) {
    return misuse;
  }
  if (std::optional<Settled> misuse = find_scope_misuse(check)) {
    return misuse;
  }
  if (check.config.no_schema && check.config.schema_path) {
    return usage_error("`--schema` and `--no-schema` contradict each other");
  }
  if (check.paths.size() > 1 &&
      std::find(check.paths.begin(), check.paths.end(), "-") != check.paths.end()) {
    return usage_error("`-` reads one note from stdin and cannot be combined with other paths");
  }
  return std::nullopt;
}

}  // namespace matterlint
