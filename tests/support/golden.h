// SPDX-License-Identifier: MIT
// Goldens: texts that the program must produce to the byte, kept as files under `fixtures/`. The
// difference that version control shows after an update is the review.
#ifndef MATTERLINT_TESTS_SUPPORT_GOLDEN_H_
#define MATTERLINT_TESTS_SUPPORT_GOLDEN_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "support/verdict.h"

namespace matterlint::test {

enum class GoldenMode : uint8_t {
  compare,
  update,  // rewrite the files
  refuse   // an update was asked for where CI is set: every golden fails and says so
};

/// What somebody who asks for an update gets: `refuse` where CI is set in the environment.
GoldenMode update_on_request();

/// `compare`, or what MATTERLINT_UPDATE=1 in the environment asks for.
GoldenMode golden_mode();

/// Compares `actual` with the file at `path`, or rewrites it. Empty when all is well, else what is
/// wrong, for people: the first line that differs.
std::string golden_mistake(const std::string& path, std::string_view actual, GoldenMode mode);

/// The same as one promise of a test program.
void check_golden(const std::string& path, std::string_view actual, GoldenMode mode,
                  Verdict& verdict);

/// The same for a file of the project, such as `fixtures/output/sample.json`, in the mode that the
/// environment asks for.
std::string project_golden_mistake(const std::string& path, std::string_view actual);

/// The first line in which two texts differ, with its number; empty when they are equal.
/// Characters that cannot be seen are escaped.
std::string first_difference(std::string_view expected, std::string_view actual);

}  // namespace matterlint::test

#endif  // MATTERLINT_TESTS_SUPPORT_GOLDEN_H_
