// SPDX-License-Identifier: MIT
#include "document/toml_mistakes.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "source/message_text.h"

namespace matterlint::toml_text {
namespace {

constexpr std::string_view blanks = " \t";

// A line `key = value # comment`; offsets are absolute.
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

Line line_at(const TomlFailure& failure, size_t at) {
  Line line;
  line.text = failure.text;
  const size_t newline = at == 0 ? nowhere : failure.text.rfind('\n', at - 1);
  line.begin = newline == nowhere ? failure.begin : std::max(failure.begin, newline + 1);
  line.end = std::min(failure.text.find('\n', line.begin), failure.text.size());
  while (line.end > line.begin &&
         std::string_view(" \t\r").find(failure.text[line.end - 1]) != nowhere) {
    --line.end;
  }
  line.first = std::min(failure.text.find_first_not_of(blanks, line.begin), line.end);
  line.equals = std::min(failure.text.find('=', line.first), line.end);
  line.value = line.equals == line.end
                   ? line.end
                   : std::min(failure.text.find_first_not_of(blanks, line.equals + 1), line.end);
  return line;
}

Problem make_problem(size_t begin, size_t end, std::string message, std::string help) {
  Problem problem;
  problem.span = {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
  problem.message = std::move(message);
  problem.help = std::move(help);
  return problem;
}

void replace(Problem& problem, size_t begin, size_t end, std::string text) {
  problem.repair.push_back(
      {{static_cast<uint32_t>(begin), static_cast<uint32_t>(end)}, std::move(text)});
}

bool is_quote(char c) {
  return c == '"' || c == '\'';
}

bool has_three_quotes(const Line& line, size_t at) {
  return line.slice(at, line.end).starts_with(std::string(3, line.text[at]));
}

// Puts quotes around [begin, end), when the text has none of what would need an escape.
void quote(Problem& problem, const Line& line, size_t begin, size_t end) {
  const std::string written(line.slice(begin, end));
  if (written.find_first_of("\"\\") == std::string::npos) {
    replace(problem, begin, end, "\"" + written + "\"");
  } else if (written.find('\'') == std::string::npos) {
    replace(problem, begin, end, "'" + written + "'");
  }
}

using Explained = std::optional<Problem>;

Explained find_yaml_item(const Line& line) {
  if (!line.slice(line.first, line.end).starts_with("- ")) {
    return std::nullopt;
  }
  return make_problem(line.first, line.first + 1,
                      "a list item of YAML stands here, but TOML has its lists in brackets",
                      "write the list behind its key: `key = [\"one\", \"two\"]`");
}

Explained find_curly_quote(const Line& line) {
  constexpr std::string_view open = "\u201C";
  constexpr std::string_view close = "\u201D";
  const std::string_view value = line.slice(line.value, line.end);
  if (!value.starts_with(open)) {
    return std::nullopt;
  }
  Problem problem = make_problem(line.value, line.value + open.size(),
                                 in_backticks(open) + " (U+201C) is not a quote that TOML knows",
                                 "write straight quotes: `\"`");
  const std::string inside(
      value.substr(open.size(), value.size() - std::min(value.size(), 2 * open.size())));
  if (value.ends_with(close) && inside.find_first_of("\"\\") == std::string::npos) {
    replace(problem, line.value, line.end, "\"" + inside + "\"");
  }
  return problem;
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
  const char last = line.text[line.end - 1];
  const bool wrong_mark = is_quote(last) && last != mark[0] && line.end > line.value + 1;
  replace(problem, line.end - (wrong_mark ? 1 : 0), line.end, mark);
  problem.repair_is_guess =
      line.slice(line.value + 1, line.end - (wrong_mark ? 1 : 0)).find_first_of("\"'#\\") !=
      nowhere;
  return problem;
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

Explained find_text_behind_quote(const Line& line) {
  if (!is_quote(line.value_first()) || has_three_quotes(line, line.value)) {
    return std::nullopt;
  }
  const size_t close = string_end(line.text, line.value);
  const size_t rest = std::min(line.text.find_first_not_of(blanks, close), line.end);
  if (close == nowhere || rest >= line.end || line.text[rest] == '#') {
    return std::nullopt;
  }
  if (line.slice(rest, line.end).starts_with("//")) {
    Problem problem = make_problem(rest, rest + 2, "`//` begins no comment in TOML", "write `#`");
    replace(problem, rest, rest + 2, "#");
    return problem;
  }
  if (line.text[line.end - 1] == line.value_first() && line.end > close) {
    return closed_too_early(line, close);
  }
  Problem problem = make_problem(rest, line.end, "the value goes on after its closing quote",
                                 "put quotes around all of it");
  quote(problem, line, line.value, line.end);
  return problem;
}

// `key = 12 apples`, `key = 1_`.
Explained find_odd_number(const Line& line) {
  const std::string_view value = line.slice(line.value, line.end);
  if (value.empty() || value.find_first_not_of("+-0123456789._") != nowhere ||
      value.find_first_of("0123456789") == nowhere || value.find('-', 1) != nowhere) {
    return std::nullopt;
  }
  return make_problem(line.value, line.end,
                      in_backticks(value) + " is not a number that TOML takes",
                      "write digits without leading zeros, or put quotes around a text");
}

// Items of a list on one line: a semicolon between them, or a text without quotes.
Explained find_odd_item(const Line& line) {
  if (line.value_first() != '[') {
    return std::nullopt;
  }
  for (size_t at = line.value + 1; at < line.end && line.text[at] != '#'; ++at) {
    const char c = line.text[at];
    if (is_quote(c)) {
      const size_t end = string_end(line.text, at);
      if (end == nowhere) {
        return std::nullopt;
      }
      at = end - 1;
    } else if (c == ';') {
      Problem problem =
          make_problem(at, at + 1, "`;` stands between two items", "separate items with commas");
      replace(problem, at, at + 1, ",");
      return problem;
    } else if (((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || static_cast<unsigned char>(c) >= 0x80) {
      const size_t next = std::min(line.text.find_first_of(",];#\"'{}[", at), line.end);
      const size_t end = line.text.find_last_not_of(blanks, next - 1) + 1;
      const std::string_view item = line.slice(at, end);
      if (item == "true" || item == "false" || item == "inf" || item == "nan") {
        at = end - 1;
        continue;
      }
      Problem problem = make_problem(at, end, in_backticks(item) + " stands without quotes",
                                     "put quotes around a text");
      quote(problem, line, at, end);
      return problem;
    } else if (std::string_view(" \t,").find(c) == nowhere) {
      return std::nullopt;  // the end of the list, or a list in it
    }
  }
  return std::nullopt;
}

// The `[` of a list that is open where reading stopped; `nowhere` when there is none.
size_t open_list(const TomlFailure& failure, size_t end) {
  std::vector<size_t> open;
  for (size_t at = failure.begin; at < end; ++at) {
    const char c = failure.text[at];
    if (is_quote(c)) {
      const size_t close = string_end(failure.text, at);
      if (close == nowhere) {
        return nowhere;
      }
      at = close - 1;
    } else if (c == '#') {
      at = std::min(failure.text.find('\n', at), end);
    } else if (c == '[') {
      open.push_back(at);
    } else if (c == ']' && !open.empty()) {
      open.pop_back();
    }
  }
  return open.empty() ? nowhere : open.front();
}

// A field or the end stands where a list is still open.
Explained find_open_list(const TomlFailure& failure, const Line& line) {
  const size_t open = open_list(failure, line.begin);
  const size_t own = open == nowhere ? open_list(failure, line.end) : open;
  const bool field = line.equals < line.end || line.first == line.end ||
                     (line.first < line.end && line.text[line.first] == '[');
  if (own == nowhere || (open != nowhere && !field)) {
    return std::nullopt;
  }
  const Line first = line_at(failure, own);
  if (first.value != own || (open == nowhere && failure.at < line.end)) {
    return std::nullopt;
  }
  Problem problem = make_problem(own, own + 1, "the `[` opened here is never closed",
                                 "write `]` behind the last item");
  const size_t last = failure.text.find_last_not_of(" \t\r\n", line.begin - 1);
  const bool one_line = open == nowhere || (last != nowhere && last < first.end);
  if (one_line && first.slice(own, first.end).find('#') == nowhere) {
    const bool comma = failure.text[first.end - 1] == ',';
    replace(problem, first.end - (comma ? 1 : 0), first.end, "]");
  }
  return problem;
}

}  // namespace

size_t string_end(std::string_view text, size_t at) {
  const char quote = text[at];
  const std::string three(3, quote);
  if (text.substr(at).starts_with(three)) {
    for (size_t end = at + 3; end < text.size(); ++end) {
      if (text[end] == '\\' && quote == '"') {
        ++end;
      } else if (text.substr(end).starts_with(three)) {
        end += 3;
        while (end < text.size() && text[end] == quote) {
          ++end;
        }
        return end;
      }
    }
    return nowhere;
  }
  for (size_t end = at + 1; end < text.size() && text[end] != '\n'; ++end) {
    if (text[end] == '\\' && quote == '"') {
      ++end;
    } else if (text[end] == quote) {
      return end + 1;
    }
  }
  return nowhere;
}

std::optional<Problem> find_mistake(const TomlFailure& failure) {
  if (failure.reason.find("cannot redefine") != nowhere) {
    return std::nullopt;
  }
  const Line line = line_at(failure, std::min(failure.at, failure.text.size()));
  if (Explained problem = find_open_list(failure, line)) {
    return problem;
  }
  // A key without a value is followed by the list, or reading stopped in it.
  const bool no_value = line.equals < line.end && line.value == line.end;
  const size_t below = std::min(failure.text.find('\n', line.end), failure.text.size() - 1) + 1;
  if (Explained problem = find_yaml_item(no_value ? line_at(failure, below) : line)) {
    return problem;
  }
  if (failure.at <= line.equals) {
    return std::nullopt;
  }
  constexpr auto mistakes = std::to_array<Explained (*)(const Line&)>(
      {find_curly_quote, find_text_behind_quote, find_open_quote, find_odd_number, find_odd_item});
  for (const auto& find : mistakes) {
    if (Explained problem = find(line)) {
      return problem;
    }
  }
  return std::nullopt;
}

}  // namespace matterlint::toml_text
