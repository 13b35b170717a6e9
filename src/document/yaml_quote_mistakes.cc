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
  if (value.find('\\') != std::string::npos) {
    return problem;
  }
  if (value[0] == '"' && value.find('\'') == std::string::npos) {
    replace(problem, line.value, line.end, "'" + value + "'");
  } else if (value.find('"') == std::string::npos) {
    replace(problem, line.value, line.end, "\"" + value + "\"");
  }
  problem.repair_is_guess = line.slice(rest, line.end).find_first_of(",:;]}=") != nowhere;
  return problem;
}

// `"a", "b"` and `"a", "b"]`: texts in quotes, with commas between them. The end of the last one;
// `nowhere` when they are not two.
size_t end_of_texts(const BrokenLine& line) {
  size_t at = line.value;
  for (size_t count = 0;; ++count) {
    const size_t close = at < line.end && is_quote(line.text()[at])
                             ? quoted_end(line.text().substr(0, line.end), at)
                             : nowhere;
    if (close == nowhere) {
      return nowhere;
    }
    const size_t next = std::min(line.text().find_first_not_of(" \t", close), line.end);
    if (next == line.end || line.slice(next, line.end) == "]") {
      return count == 0 ? nowhere : close;
    }
    if (line.text()[next] != ',') {
      return nowhere;
    }
    at = line.text().find_first_not_of(" \t", next + 1);
  }
}

Problem list_without_brackets(const BrokenLine& line, size_t end) {
  const bool closed = end < line.end;
  Problem problem =
      closed ? syntax_problem(line.end - 1, line.end, "`]` closes a list that nothing opened",
                              "write `[` before the first item")
             : syntax_problem(line.value, line.end, "several values stand here without brackets",
                              "put them between `[` and `]`, or quotes around one text");
  replace(problem, line.value, line.value, "[");
  if (!closed) {
    replace(problem, end, end, "]");
    problem.repair_title = "make a list of it";
    problem.repair_is_guess = true;
  }
  return problem;
}

// `""Foo""`, `"""Foo"""`: more quotes than one.
Problem many_quotes(const BrokenLine& line) {
  const char mark = line.value_first();
  const std::string_view value = line.value_text();
  const size_t begin = std::min(value.find_first_not_of(mark), value.size());
  const size_t end = value.find_last_not_of(mark) + 1;
  Problem problem =
      syntax_problem(line.value, line.value + begin, "more than one quote opens this text",
                     "write one quote before and one behind it");
  if (begin < end) {
    const std::string inside(value.substr(begin, end - begin));
    if (inside.find_first_of("\"\\") == std::string::npos) {
      replace(problem, line.value, line.end, mark + inside + mark);
    }
  }
  problem.repair_is_guess = true;
  return problem;
}

// Length of a curly quote that the line ends with; 0 when it has none.
size_t curly_end(const BrokenLine& line) {
  for (const std::string_view curly :
       {"\u201C", "\u201D", "\u201E", "\u2018", "\u2019", "\u00BB", "\u00AB"}) {
    if (line.value_text().ends_with(curly)) {
      return curly.size();
    }
  }
  return 0;
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
  const bool other_mark = is_quote(last) && last != mark && line.end > line.value + 1;
  const size_t wrong_mark = other_mark ? 1 : curly_end(line);
  if (mark == '"' && line.value_text().ends_with("\\\"")) {
    return backslash_before_quote(line);
  }
  const bool doubled = line.value_text().substr(1).ends_with(std::string(2, mark));
  replace(problem, line.end - (doubled ? 1 : wrong_mark), line.end,
          doubled ? "" : std::string(1, mark));
  // What looks like a comment or like another quote may be part of the text.
  const bool comment = line.end < line_end(line.text(), line.end);
  problem.repair_is_guess =
      comment || doubled || line.value_text().substr(1).find_first_of("\"\\") != nowhere;
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
  if (const size_t end = end_of_texts(line); end != nowhere) {
    return list_without_brackets(line, end);
  }
  if (close == line.value + 2 && !is_blank(line.text()[close]) && line.text()[close] != ':') {
    return many_quotes(line);
  }
  // `"a" and "b"` are two quotations, `'It's'` and `"The "new" one"` are one text.
  const bool two = is_blank(line.text()[close]) && !is_blank(line.text()[close - 2]);
  const bool ends_with_quote = line.text()[line.end - 1] == mark && line.end > close;
  return ends_with_quote && !two && line.text()[rest] != ':' ? closed_too_early(line, close)
                                                             : text_behind(line, rest);
}

}  // namespace matterlint::yaml
