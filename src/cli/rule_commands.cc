// SPDX-License-Identifier: MIT
#include <vector>

#include "checks/rule.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "output/rule_page.h"
#include "source/suggest.h"
#include "source/unicode.h"

namespace matterlint {
namespace {

std::vector<const RuleInfo*> all_rule_infos() {
  std::vector<const RuleInfo*> infos;
  for (const Rule* rule : all_rules()) {
    infos.push_back(&rule->info);
  }
  return infos;
}

ExitStatus print(const std::string& text) {
  return write_stdout(text) ? ExitStatus::clean : ExitStatus::failed;
}

}  // namespace

ExitStatus run_explain(const ExplainArguments& arguments) {
  const Rule* rule = find_rule(arguments.rule);
  if (rule != nullptr) {
    return print(arguments.json ? render_rules_json({&rule->info}) : render_rule_page(rule->info));
  }
  std::vector<std::string_view> ids;
  for (const RuleInfo* info : all_rule_infos()) {
    ids.push_back(info->id);
  }
  const std::vector<Suggestion> near = suggest(arguments.rule, ids, 1);
  write_stderr("matterlint: there is no rule `" + escape_unprintable(arguments.rule) + "`" +
               (near.empty() ? "" : "; did you mean `" + near.front().text + "`?") +
               "\n`matterlint rules` lists all.\n");
  return ExitStatus::failed;
}

ExitStatus run_rules(const RulesArguments& arguments) {
  const std::vector<const RuleInfo*> infos = all_rule_infos();
  return print(arguments.json ? render_rules_json(infos) : render_rule_list(infos));
}

}  // namespace matterlint
