// SPDX-License-Identifier: MIT
// The conformance suites of the formats, which are delivered as one archive outside the repository.
#ifndef MATTERLINT_TESTS_SUPPORT_SUITES_H_
#define MATTERLINT_TESTS_SUPPORT_SUITES_H_

#include <optional>
#include <set>
#include <string>

namespace matterlint::test {

/// The folder of the unpacked suites, in the build tree; unpacked at the first call. Nothing when
/// there is no archive or it cannot be unpacked, with the reason in `why`.
std::optional<std::string> find_suites(std::string& why);

/// The lines of `fixtures/conformance/<suite>/expected_failures.txt` without their reasons, which
/// stand behind two blanks and a `#`.
std::set<std::string> expected_failures(const std::string& suite);

}  // namespace matterlint::test

#endif  // MATTERLINT_TESTS_SUPPORT_SUITES_H_
