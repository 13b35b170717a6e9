// SPDX-License-Identifier: MIT
// Where the pieces of a YAML text end. The parser says only where a node begins; these functions
// find its last byte in the source. All offsets are absolute; `text` ends with the content.
#ifndef MATTERLINT_DOCUMENT_YAML_SPANS_H_
#define MATTERLINT_DOCUMENT_YAML_SPANS_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace matterlint::yaml {

inline constexpr size_t nowhere = std::string_view::npos;

constexpr bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

/// Characters that end a plain scalar, an anchor or a tag inside `[…]` and `{…}`.
constexpr bool is_flow_indicator(char c) {
  return c == ',' || c == '[' || c == ']' || c == '{' || c == '}';
}

/// Length of the line end at `at`: 1 for LF, 2 for CRLF, 0 when there is none.
size_t break_length(std::string_view text, size_t at);

/// True when a blank, a line end or the end of the text is at `at`.
bool is_space_or_end(std::string_view text, size_t at);

/// Length of a blank at `at` that YAML does not take for one, such as a no-break space; 0 for
/// anything else.
size_t strange_blank_length(std::string_view text, size_t at);

/// Length of the escape whose backslash is at `backslash`, or 0 when double quotes have no such
/// escape (YAML 1.2.2, 5.7) or it is half of a surrogate pair.
size_t escape_length(std::string_view text, size_t backslash);

/// First byte of the line that `at` is on, not before `floor`.
size_t line_begin(std::string_view text, size_t floor, size_t at);

/// Behind the last byte of the line that `at` is on, without its line end.
size_t line_end(std::string_view text, size_t at);

/// End of the anchor, alias or tag that begins at `at` with its `&`, `*` or `!`.
size_t property_end(std::string_view text, size_t at, bool in_flow);

/// Behind the closing quote of the scalar whose opening quote is at `at`; `nowhere` when there is
/// no closing quote.
size_t quoted_end(std::string_view text, size_t at);

/// End of the plain scalar that begins at `at` and was decoded to `value`; `nowhere` when `value`
/// is not what stands there.
size_t plain_end(std::string_view text, size_t at, std::string_view value);

/// End of the literal or folded scalar whose `|` or `>` is at `at` and which was decoded to
/// `value`: behind its last line that is not blank.
size_t block_scalar_end(std::string_view text, size_t at, std::string_view value);

/// Gives a folded text the line ends that `>+` keeps behind it: yaml-cpp loses one of them
/// (YAML 1.2.2, 8.1.1.2). The text is in [begin, end) and was decoded to `value`.
void restore_kept_breaks(std::string& value, std::string_view text, size_t begin, size_t end);

/// Behind the bracket that closes the one at `at`, quotes and comments respected; `nowhere` when
/// none does.
size_t bracket_end(std::string_view text, size_t at);

}  // namespace matterlint::yaml

#endif  // MATTERLINT_DOCUMENT_YAML_SPANS_H_
