// SPDX-License-Identifier: MIT
// Mistakes in a value without quotes.
#include <algorithm>
#include <array>

#include "document/yaml_mistakes.h"
#include "document/yaml_spans.h"
#include "document/yaml_walk.h"
#include "source/message_text.h"
#include "source/strange_character.h"
#include "source/unicode.h"

namespace matterlint::yaml {
namespace {

struct TemplateMarks {
  std::string_view open;
  std::string_view close;
};

constexpr auto template_marks =
    std::to_array<TemplateMarks>({{"{{", "}}"}, {"{%", "%}"}, {"<%", "%>"}});

// Behind the template that begins at `at`, on its line; `nowhere` when none begins there.
size_t template_end(const BrokenLine& line, size_t at) {
  for (const TemplateMarks& marks : template_marks) {
    if (line.slice(at, line.end).starts_with(marks.open)) {
      const size_t close = line.text().find(marks.close, at + 2);
      return close < line.end ? close + 2 : line.end;
    }
  }
  return nowhere;
}

Problem template_problem(const BrokenLine& line, size_t begin, size_t end) {
  return syntax_problem(
      begin, end, in_backticks(line.slice(begin, end)) + " is a template that nobody filled in",
      "write what it stands for");
}

}  // namespace

Explained find_template(const BrokenLine& line) {
  size_t begin = line.value;
  const bool in_list = line.value_first() == '[';
  while (in_list && begin < line.end && template_end(line, begin) == nowhere) {
    ++begin;
  }
  const size_t end = begin < line.end ? template_end(line, begin) : nowhere;
  if (end == nowhere || (!line.has_key() && !line.has_dash())) {
    return std::nullopt;
  }
  Problem problem = template_problem(line, begin, end);
  problem.help += ", or put quotes around the value";
  quote(problem, line, begin, in_list ? end : line.end);
  problem.repair_is_guess = true;  // quotes make it a text, which it was hardly meant to be
  return problem;
}

Explained find_template_line(const BrokenLine& line) {
  const size_t end = template_end(line, line.first);
  return end == nowhere ? std::nullopt : Explained(template_problem(line, line.first, end));
}

// “…” is text; only "…" and '…' protect what is between them.
Explained find_curly_quote(const BrokenLine& line) {
  constexpr auto curly =
      std::to_array<std::string_view>({"\u201C", "\u201D", "\u201E", "\u2018", "\u2019", "\u00AB"});
  const std::string_view value = line.value_text();
  const auto* open = std::find_if(curly.begin(), curly.end(), [value](std::string_view quote_mark) {
    return value.starts_with(quote_mark);
  });
  if (open == curly.end() || !line.has_key() || value.find(':', open->size()) == nowhere) {
    return std::nullopt;
  }
  Problem problem = syntax_problem(
      line.value, line.value + open->size(),
      in_backticks(*open) + " (" + code_point_name(decode_code_point(*open, 0).value) +
          ") does not quote a text, so the colon behind it cannot be read",
      "write straight quotes: `\"`");
  // Quotes that go around the whole value become straight, others are part of the text.
  const size_t length = open->size();
  const bool straight = value.ends_with('"');
  const size_t closing = straight ? 1 : length;
  const std::string_view inside =
      value.substr(length, value.size() - std::min(value.size(), length + closing));
  const std::string_view last = value.substr(value.size() - std::min(value.size(), closing));
  const std::string_view family = open->substr(0, length - 1);
  const bool whole = value.size() > length + closing &&
                     (straight || last.substr(0, length - 1) == family) &&
                     inside.find(family) == nowhere;
  if (whole && inside.find_first_of("\"\\") == nowhere) {
    replace(problem, line.value, line.end, "\"" + std::string(inside) + "\"");
  } else {
    quote(problem, line, line.value, line.end);
    problem.repair_is_guess = straight;
  }
  return problem;
}

Explained find_block_sign(const BrokenLine& line) {
  const char sign = line.value_first();
  if ((sign != '|' && sign != '>') || (!line.has_key() && !line.has_dash())) {
    return std::nullopt;
  }
  size_t rest = line.value + 1;
  while (rest < line.end && std::string_view("+-123456789").find(line.text()[rest]) != nowhere) {
    ++rest;
  }
  while (rest < line.end && is_blank(line.text()[rest])) {
    ++rest;
  }
  if (rest >= line.end) {
    return std::nullopt;
  }
  Problem problem = syntax_problem(
      rest, line.end,
      "the text behind " + in_backticks(line.slice(line.value, line.value + 1)) +
          " must begin on the next line",
      "move it to the next line and indent it there, or put quotes around the whole value");
  quote(problem, line, line.value, line.end);
  problem.repair_is_guess = true;
  return problem;
}

Explained find_unknown_anchor(const BrokenLine& line) {
  const YamlFailure& failure = *line.failure;
  if (!failure.unknown_anchor || failure.at < line.begin || failure.at >= line.end) {
    return std::nullopt;
  }
  const size_t end = property_end(line.text(), failure.at, true);
  const std::string_view name = line.slice(failure.at, end);
  Problem problem =
      syntax_problem(failure.at, end,
                     in_backticks(name) + " refers to something named " +
                         in_backticks(name.substr(1)) + ", which is not defined above",
                     "put quotes around a text that begins with `*`");
  // Emphasis in Markdown, not an alias.
  if (failure.at == line.value && (end < line.end || line.text()[end - 1] == '*')) {
    quote(problem, line, line.value, line.end);
  }
  return problem;
}

Explained find_reserved_character(const BrokenLine& line) {
  const char first = line.value_first();
  const bool alone = is_space_or_end(line.text(), line.value + 1);
  const bool reserved = std::string_view("@`%,").find(first) != nowhere;
  const bool lacks_name = (first == '&' || first == '*' || first == '?') && alone;
  const bool lone_dash = line.has_key() && line.value_text() == "-";
  const bool picture = line.value_text().starts_with("![");
  if (first == '\0' || (!reserved && !lacks_name && !lone_dash && !picture)) {
    return std::nullopt;
  }
  if (lone_dash) {
    Problem problem = syntax_problem(line.value, line.end, "`-` alone begins a list",
                                     "write the items below the key, or put quotes around it");
    quote(problem, line, line.value, line.end);
    problem.repair_is_guess = true;
    return problem;
  }
  const std::string name = first == '`' ? "a backtick" : in_backticks(std::string(1, first));
  Problem problem = syntax_problem(line.value, line.value + 1, "a value cannot begin with " + name,
                                   "put quotes around it");
  if (first != ',' || line.has_key()) {
    quote(problem, line, line.value, line.end);
  }
  return problem;
}

Explained find_colon_in_value(const BrokenLine& line) {
  const char first = line.value_first();
  if (!line.has_key() || first == '\0' || std::string_view("\"'[{|>&*!#").find(first) != nowhere) {
    return std::nullopt;
  }
  size_t colon = line.value;
  while (colon < line.end &&
         (line.text()[colon] != ':' || !is_space_or_end(line.text(), colon + 1))) {
    ++colon;
  }
  if (colon >= line.end) {
    return std::nullopt;
  }
  const bool last = colon + 1 == line.end;
  Problem problem = syntax_problem(colon, colon + 1,
                                   last ? "this value ends with a colon, so it needs quotes"
                                        : "this value contains `: `, so it needs quotes",
                                   "put quotes around the value");
  quote(problem, line, line.value, line.end);
  return problem;
}

}  // namespace matterlint::yaml
