// SPDX-License-Identifier: MIT
// The beginning of a rule: its source file and its folder of fixtures.
#ifndef MATTERLINT_TESTS_SUPPORT_NEW_RULE_H_
#define MATTERLINT_TESTS_SUPPORT_NEW_RULE_H_

#include <string>

namespace matterlint::test {

/// Writes `src/checks/rules/<id>.cc` and `fixtures/rules/<id>/`, which compile and fail their
/// tests until the rule is written. Overwrites nothing. Gives the exit status.
int write_new_rule(const std::string& root, const std::string& id);

}  // namespace matterlint::test

#endif  // MATTERLINT_TESTS_SUPPORT_NEW_RULE_H_
