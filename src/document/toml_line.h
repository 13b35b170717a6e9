// SPDX-License-Identifier: MIT
// A broken line of TOML in its parts, and the mistakes that are seen in its value. Used by
// toml_mistakes.cc only.
#ifndef MATTERLINT_DOCUMENT_TOML_LINE_H_
#define MATTERLINT_DOCUMENT_TOML_LINE_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "document/document.h"
#include "document/toml_help.h"
#include "document/toml_mistakes.h"

namespace matterlint::toml_text {

inline constexpr std::string_view blanks = " \t";

/// A line `key = value # comment`; offsets are absolute.
struct Line {
  std::string_view text{};
  size_t begin = 0;
  size_t first = 0;   // behind the indentation
  size_t equals = 0;  // `end` when there is none
  size_t value = 0;   // behind the `=` and blanks; `end` when there is none
  size_t end = 0;     // without the blanks at the end, comment included

  char value_first() const { return value < end ? text[value] : '\0'; }
  std::string_view slice(size_t from, size_t to) const { return text.substr(from, to - from); }
};

Line line_at(const TomlFailure& failure, size_t at);

Problem make_problem(size_t begin, size_t end, std::string message, std::string help);
/// Adds an edit to the repair: [begin, end) becomes `text`.
void replace(Problem& problem, size_t begin, size_t end, std::string text);
/// Puts quotes around [begin, end), when the text has none of what would need an escape.
void quote(Problem& problem, const Line& line, size_t begin, size_t end);

bool is_quote(char c);
bool has_three_quotes(const Line& line, size_t at);

using Explained = std::optional<Problem>;

// In quotes.
/// A curly quote at the begin of the value or item in [begin, end).
Explained curly_quote_at(const Line& line, size_t begin, size_t end);
Explained find_curly_quote(const Line& line);
Explained find_open_quote(const Line& line);
Explained find_text_behind_quote(const Line& line);

// Behind a value.
Explained find_sign_behind_value(const Line& line);
Explained find_foreign_comment(const Line& line);
Explained find_second_key(const Line& line);

}  // namespace matterlint::toml_text

#endif  // MATTERLINT_DOCUMENT_TOML_LINE_H_
