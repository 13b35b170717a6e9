// SPDX-License-Identifier: MIT
// What is looked at before yaml-cpp sees a text: it keeps every token of a list that is not closed
// yet, several hundred bytes for each, and it refuses a `?` inside `[…]` that YAML allows.
#ifndef MATTERLINT_DOCUMENT_YAML_GUARD_H_
#define MATTERLINT_DOCUMENT_YAML_GUARD_H_

#include <optional>
#include <string>
#include <string_view>

#include "document/document.h"

namespace matterlint::yaml {

/// The problem of a text that would cost too much to parse: brackets nested too deep, more items
/// between brackets than a document may have, or commas with nothing between them.
std::optional<Problem> find_excess(std::string_view text, size_t begin);

/// Stands for a `?` that is text. No content holds it: control characters are refused before.
inline constexpr char question_mark = '\x01';

/// The content with every `?` that is text replaced by `question_mark`, or nothing when the content
/// can be parsed as it is.
std::optional<std::string> hide_question_marks(std::string_view content);

}  // namespace matterlint::yaml

#endif  // MATTERLINT_DOCUMENT_YAML_GUARD_H_
