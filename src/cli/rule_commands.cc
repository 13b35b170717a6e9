// SPDX-License-Identifier: MIT
#include <memory>
#include <vector>

#include "checks/rule.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "output/rule_page.h"
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

struct Listing {
  std::string rule{};  // of `explain`
  std::string format = "human";

  bool json() const { return format == "json"; }
};

OptionSpec format_option(Listing& to) {
  return {.names = "--format",
          .help = "human or json",
          .value = "FORMAT",
          .to = &to.format,
          .words = {"human", "json"}};
}

ExitStatus run_explain(const Listing& arguments) {
  const Rule* rule = find_rule(arguments.rule);
  if (rule != nullptr) {
    return print(arguments.json() ? render_rules_json({&rule->info})
                                  : render_rule_page(rule->info));
  }
  std::vector<std::string_view> ids;
  for (const RuleInfo* info : all_rule_infos()) {
    ids.push_back(info->id);
  }
  write_stderr("matterlint: there is no rule `" + escape_unprintable(arguments.rule) + "`" +
               did_you_mean(arguments.rule, ids) + "\n`matterlint rules` lists all.\n");
  return ExitStatus::failed;
}

ExitStatus run_rules(const Listing& arguments) {
  const std::vector<const RuleInfo*> infos = all_rule_infos();
  return print(arguments.json() ? render_rules_json(infos) : render_rule_list(infos));
}

}  // namespace

CommandSpec explain_command() {
  const auto to = std::make_shared<Listing>();
  return {.name = "explain",
          .summary = "Explain a rule, with a bad and a good note",
          .options = {{.names = "RULE",
                       .help = "The rule's id, such as unknown-term",
                       .to = &to->rule,
                       .required = true,
                       .completion = Completion::rule},
                      format_option(*to)},
          .run = [to] { return run_explain(*to); }};
}

CommandSpec rules_command() {
  const auto to = std::make_shared<Listing>();
  return {
      .name = "rules", .summary = "List all rules", .options = {format_option(*to)}, .run = [to] {
        return run_rules(*to);
      }};
}

}  // namespace matterlint
