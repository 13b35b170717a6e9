// SPDX-License-Identifier: MIT
// Mistakes in a value.
#include "document/yaml_mistakes.h"

#include <algorithm>
#include <utility>

#include "document/written_escape.h"
#include "document/yaml_spans.h"
#include "document/yaml_walk.h"

namespace matterlint::yaml {
namespace {

// The first `:` before a blank or the end, quotes passed over.
size_t find_key_colon(std::string_view text, size_t at, size_t end) {
  if (at < end && (text[at] == '"' || text[at] == '\'')) {
    const size_t close = quoted_end(text.substr(0, end), at);
    at = close == nowhere ? end : close;
    while (at < end && is_blank(text[at])) {
      ++at;
    }
    return at < end && text[at] == ':' && is_space_or_end(text, at + 1) ? at : end;
  }
  while (at < end && (text[at] != ':' || !is_space_or_end(text, at + 1))) {
    ++at;
  }
  return at;
}

size_t skip_blanks(std::string_view text, size_t at, size_t end) {
  while (at < end && is_blank(text[at])) {
    ++at;
  }
  return at;
}

// The end of the line without its comment, whose `#` follows a blank.
size_t text_end(std::string_view text, size_t begin, size_t end) {
  char quote = '\0';
  for (size_t at = begin; at < end; ++at) {
    const char c = text[at];
    if (quote != '\0') {
      quote = c == quote ? '\0' : quote;
    } else if ((c == '"' || c == '\'') && (at == begin || is_blank(text[at - 1]))) {
      quote = text.substr(0, end).find(c, at + 1) == nowhere ? '\0' : c;
    } else if (c == '#' && (at == begin || is_blank(text[at - 1]))) {
      end = at;
    }
  }
  while (end > begin && is_blank(text[end - 1])) {
    --end;
  }
  return end;
}

bool is_quote(char c) {
  return c == '"' || c == '\'';
}

std::string in_backticks(const BrokenLine& line, size_t begin, size_t end) {
  return "`" + std::string(line.slice(begin, end)) + "`";
}

}  // namespace

BrokenLine cut_line(const YamlFailure& failure, size_t at) {
  BrokenLine line;
  line.failure = &failure;
  line.begin = line_begin(failure.text, failure.begin, at);
  const size_t stop = line_end(failure.text, line.begin);
  line.first = skip_blanks(failure.text, line.begin, stop);
  line.end = std::max(line.first, text_end(failure.text, line.first, stop));
  line.item = line.first;
  while (line.item < line.end &&
         (failure.text[line.item] == '-' || failure.text[line.item] == '?') &&
         is_space_or_end(failure.text, line.item + 1)) {
    line.item = skip_blanks(failure.text, line.item + 1, line.end);
  }
  line.colon = find_key_colon(failure.text, line.item, line.end);
  line.value = line.has_key() ? skip_blanks(failure.text, line.colon + 1, line.end) : line.item;
  return line;
}

void quote(Problem& problem, const BrokenLine& line, size_t begin, size_t end) {
  const std::string_view text = line.slice(begin, end);
  const Span span{static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
  if (text.find_first_of("\"\\") == nowhere) {
    problem.repair.push_back({span, "\"" + std::string(text) + "\""});
  } else if (text.find('\'') == nowhere) {
    problem.repair.push_back({span, "'" + std::string(text) + "'"});
  }
}

Explained find_template(const BrokenLine& line) {
  const std::string_view value = line.value_text();
  if (!value.starts_with("{{") && !value.starts_with("{%") && !value.starts_with("<%")) {
    return std::nullopt;
  }
  const char second = value[1] == '{' ? '}' : '%';
  const size_t close = value.rfind(second == '}' ? "}}" : value[0] == '<' ? "%>" : "%}");
  const size_t end = close == nowhere ? line.end : line.value + close + 2;
  Problem problem = syntax_problem(
      line.value, end, in_backticks(line, line.value, end) + " is a template, not a value",
      "fill it in, or put quotes around it");
  if (end == line.end) {
    quote(problem, line, line.value, end);
  }
  return problem;
}

Explained find_bad_escape(const BrokenLine& line) {
  for (const size_t begin : {line.item, line.value}) {
    if (begin >= line.end || line.text()[begin] != '"') {
      continue;
    }
    const size_t close = quoted_end(line.text(), begin);
    const size_t end = close == nowhere ? line_end(line.text(), begin) : close;
    for (size_t at = begin + 1; at < end; ++at) {
      if (line.text()[at] != '\\') {
        continue;
      }
      if (const size_t length = escape_length(line.text(), at); length > 0) {
        at += length - 1;
        continue;
      }
      const bool unicode = line.text()[at + 1] == 'u';
      const size_t stop = std::min(written_escape_end(line.text(), at), end);
      Problem problem = syntax_problem(
          at, stop, in_backticks(line, at, stop) + " is not an escape that YAML knows",
          unicode ? "write the character itself"
                  : "write `\\\\` for a backslash, or use single quotes");
      const std::string_view inside = line.slice(begin + 1, end - 1);
      if (!unicode && close != nowhere && inside.find('\'') == nowhere &&
          inside.find("\\\"") == nowhere && inside.find("\\\\") == nowhere &&
          inside.find('\n') == nowhere) {
        problem.repair.push_back({{static_cast<uint32_t>(begin), static_cast<uint32_t>(end)},
                                  "'" + std::string(inside) + "'"});
      }
      return problem;
    }
  }
  return std::nullopt;
}

Explained find_open_quote(const BrokenLine& line) {
  const char first = line.value_first();
  if (!is_quote(first)) {
    return std::nullopt;
  }
  const size_t close = quoted_end(line.text(), line.value);
  if (close != nowhere && close <= line_end(line.text(), line.value)) {
    return std::nullopt;
  }
  // A later line that opens a quote of its own closes this one by chance.
  const size_t stop = close == nowhere ? line.text().size() : close;
  const size_t next = line_end(line.text(), line.value);
  const BrokenLine below = cut_line(*line.failure, std::min(next + 1, line.text().size()));
  if (close != nowhere && !(below.has_key() && below.first < stop)) {
    return std::nullopt;
  }
  Problem problem =
      syntax_problem(line.value, line.value + 1, "the quote opened here is never closed",
                     "close it at the end of the text");
  if (below.has_key() || below.first >= below.end) {
    const auto end = static_cast<uint32_t>(line.end);
    problem.repair.push_back({{end, end}, std::string(1, first)});
  }
  return problem;
}

Explained find_text_behind_quote(const BrokenLine& line) {
  const char first = line.value_first();
  const size_t close = is_quote(first) ? quoted_end(line.text(), line.value) : nowhere;
  if (close == nowhere || close >= line.end) {
    return std::nullopt;
  }
  const size_t rest = skip_blanks(line.text(), close, line.end);
  if (line.text()[rest] == ':' && !line.has_key()) {
    return std::nullopt;
  }
  if (line.text()[rest] == '#') {
    Problem problem = syntax_problem(rest, rest + 1, "no blank stands before this comment",
                                     "put a blank before `#`");
    problem.repair.push_back({{problem.span.begin, problem.span.begin}, " "});
    return problem;
  }
  const char last = line.text()[line.end - 1];
  if (last != first || line.end - 1 <= close - 1) {
    Problem problem =
        syntax_problem(rest, line.end, "text stands behind the closing quote",
                       "put it inside the quotes, or put other quotes around all of it");
    if (first == '"' && line.value_text().find('\'') == nowhere) {
      problem.repair.push_back(
          {{static_cast<uint32_t>(line.value), static_cast<uint32_t>(line.end)},
           "'" + std::string(line.value_text()) + "'"});
    }
    return problem;
  }
  Problem problem = syntax_problem(close - 1, close, "this quote closes the text too early",
                                   first == '"' ? "write `\\\"` for a quote inside the text"
                                                : "write `''` for a quote inside the text");
  const std::string_view inside = line.slice(line.value + 1, line.end - 1);
  if (inside.find('\\') == nowhere) {
    std::string repaired(1, first);
    for (const char c : inside) {
      repaired += c == first ? (first == '"' ? "\\\"" : "''") : std::string(1, c);
    }
    problem.repair.push_back(
        {{static_cast<uint32_t>(line.value), static_cast<uint32_t>(line.end)}, repaired + first});
  }
  return problem;
}

Explained find_unknown_anchor(const BrokenLine& line) {
  const YamlFailure& failure = *line.failure;
  if (!failure.unknown_anchor || failure.at < line.begin || failure.at >= line.end) {
    return std::nullopt;
  }
  const size_t end = property_end(line.text(), failure.at, true);
  Problem problem = syntax_problem(
      failure.at, end,
      in_backticks(line, failure.at, end) + " repeats an anchor that is not defined above",
      "put quotes around a text that begins with `*`");
  // Emphasis in Markdown, not an alias.
  if (failure.at == line.value && (end < line.end || line.text()[end - 1] == '*')) {
    quote(problem, line, line.value, line.end);
  }
  return problem;
}

Explained find_reserved_character(const BrokenLine& line) {
  const char first = line.value_first();
  if (first == '\0' || std::string_view("@`%,]}").find(first) == nowhere) {
    return std::nullopt;
  }
  Problem problem = syntax_problem(line.value, line.value + 1,
                                   "a value cannot begin with `" + std::string(1, first) + "`",
                                   "put quotes around it");
  if (std::string_view("@`%").find(first) != nowhere) {
    quote(problem, line, line.value, line.end);
  }
  return problem;
}

// Two items in quotes with nothing but blanks between them.
Explained find_missing_comma(const BrokenLine& line) {
  const YamlFailure& failure = *line.failure;
  if (!failure.open_bracket || failure.at < line.begin || failure.at >= line.end ||
      !is_quote(line.text()[failure.at])) {
    return std::nullopt;
  }
  const size_t before = line.text().find_last_not_of(" \t\r\n", failure.at - 1);
  if (before == nowhere || before <= *failure.open_bracket || !is_quote(line.text()[before])) {
    return std::nullopt;
  }
  Problem problem = syntax_problem(before + 1, before + 1, "a comma is missing between two items",
                                   "separate items with commas");
  problem.repair.push_back({problem.span, ","});
  return problem;
}

Explained find_open_bracket(const BrokenLine& line) {
  const YamlFailure& failure = *line.failure;
  size_t at = line.value;
  if (failure.open_bracket) {
    at = *failure.open_bracket;
  } else if (line.value_first() != '[' && line.value_first() != '{') {
    return std::nullopt;
  }
  const size_t close = bracket_end(line.text(), at);
  // One that closes in a later list closes this one by chance.
  const size_t next = line_end(line.text(), at);
  const BrokenLine below = cut_line(failure, std::min(next + 1, line.text().size()));
  const bool swallows_key = below.has_key() && below.first == below.begin && line.text()[at] == '[';
  if (close != nowhere && (close <= next || !swallows_key)) {
    return std::nullopt;
  }
  const std::string bracket(1, line.text()[at]);
  Problem problem = syntax_problem(at, at + 1, "the `" + bracket + "` opened here is never closed",
                                   bracket == "[" ? "close it with `]` behind the last item"
                                                  : "close it with `}` behind the last value");
  const BrokenLine opening = cut_line(failure, at);
  if (swallows_key || below.first >= below.end) {
    const auto end = static_cast<uint32_t>(opening.end);
    problem.repair.push_back({{end, end}, bracket == "[" ? "]" : "}"});
  }
  return problem;
}

Explained find_text_behind_bracket(const BrokenLine& line) {
  const char first = line.value_first();
  if ((first != '[' && first != '{') || line.failure->open_bracket) {
    return std::nullopt;
  }
  const size_t close = bracket_end(line.text(), line.value);
  if (close == nowhere || close >= line.end) {
    return std::nullopt;
  }
  const size_t rest = skip_blanks(line.text(), close, line.end);
  Problem problem = syntax_problem(rest, line.end, "text stands behind the closing bracket",
                                   "put quotes around a text that begins with a bracket");
  quote(problem, line, line.value, line.end);
  return problem;
}

Explained find_colon_in_value(const BrokenLine& line) {
  const char first = line.value_first();
  if (!line.has_key() || first == '\0' || std::string_view("\"'[{|>&*!#").find(first) != nowhere) {
    return std::nullopt;
  }
  const size_t colon = find_key_colon(line.text(), line.value, line.end);
  if (colon >= line.end) {
    return std::nullopt;
  }
  Problem problem = syntax_problem(colon, colon + 1, "a colon before a blank stands in this value",
                                   "put quotes around the value");
  quote(problem, line, line.value, line.end);
  return problem;
}

}  // namespace matterlint::yaml
