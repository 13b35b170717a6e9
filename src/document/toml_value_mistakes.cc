// SPDX-License-Identifier: MIT
// What stands behind a value in TOML and does not belong there.
#include <algorithm>
#include <string>

#include "document/toml_line.h"
#include "source/message_text.h"

namespace matterlint::toml_text {
namespace {

// Behind the value that begins at `line.value`, when that is a text, a number, a boolean or a list.
size_t value_end(const Line& line) {
  const char first = line.value_first();
  if (is_quote(first)) {
    return has_three_quotes(line, line.value) ? nowhere : string_end(line.text, line.value);
  }
  if (first == '[' || first == '{') {
    size_t depth = 0;
    for (size_t at = line.value; at < line.end; ++at) {
      const char c = line.text[at];
      if (is_quote(c)) {
        const size_t close = string_end(line.text, at);
        at = close == nowhere ? line.end : close - 1;
      } else if (c == '[' || c == '{') {
        ++depth;
      } else if ((c == ']' || c == '}') && --depth == 0) {
        return at + 1;
      }
    }
    return nowhere;
  }
  const size_t end = std::min(line.text.find_first_of(" \t,;#/", line.value), line.end);
  const std::string_view word = line.slice(line.value, end);
  const bool number = !word.empty() &&
                      word.find_first_not_of("+-0123456789._eExXobABCDEFabcdf") == nowhere &&
                      word.find_first_of("0123456789") != nowhere;
  return number || word == "true" || word == "false" ? end : nowhere;
}

}  // namespace

// `key = "x",` and `key = 1;`: nothing ends a value in TOML but its line.
Explained find_sign_behind_value(const Line& line) {
  const size_t end = value_end(line);
  const size_t sign = std::min(line.text.find_first_not_of(blanks, end), line.end);
  if (end == nowhere || sign + 1 != line.end ||
      (line.text[sign] != ',' && line.text[sign] != ';')) {
    return std::nullopt;
  }
  Problem problem = make_problem(
      sign, sign + 1,
      std::string(line.text[sign] == ',' ? "a comma" : "a semicolon") + " stands behind this value",
      "remove it: the line end is enough");
  replace(problem, sign, sign + 1, "");
  return problem;
}

// `key = 1 // remark`, and the comments of other languages.
Explained find_foreign_comment(const Line& line) {
  const size_t end = value_end(line);
  const size_t begin = std::min(line.text.find_first_not_of(blanks, end), line.end);
  const std::string_view rest = end == nowhere ? "" : line.slice(begin, line.end);
  for (const std::string_view mark : {"//", "/*", "--", "; "}) {
    if (!rest.starts_with(mark)) {
      continue;
    }
    const std::string_view sign = mark == "; " ? mark.substr(0, 1) : mark;
    Problem problem = make_problem(begin, begin + sign.size(),
                                   in_backticks(sign) + " begins no comment in TOML", "write `#`");
    replace(problem, begin, begin + sign.size(), "#");
    if (mark == "/*" && rest.ends_with("*/")) {
      const size_t text_end = line.text.find_last_not_of(blanks, line.end - 3) + 1;
      replace(problem, std::max(text_end, begin + 2), line.end, "");
    }
    problem.repair_is_guess = rest.find('=') != nowhere;
    return problem;
  }
  return std::nullopt;
}

// `a = "x" b = 1`: the second key was to begin a line.
Explained find_second_key(const Line& line) {
  const size_t end = value_end(line);
  const size_t begin = std::min(line.text.find_first_not_of(" \t,;", end), line.end);
  if (end == nowhere || begin >= line.end) {
    return std::nullopt;
  }
  const size_t equals = std::min(line.text.find('=', begin), line.end);
  const size_t key_end =
      equals == line.end ? begin : line.text.find_last_not_of(blanks, equals - 1) + 1;
  const std::string_view key = line.slice(begin, std::max(begin, key_end));
  const bool bare = !key.empty() && std::all_of(key.begin(), key.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-';
  });
  if (!bare) {
    return std::nullopt;
  }
  Problem problem = make_problem(begin, begin + key.size(),
                                 "a second key, " + in_backticks(key) + ", stands on this line",
                                 "begin a new line before it");
  replace(problem, end, begin, "\n");
  problem.repair_title = "begin a new line";
  problem.repair_is_guess = true;
  return problem;
}

}  // namespace matterlint::toml_text
