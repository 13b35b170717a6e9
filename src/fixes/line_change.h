// SPDX-License-Identifier: MIT
// Edits seen as lines that others take the place of.
#ifndef MATTERLINT_FIXES_LINE_CHANGE_H_
#define MATTERLINT_FIXES_LINE_CHANGE_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "source/edit.h"

namespace matterlint {

/// A run of lines, with their ends, that are replaced by others.
struct LineChange {
  size_t first = 0;  // number of the first old line, from 0
  std::vector<std::string_view> before{};
  std::vector<std::string> after{};
};

/// The lines of a text with their ends.
std::vector<std::string_view> lines_of(std::string_view text);

/// The lines of `bytes` that `edits` change, in order; runs that follow each other are one. `edits`
/// are sorted and disjoint.
std::vector<LineChange> find_line_changes(std::string_view bytes, const std::vector<Edit>& edits);

}  // namespace matterlint

#endif  // MATTERLINT_FIXES_LINE_CHANGE_H_
