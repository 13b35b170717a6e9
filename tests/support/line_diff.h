// SPDX-License-Identifier: MIT
// What changed between two texts, line by line: for goldens and for messages of tests.
#ifndef MATTERLINT_TESTS_SUPPORT_LINE_DIFF_H_
#define MATTERLINT_TESTS_SUPPORT_LINE_DIFF_H_

#include <string>
#include <string_view>
#include <vector>

#include "source/edit.h"

namespace matterlint::test {

/// The changed lines, each run headed by `@@ line N` (of `before`), removed ones marked `-`, added
/// ones `+`; characters that cannot be seen are escaped. Empty for equal texts.
std::string line_diff(std::string_view before, std::string_view after);

/// `bytes` with sorted, disjoint edits applied; empty text when they are not sorted and disjoint or
/// leave the text.
std::string with_edits(std::string_view bytes, const std::vector<Edit>& edits);

/// True when the edits are sorted, disjoint and inside a text of `size` bytes.
bool are_applicable(const std::vector<Edit>& edits, size_t size);

}  // namespace matterlint::test

#endif  // MATTERLINT_TESTS_SUPPORT_LINE_DIFF_H_
