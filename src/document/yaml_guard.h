// SPDX-License-Identifier: MIT
// What is looked at before yaml-cpp sees a text: it keeps every token of a list that is not closed
// yet, several hundred bytes for each, and there is YAML that it cannot read.
#ifndef MATTERLINT_DOCUMENT_YAML_GUARD_H_
#define MATTERLINT_DOCUMENT_YAML_GUARD_H_

#include <optional>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace matterlint::yaml {

/// A rough look at a text. Right about texts that are YAML, and cheap about those that are not.
struct Survey {
  /// The problem of a text that would cost too much to parse: brackets nested too deep, more items
  /// between brackets than a document may have, or commas with nothing between them.
  std::optional<Problem> excess{};
  std::vector<Span> brackets{};  // each `[…]` and `{…}` that is in no other
  /// The blanks before nothing or a comment where there are tabs among them, outside of brackets
  /// and texts.
  std::vector<Span> tabs{};
};

/// `text` ends with the content, which begins at `begin`.
Survey survey(std::string_view text, size_t begin);

}  // namespace matterlint::yaml

#endif  // MATTERLINT_DOCUMENT_YAML_GUARD_H_
