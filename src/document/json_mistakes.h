// SPDX-License-Identifier: MIT
// The mistakes that people make in JSON when they come from another language. Used by json_help.cc
// only.
#ifndef MATTERLINT_DOCUMENT_JSON_MISTAKES_H_
#define MATTERLINT_DOCUMENT_JSON_MISTAKES_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "document/document.h"

namespace matterlint::json {

inline constexpr size_t nowhere = std::string_view::npos;

/// The token that could not be read, and the last byte before it that is not a blank.
struct Wrong {
  std::string_view text{};
  size_t begin = 0;        // of the token
  size_t stop = 0;         // behind the byte where the library gave up
  size_t content = 0;      // begin of the content
  bool in_braces = false;  // braces that are not written stand around the content
  size_t before = 0;       // offset of the byte before the token, when there is one
  char previous = '\0';    // that byte, or NUL

  char first() const { return begin < text.size() ? text[begin] : '\0'; }
  std::string_view rest() const { return text.substr(std::min(begin, text.size())); }
};

struct OpenBracket {
  size_t at = 0;
  bool brace = false;
  bool awaits_colon = false;  // a key was read, its colon not yet
};

using Explained = std::optional<Problem>;

Problem make_problem(size_t begin, size_t end, std::string message, std::string help);
/// Adds an edit to the repair: [begin, end) becomes `text`.
void replace(Problem& problem, size_t begin, size_t end, std::string text);

/// Behind the word at `at`: where a blank, a quote or what JSON is built of begins.
size_t word_end(std::string_view text, size_t at);

/// The bracket that is open before the token, when there is one.
std::optional<OpenBracket> innermost_open(const Wrong& wrong);

Explained open_bracket(const Wrong& wrong);
Explained open_brace_before_body(const Wrong& wrong);
Explained comment(const Wrong& wrong);
Explained second_quote(const Wrong& wrong);
Explained missing_quote(const Wrong& wrong);
Explained wrong_bracket(const Wrong& wrong);
Explained closed_too_early(const Wrong& wrong);
Explained wrong_separator(const Wrong& wrong);
Explained single_quotes(const Wrong& wrong);
Explained bare_word(const Wrong& wrong);
Explained two_commas(const Wrong& wrong);

}  // namespace matterlint::json

#endif  // MATTERLINT_DOCUMENT_JSON_MISTAKES_H_
