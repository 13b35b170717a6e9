// SPDX-License-Identifier: MIT
#include "cli/misuse.h"

#include <algorithm>

#include "checks/rule.h"
#include "cli/command_line.h"
#include "cli/compare_notes.h"
#include "cli/config_options.h"
#include "cli/output_options.h"

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

bool reads_note_from_stdin(const CheckArguments& check) {
  return std::find(check.paths.begin(), check.paths.end(), "-") != check.paths.end();
}

/// `--interactive` writes notes after questions; what leaves no notes to write or nobody to ask
/// does not go with it.
std::string find_interactive_misuse(const CheckArguments& check) {
  if (check.diff) {
    return "`--interactive` writes what you say yes to and `--diff` writes nothing; choose one";
  }
  if (check.staged) {
    return "`--staged` looks at what git is about to commit, which cannot be repaired; leave it "
           "out "
           "to be asked about the files";
  }
  if (reads_note_from_stdin(check) || check.files_from == "-") {
    return "`--interactive` reads your answers from standard input, so `-` cannot be read from it; "
           "name files instead";
  }
  return "";
}

std::string find_ignore_misuse(const CheckArguments& check) {
  if (check.fix || check.unsafe_fixes || check.interactive) {
    return "`--add-ignore` leaves mistakes as they are and `--fix` repairs them; run one after the "
           "other";
  }
  if (reads_note_from_stdin(check)) {
    return "`--add-ignore` writes comments into files; name files instead of `-`";
  }
  return "";
}

std::string find_scope_misuse(const CheckArguments& check) {
  const std::pair<bool, std::string_view> ways[] = {{check.staged, "--staged"},
                                                    {check.changed.has_value(), "--changed"},
                                                    {check.tracked, "--tracked"},
                                                    {!check.files_from.empty(), "--files-from"},
                                                    {reads_note_from_stdin(check), "-"}};
  std::string_view first;
  for (const auto& [chosen, name] : ways) {
    if (chosen && !first.empty()) {
      return "`" + std::string(first) + "` and `" + std::string(name) +
             "` both say which notes to check; choose one";
    }
    first = chosen ? name : first;
  }
  if (check.staged && (check.fix || check.diff || check.add_ignore)) {
    return "`--staged` looks at what git is about to commit, which cannot be repaired; leave it "
           "out to repair the files";
  }
  if (check.nul_separated && check.files_from.empty()) {
    return "`-0` is about the list that `--files-from` names";
  }
  return "";
}

}  // namespace

std::string find_misuse(const CheckArguments& check) {
  const std::vector<std::string_view> known = rule_choices();
  for (const auto* choice : {&check.config.rules.select, &check.config.rules.ignore}) {
    for (const std::string& name : *choice) {
      if (std::find(known.begin(), known.end(), name) == known.end()) {
        return "there is no rule `" + name + "`" + did_you_mean(name, known) +
               " (`matterlint rules` lists all)";
      }
    }
  }
  if (std::string misuse = find_output_misuse(check.outputs); !misuse.empty()) {
    return misuse;
  }
  if (std::string misuse = check.interactive ? find_interactive_misuse(check) : "";
      !misuse.empty()) {
    return misuse;
  }
  if (std::string misuse = check.add_ignore ? find_ignore_misuse(check) : ""; !misuse.empty()) {
    return misuse;
  }
  if (std::string misuse = find_scope_misuse(check); !misuse.empty()) {
    return misuse;
  }
  if (std::string misuse = find_config_misuse(check.config); !misuse.empty()) {
    return misuse;
  }
  if (check.paths.size() > 1 && reads_note_from_stdin(check)) {
    return "`-` reads one note from stdin and cannot be combined with other paths";
  }
  return check.compare ? find_comparison_misuse(check) : "";
}

}  // namespace matterlint
