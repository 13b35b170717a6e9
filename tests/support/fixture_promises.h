// SPDX-License-Identifier: MIT
// What holds for every diagnostic of every rule, whatever the case: the promises of the fixture
// runner that a rule's author gets without writing a test.
#ifndef MATTERLINT_TESTS_SUPPORT_FIXTURE_PROMISES_H_
#define MATTERLINT_TESTS_SUPPORT_FIXTURE_PROMISES_H_

#include <string>

#include "support/rule_case.h"
#include "support/verdict.h"

namespace matterlint::test {

/// Places lie in their files and on character boundaries; there is a help or a fix; the message is
/// one clause; the pointer is one.
void check_diagnostic(const Diagnostic& diagnostic, const std::string& where, Verdict& verdict);

/// Each safe fix removes its own diagnostic and brings no new one; every fix does what it declares;
/// all of them together settle.
void check_safe_fixes(const RuleFolder& folder, const RuleCase& one, const Report& report,
                      Verdict& verdict);

/// The JSON forms can be parsed and hold every diagnostic.
void check_json(const Report& report, const std::string& where, Verdict& verdict);

/// The fixes of a report as they stand in goldens: title, safety and the changed lines.
std::string render_fixes(const Report& report, const FileMap& files);

}  // namespace matterlint::test

#endif  // MATTERLINT_TESTS_SUPPORT_FIXTURE_PROMISES_H_
