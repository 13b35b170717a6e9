// SPDX-License-Identifier: MIT
#include "document/toml_mistakes.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "document/toml_line.h"
#include "source/message_text.h"

namespace matterlint::toml_text {
namespace {

Explained find_yaml_item(const Line& line) {
  if (!line.slice(line.first, line.end).starts_with("- ")) {
    return std::nullopt;
  }
  return make_problem(line.first, line.first + 1,
                      "a list item of YAML stands here, but TOML has its lists in brackets",
                      "write the list behind its key: `key = [\"one\", \"two\"]`");
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

Problem bare_item(const Line& line, size_t begin, size_t end) {
  const std::string_view item = line.slice(begin, end);
  if (item == "True" || item == "TRUE" || item == "False" || item == "FALSE") {
    const std::string word = (item[0] | 0x20) == 't' ? "true" : "false";
    Problem problem = make_problem(begin, end, in_backticks(item) + " is not a boolean",
                                   "write " + in_backticks(word));
    replace(problem, begin, end, word);
    return problem;
  }
  Problem problem = make_problem(begin, end, in_backticks(item) + " stands without quotes",
                                 "put quotes around a text");
  quote(problem, line, begin, end);
  return problem;
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
      const size_t item_end = line.text.find_last_not_of(
          blanks, std::min(line.text.find_first_of(",]", at), line.end) - 1);
      if (Explained curly = curly_quote_at(line, at, item_end + 1)) {
        return curly;
      }
      const size_t next = std::min(line.text.find_first_of(",];#\"'{}[", at), line.end);
      const size_t end = line.text.find_last_not_of(blanks, next - 1) + 1;
      const std::string_view item = line.slice(at, end);
      if (item == "true" || item == "false" || item == "inf" || item == "nan") {
        at = end - 1;
        continue;
      }
      return bare_item(line, at, end);
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
      {find_curly_quote, find_sign_behind_value, find_foreign_comment, find_second_key,
       find_text_behind_quote, find_open_quote, find_odd_number, find_odd_item});
  for (const auto& find : mistakes) {
    if (Explained problem = find(line)) {
      return problem;
    }
  }
  return std::nullopt;
}

}  // namespace matterlint::toml_text
