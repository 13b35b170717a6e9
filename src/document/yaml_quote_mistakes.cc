// SPDX-License-Identifier: MIT
// Mistakes with quotes.
#include <algorithm>
#include <utility>

#include "document/written_escape.h"
#include "document/yaml_mistakes.h"
#include "document/yaml_spans.h"
#include "document/yaml_walk.h"
#include "source/message_text.h"

namespace matterlint::yaml {
namespace {

// The first escape between the quotes that double quotes do not have; `nowhere` when all are known.
size_t find_unknown_escape(std::string_view text, size_t begin, size_t end) {
  for (size_t at = begin; at < end; ++at) {
    if (text[at] == '\\') {
      const size_t length = escape_length(text, at);
      if (length == 0) {
        return at;
      }
      at += length - 1;
    }
  }
  return nowhere;
}

// `"a" b`: what is quoted is only the begin of the value.
Problem text_behind(const BrokenLine& line, size_t rest) {
  Problem problem = syntax_problem(rest, line.end, "the value goes on after its closing quote",
                                   "put quotes around all of it");
  const std::string value(line.value_text());
  if (value[0] == '"' && value.find('\'') == std::string::npos) {
    replace(problem, line.value, line.end, "'" + value + "'");
  } else if (value.find_first_of("\"\\") == std::string::npos) {
    replace(problem, line.value, line.end, "\"" + value + "\"");
  }
  return problem;
}

// `"C:\\temp\\"`: the backslash makes the closing quote a part of the text.
Problem backslash_before_quote(const BrokenLine& line) {
  Problem problem =
      syntax_problem(line.end - 2, line.end, "the backslash keeps this quote from closing the text",
                     "write `\\\\` for a backslash, or use single quotes");
  const std::string inside(line.slice(line.value + 1, line.end - 1));
  if (inside.find_first_of("'\"") == std::string::npos &&
      inside.find("\\\\") == std::string::npos) {
    replace(problem, line.value, line.end, "'" + inside + "'");
  }
  return problem;
}

// `'It's'`: the last quote of the line was meant to close the text.
Problem closed_too_early(const BrokenLine& line, size_t close) {
  const char mark = line.value_first();
  Problem problem = syntax_problem(
      close - 1, close, "this quote ends the text too early",
      mark == '"' ? "write `\\\"` for a quote inside the text" : "write `''` for an apostrophe");
  const std::string_view inside = line.slice(line.value + 1, line.end - 1);
  if (inside.find('\\') != nowhere) {
    return problem;
  }
  std::string repaired(1, mark);
  for (const char c : inside) {
    repaired += c == mark ? (mark == '"' ? "\\\"" : "''") : std::string(1, c);
  }
  replace(problem, line.value, line.end, repaired + mark);
  return problem;
}

}  // namespace

// `"title: Foo"`: a text, not a key with a value.
Explained find_quoted_field(const BrokenLine& line) {
  const char mark = line.value_first();
  if (!is_quote(mark) || line.has_key() || line.has_dash() ||
      quoted_end(line.text(), line.value) != line.end) {
    return std::nullopt;
  }
  const size_t begin = line.value + 1;
  const size_t colon = line.text().find(": ", begin);
  if (colon >= line.end || !is_word(line.slice(begin, colon))) {
    return std::nullopt;
  }
  Problem problem =
      syntax_problem(line.value, line.end,
                     "the quotes enclose the key " + in_backticks(line.slice(begin, colon)) +
                         " together with its value",
                     "put quotes around the value only");
  const size_t value = std::min(line.text().find_first_not_of(' ', colon + 1), line.end - 1);
  if (value + 1 < line.end && !is_quote(line.text()[value])) {
    replace(problem, line.value, begin, "");
    replace(problem, value, value, std::string(1, mark));
  }
  return problem;
}

Explained find_bad_escape(const BrokenLine& line) {
  for (const size_t begin : {line.item, line.value}) {
    if (begin >= line.end || line.text()[begin] != '"') {
      continue;
    }
    const size_t close = quoted_end(line.text(), begin);
    const size_t stop_of_line = line_end(line.text(), begin);
    const bool ends_here = close == nowhere || swallows_line_below(line, close);
    const size_t end = ends_here ? std::min(close, stop_of_line) : close;
    const size_t at = find_unknown_escape(line.text(), begin + 1, end);
    if (at == nowhere) {
      continue;
    }
    const char kind = at + 1 < line.text().size() ? line.text()[at + 1] : '\0';
    const bool number = kind == 'u' || kind == 'U' || kind == 'x';
    const bool unicode = kind == 'u';
    const size_t stop = std::min(written_escape_end(line.text(), at), end);
    Problem problem = syntax_problem(
        at, stop, in_backticks(line.slice(at, stop)) + " is not an escape that YAML knows",
        unicode ? "write the character itself"
                : "write `\\\\` for a backslash, or use single quotes");
    const std::string_view inside = line.slice(begin + 1, std::max(begin + 1, end - 1));
    if (close == end && inside.find_first_of("'\n") == nowhere && inside.find("\\\"") == nowhere &&
        inside.find("\\\\") == nowhere && (!number || inside.substr(0, 2).find(':') != nowhere)) {
      replace(problem, begin, end, "'" + std::string(inside) + "'");
    }
    return problem;
  }
  return std::nullopt;
}

Explained find_open_quote(const BrokenLine& line) {
  const char mark = line.value_first();
  if (!is_quote(mark)) {
    return std::nullopt;
  }
  const size_t close = quoted_end(line.text(), line.value);
  if (close != nowhere && close <= line_end(line.text(), line.value)) {
    return std::nullopt;
  }
  // A later line that opens a quote of its own closes this one by chance.
  const bool swallows = swallows_line_below(line, std::min(close, line.text().size()));
  if (close != nowhere && !swallows) {
    return std::nullopt;
  }
  Problem problem =
      syntax_problem(line.value, line.value + 1, "the quote opened here is never closed",
                     "write " + in_backticks(std::string(1, mark)) + " at the end of the text");
  if (!swallows && !line_below(line).empty()) {
    return problem;
  }
  const char last = line.text()[line.end - 1];
  const bool wrong_mark = is_quote(last) && last != mark && line.end > line.value + 1;
  if (mark == '"' && line.value_text().ends_with("\\\"")) {
    return backslash_before_quote(line);
  }
  replace(problem, line.end - (wrong_mark ? 1 : 0), line.end, std::string(1, mark));
  // What looks like a comment or like another quote may be part of the text.
  const bool comment = line.end < line_end(line.text(), line.end);
  problem.repair_is_guess = comment || line.value_text().substr(1).find_first_of("\"\\") != nowhere;
  return problem;
}

Explained find_text_behind_quote(const BrokenLine& line) {
  const char mark = line.value_first();
  const size_t close = is_quote(mark) ? quoted_end(line.text(), line.value) : nowhere;
  if (close == nowhere || close >= line.end) {
    return std::nullopt;
  }
  size_t rest = close;
  while (is_blank(line.text()[rest])) {
    ++rest;
  }
  if (line.text()[rest] == ':' && !line.has_key()) {
    return std::nullopt;
  }
  if (line.text()[rest] == '#') {
    return glued_comment(rest);
  }
  // `"a" and "b"` are two quotations, `'It's'` and `"The "new" one"` are one text.
  const bool two = is_blank(line.text()[close]) && !is_blank(line.text()[close - 2]);
  const bool ends_with_quote = line.text()[line.end - 1] == mark && line.end > close;
  return ends_with_quote && !two ? closed_too_early(line, close) : text_behind(line, rest);
}

}  // namespace matterlint::yaml
