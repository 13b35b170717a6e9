// SPDX-License-Identifier: MIT
// Mistakes with brackets, braces and what separates their items.
#include <algorithm>
#include <string>
#include <vector>

#include "document/yaml_mistakes.h"
#include "document/yaml_spans.h"
#include "document/yaml_walk.h"
#include "source/message_text.h"

namespace matterlint::yaml {
namespace {

constexpr char closing_of(char open) {
  return open == '[' ? ']' : '}';
}

// The bracket to look at: the innermost that was open when reading stopped, or the one that the
// value begins with; `nowhere` when there is none.
size_t bracket_of(const BrokenLine& line) {
  if (line.failure->open_bracket) {
    return *line.failure->open_bracket;
  }
  return line.value_first() == '[' || line.value_first() == '{' ? line.value : nowhere;
}

// Behind the last byte before `at` that is no blank and no line end.
size_t behind_text(std::string_view text, size_t at) {
  const size_t last = at == 0 ? nowhere : text.find_last_not_of(" \t\r\n", at - 1);
  return last == nowhere ? 0 : last + 1;
}

// True for a `#` where an item may begin or behind a blank.
bool begins_comment(std::string_view text, size_t at) {
  return text[at] == '#' && (is_blank(text[at - 1]) || is_flow_indicator(text[at - 1]));
}

// True on a line behind one that opens a bracket.
bool is_in_brackets(const BrokenLine& line) {
  return line.failure->open_bracket && *line.failure->open_bracket < line.begin;
}

// The comma or semicolon that ends a line behind a value in quotes or brackets; `nowhere` when
// there is none.
size_t comma_behind_value(const BrokenLine& line) {
  const char first = line.value_first();
  const bool bracket = first == '[' || first == '{';
  if ((!bracket && !is_quote(first)) || is_in_brackets(line)) {
    return nowhere;
  }
  const size_t close =
      bracket ? bracket_end(line.text(), line.value) : quoted_end(line.text(), line.value);
  const bool ends = close != nowhere && close + 1 == line.end;
  return ends && (line.text()[close] == ',' || line.text()[close] == ';') ? close : nowhere;
}

// A closing bracket of the other kind: the first that does not fit the one it would close.
struct Mismatch {
  size_t open = nowhere;
  size_t close = nowhere;
};

Mismatch find_mismatch(std::string_view text, size_t begin, size_t end) {
  std::vector<size_t> open;
  for (size_t at = begin; at < end; ++at) {
    const char c = text[at];
    if (c == '[' || c == '{') {
      open.push_back(at);
    } else if (c == ']' || c == '}') {
      if (open.empty()) {
        return {};
      }
      if (closing_of(text[open.back()]) != c) {
        return {open.back(), at};
      }
      open.pop_back();
    } else if (is_quote(c) && at > begin &&
               (is_blank(text[at - 1]) || is_flow_indicator(text[at - 1]))) {
      const size_t close = quoted_end(text.substr(0, end), at);
      at = close == nowhere ? end : close - 1;
    }
  }
  return {};
}

}  // namespace

// Two items with nothing but blanks, or a semicolon, between them, one of them in quotes.
Explained find_missing_comma(const BrokenLine& line) {
  const size_t open = bracket_of(line);
  if (open == nowhere || open < line.begin || open >= line.end) {
    return std::nullopt;
  }
  for (size_t at = open + 1; at < line.end; ++at) {
    if (!is_quote(line.text()[at])) {
      continue;
    }
    const size_t before = behind_text(line.text(), at);
    const bool begins_item = before <= open + 1 || is_flow_indicator(line.text()[before - 1]) ||
                             line.text()[before - 1] == ':';
    if (!begins_item) {
      continue;  // an apostrophe
    }
    const size_t close = quoted_end(line.text().substr(0, line.end), at);
    if (close == nowhere) {
      return std::nullopt;
    }
    const size_t next = std::min(line.text().find_first_not_of(" \t", close), line.end);
    if (next >= line.end || is_flow_indicator(line.text()[next]) || line.text()[next] == ':') {
      at = close - 1;
      continue;
    }
    const bool semicolon = line.text()[next] == ';';
    if (!semicolon && next == close && line.text()[next] != line.text()[at]) {
      return std::nullopt;
    }
    Problem problem = semicolon
                          ? syntax_problem(next, next + 1, "`;` stands between two items",
                                           "separate items with commas")
                          : syntax_problem(close, close, "a comma is missing between two items",
                                           "separate items with commas");
    replace(problem, semicolon ? next : close, semicolon ? next + 1 : close, ",");
    return problem;
  }
  return std::nullopt;
}

// `{name: Ada age: 3}`: a second key without a comma before it.
Explained find_missing_comma_in_map(const BrokenLine& line) {
  const size_t open = bracket_of(line);
  if (open == nowhere || open < line.begin || open >= line.end || line.text()[open] != '{') {
    return std::nullopt;
  }
  size_t colons = 0;
  for (size_t at = open + 1; at < line.end; ++at) {
    const char c = line.text()[at];
    if (is_quote(c) || c == '}' || c == '[' || c == '{') {
      return std::nullopt;
    }
    colons = c == ',' ? 0 : colons;
    if (c != ':' || !is_space_or_end(line.text(), at + 1) || ++colons < 2) {
      continue;
    }
    const size_t key = line.text().find_last_of(" \t", at) + 1;
    const size_t end = behind_text(line.text(), key);
    if (key <= open + 1 || !is_word(line.slice(key, at)) || line.text()[end - 1] == ':') {
      return std::nullopt;
    }
    Problem problem =
        syntax_problem(end, end, "a comma is missing before " + in_backticks(line.slice(key, at)),
                       "separate keys with commas, or put quotes around the value");
    replace(problem, end, end, ",");
    problem.repair_is_guess = true;
    return problem;
  }
  return std::nullopt;
}

// `"title": "x",`: in JSON a comma stands behind a value, in YAML the line end does. So in the
// lines that follow.
Explained find_comma_behind_value(const BrokenLine& line) {
  size_t comma = comma_behind_value(line);
  if (comma == nowhere) {
    return std::nullopt;
  }
  Problem problem =
      syntax_problem(comma, comma + 1,
                     std::string(line.text()[comma] == ',' ? "a comma" : "a semicolon") +
                         " stands behind this value",
                     "remove it: the line end is enough");
  for (BrokenLine each = line; comma != nowhere; comma = comma_behind_value(each)) {
    replace(problem, comma, comma + 1, "");
    each = line_below(each);
  }
  return problem;
}

// `[#a, #b]`: what is behind the `#` is a comment, the closing bracket with it.
Explained find_comment_in_brackets(const BrokenLine& line) {
  const size_t open = bracket_of(line);
  if (open == nowhere || open < line.begin || open >= line.end) {
    return std::nullopt;
  }
  const size_t end = line_end(line.text(), open);
  const char bracket = line.text()[open];
  const size_t close = line.text().substr(0, end).rfind(closing_of(bracket));
  size_t hash = open + 1;
  while (hash < end && !begins_comment(line.text(), hash)) {
    ++hash;
  }
  if (close == nowhere || close < hash) {
    return std::nullopt;
  }
  Problem problem = syntax_problem(hash, hash + 1,
                                   "a comment begins with this `#` and takes the " +
                                       in_backticks(line.slice(close, close + 1)) + " with it",
                                   "put quotes around a text that begins with `#`");
  for (size_t at = hash; at < close && bracket == '[';) {
    const size_t item_end = std::min(line.text().find(',', at), close);
    if (begins_comment(line.text(), at)) {
      quote(problem, line, at, behind_text(line.text(), item_end));
    }
    at = std::min(line.text().find_first_not_of(" \t", item_end + 1), close);
  }
  problem.repair_is_guess = true;
  return problem;
}

Explained find_empty_item(const BrokenLine& line) {
  const YamlFailure& failure = *line.failure;
  const size_t open = bracket_of(line);
  if (failure.at < line.begin || failure.at >= line.end || line.text()[failure.at] != ',' ||
      (open != nowhere && open < line.begin)) {
    return std::nullopt;
  }
  const size_t before = behind_text(line.text(), failure.at);
  if (before <= line.begin || std::string_view(",[{").find(line.text()[before - 1]) == nowhere) {
    return std::nullopt;
  }
  Problem problem = syntax_problem(failure.at, failure.at + 1, "nothing stands before this comma",
                                   "remove the comma, or write the item that is missing");
  replace(problem, failure.at, failure.at + 1, "");
  problem.repair_is_guess = true;
  return problem;
}

Explained find_wrong_bracket(const BrokenLine& line) {
  const char first = line.value_first();
  if (first == ']' || first == '}') {
    return syntax_problem(line.value, line.value + 1,
                          in_backticks(std::string(1, first)) + " closes nothing here",
                          "remove it, or put quotes around the value");
  }
  const size_t open = bracket_of(line);
  const Mismatch found =
      open == nowhere ? Mismatch{} : find_mismatch(line.text(), open, line_end(line.text(), open));
  if (found.close == nowhere) {
    return std::nullopt;
  }
  const char wanted = closing_of(line.text()[found.open]);
  Problem problem = syntax_problem(
      found.close, found.close + 1,
      in_backticks(line.slice(found.close, found.close + 1)) + " cannot close what " +
          in_backticks(line.slice(found.open, found.open + 1)) + " opened",
      "write " + in_backticks(std::string(1, wanted)));
  problem.related = Span{static_cast<uint32_t>(found.open), static_cast<uint32_t>(found.open + 1)};
  problem.related_message = "opened here";
  replace(problem, found.close, found.close + 1, std::string(1, wanted));
  return problem;
}

Explained find_open_bracket(const BrokenLine& line) {
  const YamlFailure& failure = *line.failure;
  const size_t at = bracket_of(line);
  if (at == nowhere) {
    return std::nullopt;
  }
  const size_t close = bracket_end(line.text(), at);
  // One that closes in a later list closes this one by chance.
  const BrokenLine opening = cut_line(failure, at);
  const BrokenLine below = line_below(opening);
  const bool swallows = !below.empty() && (below.has_key() || below.has_dash()) &&
                        below.indentation() <= opening.indentation();
  if (close != nowhere && (close <= line_end(line.text(), at) || !swallows)) {
    return std::nullopt;
  }
  const char bracket = line.text()[at];
  const std::string wanted(1, closing_of(bracket));
  Problem problem = syntax_problem(
      at, at + 1, "the " + in_backticks(std::string(1, bracket)) + " opened here is never closed",
      "write " + in_backticks(wanted) + " behind the last " + (bracket == '[' ? "item" : "value"));
  if (swallows || below.empty()) {
    const size_t end = opening.end;
    const char last = line.text()[end - 1];
    const bool wrong = end > at + 1 && (last == ',' || last == ')');
    replace(problem, end - (wrong ? 1 : 0), end, wanted);
    // A text may begin with a bracket, too; a list with a comma is one.
    const bool comment = end < line_end(line.text(), end);
    problem.repair_is_guess =
        comment || last == ')' || (bracket == '[' && opening.slice(at, end).find(',') == nowhere);
  }
  return problem;
}

Explained find_text_behind_bracket(const BrokenLine& line) {
  const char first = line.value_first();
  if ((first != '[' && first != '{') || is_in_brackets(line)) {
    return std::nullopt;
  }
  const size_t close = bracket_end(line.text(), line.value);
  if (close == nowhere || close >= line.end) {
    return std::nullopt;
  }
  size_t rest = close;
  while (is_blank(line.text()[rest])) {
    ++rest;
  }
  if (line.text()[rest] == ':') {
    return std::nullopt;
  }
  if (line.text()[rest] == '#') {
    return glued_comment(rest);
  }
  if (line.slice(rest, line.end) == std::string(1, closing_of(first))) {
    Problem problem = syntax_problem(
        rest, line.end, in_backticks(line.slice(rest, line.end)) + " closes nothing here",
        "remove it");
    replace(problem, rest, line.end, "");
    problem.repair_is_guess = true;
    return problem;
  }
  Problem problem = syntax_problem(rest, line.end, "the value goes on after its closing bracket",
                                   "put quotes around a text that begins with a bracket");
  quote(problem, line, line.value, line.end);
  problem.repair_is_guess = line.slice(line.value, close).find(',') != nowhere;
  return problem;
}

}  // namespace matterlint::yaml
