// SPDX-License-Identifier: MIT
// Mistakes in the items between brackets: their quotes, and brackets over several lines.
#include <algorithm>
#include <string>
#include <string_view>

#include "document/yaml_mistakes.h"
#include "document/yaml_spans.h"
#include "document/yaml_walk.h"
#include "source/message_text.h"

namespace matterlint::yaml {
namespace {

// The item in quotes that something is wrong with, on one line.
struct QuotedItem {
  size_t begin = nowhere;  // its first quote
  size_t close = nowhere;  // behind its second quote; `nowhere` when the line has none
  size_t end = nowhere;    // where the item was meant to end: before a comma or a closing bracket
};

// Before the comma or the closing bracket that ends the item at `at`; commas inside of it count.
size_t item_end(const BrokenLine& line, size_t at) {
  const size_t next = std::min(line.text().find_first_of(",]}", at), line.end);
  return line.text().find_last_not_of(" \t", next - 1) + 1;
}

QuotedItem find_quoted_item(const BrokenLine& line, size_t open) {
  for (size_t at = open + 1; at < line.end; ++at) {
    const size_t before = line.text().find_last_not_of(" \t", at - 1);
    if (!is_quote(line.text()[at]) || !is_flow_indicator(line.text()[before]) ||
        line.text()[before] == ']' || line.text()[before] == '}') {
      continue;
    }
    const size_t close = quoted_end(line.text().substr(0, line.end), at);
    if (close == nowhere) {
      return {at, nowhere, item_end(line, at + 1)};
    }
    const size_t next = std::min(line.text().find_first_not_of(" \t", close), line.end);
    if (next < line.end && !is_flow_indicator(line.text()[next]) && line.text()[next] != ':') {
      return {at, close, item_end(line, close)};
    }
    at = close - 1;
  }
  return {};
}

Problem never_closed(const BrokenLine& line, const QuotedItem& item) {
  const std::string mark(1, line.text()[item.begin]);
  Problem problem =
      syntax_problem(item.begin, item.begin + 1, "the quote opened here is never closed",
                     "write " + in_backticks(mark) + " at the end of the item");
  const size_t end = item_end(line, item.begin + 1);
  const bool other_mark = end > item.begin + 2 && is_quote(line.text()[end - 1]);
  replace(problem, end - (other_mark ? 1 : 0), end, mark);
  problem.repair_is_guess = true;
  return problem;
}

std::string escaped(std::string_view inside, char mark) {
  std::string text;
  for (const char c : inside) {
    text += c == mark ? (mark == '"' ? "\\\"" : "''") : std::string(1, c);
  }
  return text;
}

}  // namespace

// `['don't', 'b']`, `["a, "b"]`, `["a, b]`: a quote between brackets that ends too early or never.
Explained find_quote_in_brackets(const BrokenLine& line) {
  const size_t open =
      line.failure->open_bracket.value_or(line.value_first() == '[' ? line.value : nowhere);
  if (open == nowhere || open < line.begin || open >= line.end) {
    return std::nullopt;
  }
  const QuotedItem item = find_quoted_item(line, open);
  if (item.begin == nowhere) {
    return std::nullopt;
  }
  const char mark = line.text()[item.begin];
  const std::string_view inside =
      item.close == nowhere ? "" : line.slice(item.begin + 1, item.close - 1);
  // The quote that seems to close the item opens the next one.
  const size_t last = inside.find_last_not_of(" \t");
  if (item.close == nowhere || (last != nowhere && inside[last] == ',')) {
    return never_closed(line, item);
  }
  if (is_quote(line.text()[item.close]) && line.text()[item.close] != mark) {
    return std::nullopt;
  }
  Problem problem = syntax_problem(
      item.close - 1, item.close, "this quote ends the text too early",
      mark == '"' ? "write `\\\"` for a quote inside the text" : "write `''` for an apostrophe");
  const std::string_view rest = line.slice(item.close, item.end);
  if (rest.ends_with(mark) && line.slice(item.begin, item.end).find('\\') == nowhere) {
    replace(problem, item.begin + 1, item.end - 1,
            escaped(line.slice(item.begin + 1, item.end - 1), mark));
    problem.repair_is_guess = true;
  }
  return problem;
}

// Brackets that are open over lines: each line has a comma behind its item.
Explained find_missing_comma_above(const BrokenLine& line) {
  const YamlFailure& failure = *line.failure;
  const BrokenLine above = line_above(line);
  if (!failure.open_bracket || *failure.open_bracket >= line.begin || line.empty() ||
      above.empty() || above.begin <= *failure.open_bracket ||
      bracket_end(line.text(), *failure.open_bracket) == nowhere ||
      line.indentation() <= cut_line(failure, *failure.open_bracket).indentation()) {
    return std::nullopt;
  }
  const char last = line.text()[above.end - 1];
  if (is_flow_indicator(last) && last != ']' && last != '}') {
    return std::nullopt;
  }
  Problem problem = syntax_problem(above.end, above.end, "a comma is missing behind this item",
                                   "separate items with commas");
  const size_t indentation = above.indentation();
  for (BrokenLine each = above; !each.empty() && each.indentation() == indentation;
       each = line_below(each)) {
    const BrokenLine below = line_below(each);
    const bool item_follows = !below.empty() && below.indentation() == indentation &&
                              std::string_view("]}").find(line.text()[below.first]) == nowhere;
    if (item_follows && line.text()[each.end - 1] != ',') {
      replace(problem, each.end, each.end, ",");
    }
  }
  problem.repair_is_guess = true;
  return problem;
}

}  // namespace matterlint::yaml
