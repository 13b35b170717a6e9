// SPDX-License-Identifier: MIT
// A change to a text: replace the bytes of a span. Fixes are lists of these and nothing else.
#ifndef MATTERLINT_SOURCE_EDIT_H_
#define MATTERLINT_SOURCE_EDIT_H_

#include <string>
#include <string_view>
#include <vector>

#include "source/span.h"

namespace matterlint {

/// Replace the bytes of `span` by `text`. An empty span inserts, an empty text deletes.
struct Edit {
  Span span{};
  std::string text{};
  friend bool operator==(const Edit&, const Edit&) = default;
};

/// `bytes` with all `edits` made; they must be sorted by place and must not overlap.
std::string apply_edits(std::string_view bytes, const std::vector<Edit>& edits);

/// Edits that do in one go what `first` does and then `second` to its result. Neighbours become one
/// edit.
std::vector<Edit> compose_edits(const std::vector<Edit>& first, const std::vector<Edit>& second);

/// Where a byte of the text stands after the edits: behind what is inserted at its place; at the
/// begin of its replacement when it is replaced.
uint32_t offset_after(uint32_t offset, const std::vector<Edit>& edits);

}  // namespace matterlint

#endif  // MATTERLINT_SOURCE_EDIT_H_
