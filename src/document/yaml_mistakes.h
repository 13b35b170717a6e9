// SPDX-License-Identifier: MIT
// The mistakes that people make in YAML, each known by one small function. Used by syntax_help.cc
// only; a new mistake is a function and a row in its table.
#ifndef MATTERLINT_DOCUMENT_YAML_MISTAKES_H_
#define MATTERLINT_DOCUMENT_YAML_MISTAKES_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "document/document.h"
#include "document/syntax_help.h"

namespace matterlint::yaml {

/// A line that could not be read, cut roughly into its parts: `  - key: value # comment`. Offsets
/// are absolute; parts that are not there are empty and stand where they would.
struct BrokenLine {
  const YamlFailure* failure = nullptr;
  size_t begin = 0;  // of the line
  size_t first = 0;  // behind the indentation
  size_t item = 0;   // behind the dashes of list items: the key, or the value when there is none
  size_t colon = 0;  // of the first `: ` outside quotes; `end` when there is none
  size_t value = 0;  // behind the colon and blanks; `item` when there is no colon
  size_t end = 0;    // of the line, without a comment and the blanks before it

  std::string_view text() const { return failure->text; }
  std::string_view slice(size_t from, size_t to) const { return text().substr(from, to - from); }
  std::string_view value_text() const { return slice(value, end); }
  size_t indentation() const { return first - begin; }
  bool empty() const { return first >= end; }
  bool has_key() const { return colon < end; }
  bool has_dash() const { return item != first; }
  char value_first() const { return value < end ? text()[value] : '\0'; }
};

BrokenLine cut_line(const YamlFailure& failure, size_t at);

/// The next line below that is neither blank nor a comment; empty at the end of the content.
BrokenLine line_below(const BrokenLine& line);
/// The same above; empty at the begin of the content.
BrokenLine line_above(const BrokenLine& line);

/// True when the line below `line` begins a key or an item before `stop`: what is open there was
/// meant to end with its line.
bool swallows_line_below(const BrokenLine& line, size_t stop);

bool is_quote(char c);
/// True for what can be a key without quotes: letters, digits, `_` and `-`.
bool is_word(std::string_view text);

/// Adds an edit to the repair: [begin, end) becomes `text`.
void replace(Problem& problem, size_t begin, size_t end, std::string text);
/// A comment whose `#` follows something else than a blank.
Problem glued_comment(size_t hash);
/// Adds the repair that puts the bytes [begin, end) in quotes, if there is a simple one.
void quote(Problem& problem, const BrokenLine& line, size_t begin, size_t end);

using Explained = std::optional<Problem>;

// In what a line begins with, and in how it stands among its neighbours.
Explained find_conflict_marker(const BrokenLine& line);
Explained find_carriage_return(const BrokenLine& line);
Explained find_tab(const BrokenLine& line);
Explained find_strange_blank(const BrokenLine& line);
Explained find_strange_blank_behind_colon(const BrokenLine& line);
Explained find_foreign_comment(const BrokenLine& line);
Explained find_directive(const BrokenLine& line);
Explained find_template_line(const BrokenLine& line);
Explained find_wide_colon(const BrokenLine& line);
Explained find_missing_blank(const BrokenLine& line);
Explained find_equals_sign(const BrokenLine& line);
Explained find_long_key(const BrokenLine& line);
Explained find_missing_colon(const BrokenLine& line);

// In a text of several lines.
Explained find_unindented_text(const BrokenLine& line);
Explained find_unindented_rest(const BrokenLine& line);

// In how a line stands among its neighbours.
Explained find_bullet(const BrokenLine& line);
Explained find_block_behind_key(const BrokenLine& line);
Explained find_missing_dash_blank(const BrokenLine& line);
Explained find_text_below_property(const BrokenLine& line);
Explained find_missing_dash(const BrokenLine& line);
Explained find_mixed_block(const BrokenLine& line);
Explained find_deep_item(const BrokenLine& line);
Explained find_indented_head(const BrokenLine& line);
Explained find_wrong_indentation(const BrokenLine& line);

// In a value.
Explained find_template(const BrokenLine& line);
Explained find_curly_quote(const BrokenLine& line);
Explained find_block_sign(const BrokenLine& line);
Explained find_unknown_anchor(const BrokenLine& line);
Explained find_reserved_character(const BrokenLine& line);
Explained find_colon_in_value(const BrokenLine& line);

// In quotes.
Explained find_quoted_field(const BrokenLine& line);
Explained find_bad_escape(const BrokenLine& line);
Explained find_open_quote(const BrokenLine& line);
Explained find_text_behind_quote(const BrokenLine& line);

// In brackets, and in commas that belong into them.
Explained find_comma_behind_value(const BrokenLine& line);
Explained find_comment_in_brackets(const BrokenLine& line);
Explained find_missing_comma(const BrokenLine& line);
Explained find_missing_comma_in_map(const BrokenLine& line);
Explained find_quote_in_brackets(const BrokenLine& line);
Explained find_missing_comma_above(const BrokenLine& line);
Explained find_empty_item(const BrokenLine& line);
Explained find_wrong_bracket(const BrokenLine& line);
Explained find_open_bracket(const BrokenLine& line);
Explained find_text_behind_bracket(const BrokenLine& line);

}  // namespace matterlint::yaml

#endif  // MATTERLINT_DOCUMENT_YAML_MISTAKES_H_
