// SPDX-License-Identifier: MIT
// What `explain` and `rules` print: the facts of rules, for people and as JSON.
#ifndef MATTERLINT_OUTPUT_RULE_PAGE_H_
#define MATTERLINT_OUTPUT_RULE_PAGE_H_

#include <string>
#include <vector>

#include "diagnostics/rule_info.h"

namespace matterlint {

/// One page about a rule: what it finds, why it matters, a bad and a good note.
std::string render_rule_page(const RuleInfo& rule);

/// One line for each rule, by family.
std::string render_rule_list(const std::vector<const RuleInfo*>& rules);

/// All facts of the rules: `{"version": 1, "rules": [{"id": …}]}`.
std::string render_rules_json(const std::vector<const RuleInfo*>& rules);

}  // namespace matterlint

#endif  // MATTERLINT_OUTPUT_RULE_PAGE_H_
