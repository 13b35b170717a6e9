// SPDX-License-Identifier: MIT
// Patterns that are no more than a text at an end of the string, such as `^Web/API/` or `\.png$`.
// Most patterns of schemas are of this kind, and comparing bytes answers them at a small part of
// the cost of a search.
#ifndef MATTERLINT_SCHEMA_ANCHORED_TEXT_H_
#define MATTERLINT_SCHEMA_ANCHORED_TEXT_H_

#include <optional>
#include <string>
#include <string_view>

namespace matterlint {

struct AnchoredText {
  std::string text{};
  bool at_begin = false;  // `^` stands before it
  bool at_end = false;    // `$` stands behind it

  /// Whether the pattern is found in `searched`, which must be valid UTF-8.
  bool is_in(std::string_view searched) const;
};

/// What a valid pattern asks for when it is a text with `^` before it, `$` behind it, or both;
/// nothing when it is anything else. Escaped syntax characters (ECMA-262, 22.2.1) count as text.
std::optional<AnchoredText> read_anchored_text(std::string_view pattern);

}  // namespace matterlint

#endif  // MATTERLINT_SCHEMA_ANCHORED_TEXT_H_
