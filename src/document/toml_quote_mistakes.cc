// SPDX-License-Identifier: MIT
// Mistakes with quotes in TOML.
#include <algorithm>
#include <array>
#include <string>

#include "document/toml_line.h"
#include "source/message_text.h"
#include "source/strange_character.h"
#include "source/unicode.h"

namespace matterlint::toml_text {
namespace {

struct CurlyQuotes {
  std::string_view open;
  std::string_view close;
};

constexpr auto curly_quotes = std::to_array<CurlyQuotes>({{"\u201C", "\u201D"},
                                                          {"\u201D", "\u201D"},
                                                          {"\u201E", "\u201C"},
                                                          {"\u2018", "\u2019"},
                                                          {"\u00AB", "\u00BB"}});

// Length of the curly quote that `text` ends with; 0 when it has none.
size_t curly_end(std::string_view text) {
  for (const CurlyQuotes& quotes : curly_quotes) {
    for (const std::string_view mark : {quotes.open, quotes.close}) {
      if (text.ends_with(mark)) {
        return mark.size();
      }
    }
  }
  return 0;
}

// `'It's'`: the last quote of the line was meant to close the text.
Problem closed_too_early(const Line& line, size_t close) {
  const bool double_quoted = line.value_first() == '"';
  Problem problem = make_problem(close - 1, close, "this quote ends the text too early",
                                 double_quoted ? "write `\\\"` for a quote inside the text"
                                               : "put double quotes around the text");
  const std::string inside(line.slice(line.value + 1, line.end - 1));
  if (inside.find('\\') != std::string::npos ||
      (!double_quoted && inside.find('"') != std::string::npos)) {
    return problem;
  }
  std::string repaired = "\"";
  for (const char c : inside) {
    repaired += c == '"' ? "\\\"" : std::string(1, c);
  }
  replace(problem, line.value, line.end, repaired + "\"");
  return problem;
}

// `""Foo""`: more quotes than one.
Problem many_quotes(const Line& line) {
  const char mark = line.value_first();
  const std::string_view value = line.slice(line.value, line.end);
  const size_t begin = std::min(value.find_first_not_of(mark), value.size());
  const size_t end = std::max(begin, value.find_last_not_of(mark) + 1);
  Problem problem =
      make_problem(line.value, line.value + begin, "more than one quote opens this text",
                   "write one quote before and one behind it");
  const std::string inside(value.substr(begin, end - begin));
  if (!inside.empty() && inside.find_first_of("\"\\") == std::string::npos) {
    replace(problem, line.value, line.end, mark + inside + mark);
  }
  problem.repair_is_guess = true;
  return problem;
}

// `"a", "b"`: texts with commas between them. Behind the last one; `nowhere` when they are not two.
size_t end_of_texts(const Line& line) {
  size_t at = line.value;
  for (size_t count = 0; at < line.end && is_quote(line.text[at]); ++count) {
    const size_t close = string_end(line.text, at);
    const size_t next = std::min(line.text.find_first_not_of(blanks, close), line.end);
    if (close == nowhere || next == line.end || line.slice(next, line.end) == "]") {
      return count == 0 ? nowhere : close;
    }
    if (line.text[next] != ',') {
      return nowhere;
    }
    at = line.text.find_first_not_of(blanks, next + 1);
  }
  return nowhere;
}

Problem list_without_brackets(const Line& line, size_t end) {
  const bool closed = end < line.end;
  Problem problem =
      closed ? make_problem(line.end - 1, line.end, "`]` closes a list that nothing opened",
                            "write `[` before the first item")
             : make_problem(line.value, line.end, "several values stand here without brackets",
                            "put them between `[` and `]`, or quotes around one text");
  replace(problem, line.value, line.value, "[");
  if (!closed) {
    replace(problem, end, end, "]");
    problem.repair_title = "make a list of it";
    problem.repair_is_guess = true;
  }
  return problem;
}

}  // namespace

// “…” and its kind, at the begin of a value or of an item.
Explained curly_quote_at(const Line& line, size_t begin, size_t end) {
  const std::string_view value = line.slice(begin, end);
  const auto* quotes =
      std::find_if(curly_quotes.begin(), curly_quotes.end(),
                   [value](const CurlyQuotes& each) { return value.starts_with(each.open); });
  if (quotes == curly_quotes.end()) {
    return std::nullopt;
  }
  const std::string_view open = quotes->open;
  Problem problem =
      make_problem(begin, begin + open.size(),
                   in_backticks(open) + " (" + code_point_name(decode_code_point(open, 0).value) +
                       ") is not a quote that TOML knows",
                   "write straight quotes: `\"`");
  const size_t closing = value.ends_with('"') ? 1 : curly_end(value);
  const std::string inside(
      value.substr(open.size(), value.size() - std::min(value.size(), open.size() + closing)));
  if (closing != 0 && inside.find_first_of("\"\\") == std::string::npos) {
    replace(problem, begin, end, "\"" + inside + "\"");
  }
  return problem;
}

Explained find_curly_quote(const Line& line) {
  return curly_quote_at(line, line.value, line.end);
}

Explained find_open_quote(const Line& line) {
  if (!is_quote(line.value_first()) || has_three_quotes(line, line.value) ||
      string_end(line.text, line.value) != nowhere) {
    return std::nullopt;
  }
  const std::string mark(1, line.value_first());
  Problem problem =
      make_problem(line.value, line.value + 1, "the quote opened here is never closed",
                   "write " + in_backticks(mark) + " at the end of the text");
  const std::string_view value = line.slice(line.value, line.end);
  if (value.ends_with("\\\"")) {
    problem.help = "write `\\\\` for a backslash, or use single quotes";
    return problem;
  }
  const char last = value.back();
  const bool other_mark = value.size() > 1 && (is_quote(last) || last == '`') && last != mark[0];
  const size_t wrong_mark = other_mark ? 1 : curly_end(value);
  replace(problem, line.end - wrong_mark, line.end, mark);
  problem.repair_is_guess =
      line.slice(line.value + 1, line.end - wrong_mark).find_first_of("\"'#\\") != nowhere;
  return problem;
}

Explained find_text_behind_quote(const Line& line) {
  if (!is_quote(line.value_first()) || has_three_quotes(line, line.value)) {
    return std::nullopt;
  }
  const size_t close = string_end(line.text, line.value);
  const size_t rest = std::min(line.text.find_first_not_of(blanks, close), line.end);
  if (close == nowhere || rest >= line.end || line.text[rest] == '#') {
    return std::nullopt;
  }
  if (const size_t end = end_of_texts(line); end != nowhere) {
    return list_without_brackets(line, end);
  }
  if (close == line.value + 2 && rest == close) {
    return many_quotes(line);
  }
  const bool two = rest > close && line.text[close - 2] != ' ';
  if (line.text[line.end - 1] == line.value_first() && line.end > close && !two) {
    return closed_too_early(line, close);
  }
  Problem problem = make_problem(rest, line.end, "the value goes on after its closing quote",
                                 "put quotes around all of it");
  quote(problem, line, line.value, line.end);
  problem.repair_is_guess = two || line.slice(rest, line.end).find_first_of(",:;]}=+\\") != nowhere;
  return problem;
}

}  // namespace matterlint::toml_text
