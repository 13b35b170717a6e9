// SPDX-License-Identifier: MIT
// What the program may print, whatever it was given.
#ifndef MATTERLINT_TESTS_SUPPORT_CLEAN_TEXT_H_
#define MATTERLINT_TESTS_SUPPORT_CLEAN_TEXT_H_

#include <string_view>

namespace matterlint::test {

/// True for UTF-8 without control characters but line ends, and without anything that nobody sees.
bool is_clean_text(std::string_view text);

}  // namespace matterlint::test

#endif  // MATTERLINT_TESTS_SUPPORT_CLEAN_TEXT_H_
