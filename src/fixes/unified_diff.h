// SPDX-License-Identifier: MIT
// Edits as a patch that `git apply` takes.
#ifndef MATTERLINT_FIXES_UNIFIED_DIFF_H_
#define MATTERLINT_FIXES_UNIFIED_DIFF_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "source/edit.h"

namespace matterlint {

/// A text that a patch is for.
struct PatchedText {
  std::string_view path{};   // as it is written behind `a/` and `b/`; a leading `/` is left out
  std::string_view bytes{};  // the head of the file or all of it
  bool whole = true;         // false: the file goes on, so a last line without end is cut off
};

/// The changed lines with `context` lines around them; empty for no edits. Bytes stand there as
/// they are, line ends of CRLF included. `edits` are sorted and disjoint.
std::string unified_diff(const PatchedText& before, const std::vector<Edit>& edits,
                         size_t context = 3);

}  // namespace matterlint

#endif  // MATTERLINT_FIXES_UNIFIED_DIFF_H_
