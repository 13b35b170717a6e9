// SPDX-License-Identifier: MIT
#include "document/json_help.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "document/json_mistakes.h"
#include "document/written_escape.h"
#include "source/message_text.h"

namespace matterlint::json {
namespace {

constexpr std::string_view blanks = " \t\r\n";

Explained trailing_comma(const Wrong& wrong) {
  const bool at_end = wrong.in_braces && wrong.begin == wrong.text.size();
  if (wrong.previous != ',' || (wrong.first() != '}' && wrong.first() != ']' && !at_end)) {
    return std::nullopt;
  }
  Problem problem = make_problem(wrong.before, wrong.before + 1,
                                 "a comma stands behind the last item", "remove the comma");
  problem.repair.push_back({problem.span, ""});
  return problem;
}

Explained end_of_text(const Wrong& wrong) {
  if (wrong.begin < wrong.text.size()) {
    return std::nullopt;
  }
  if (wrong.previous == '\0') {
    return make_problem(wrong.begin, wrong.begin, "there is no JSON here", "write a value");
  }
  const std::optional<OpenBracket> open = innermost_open(wrong);
  if (!open || (wrong.in_braces && open->at == wrong.content)) {
    return make_problem(wrong.begin, wrong.begin, "the text ends where a value is wanted",
                        "write the value");
  }
  return make_problem(
      open->at, open->at + 1,
      "the " + in_backticks(std::string(1, wrong.text[open->at])) + " opened here is never closed",
      "close it behind its last item");
}

Problem wrong_escape(const Wrong& wrong, size_t backslash) {
  const bool unicode = wrong.text.substr(backslash).starts_with("\\u");
  const size_t end = written_escape_end(wrong.text, backslash);
  const std::string written(wrong.text.substr(backslash, end - backslash));
  if (unicode && end == backslash + 6 && (wrong.text[backslash + 2] | 0x20) == 'd') {
    return make_problem(backslash, end, in_backticks(written) + " is half of a surrogate pair",
                        "write both halves, or the character itself");
  }
  return make_problem(backslash, end, in_backticks(written) + " is not an escape that JSON knows",
                      "write `\\\\` for a backslash");
}

// Walks the string to what is wrong with it.
Explained broken_string(const Wrong& wrong) {
  if (wrong.first() != '"') {
    return std::nullopt;
  }
  for (size_t at = wrong.begin + 1; at < wrong.text.size(); ++at) {
    const char c = wrong.text[at];
    if (c == '"') {
      return std::nullopt;
    }
    if (c == '\n' || c == '\r') {
      break;
    }
    if (static_cast<unsigned char>(c) < 0x20) {
      return make_problem(at, at + 1, "a raw control character stands in this text",
                          c == '\t' ? "write `\\t` for a tab" : "remove it, or write an escape");
    }
    if (c != '\\') {
      continue;
    }
    const char escaped = at + 1 < wrong.text.size() ? wrong.text[at + 1] : '\0';
    // The other half of a pair must follow at once.
    const bool first_half = wrong.text.substr(at).starts_with("\\u") &&
                            at + 3 < wrong.text.size() && (wrong.text[at + 2] | 0x20) == 'd';
    const bool at_stop = escaped == 'u' && at + (first_half ? 7 : 6) >= wrong.stop;
    if (std::string_view("\"\\/bfnrtu").find(escaped) == nowhere || at_stop) {
      const bool second_half = escaped == 'u' && at >= wrong.begin + 7 &&
                               wrong.text.substr(at - 6).starts_with("\\u") &&
                               (wrong.text[at - 4] | 0x20) == 'd';
      return wrong_escape(wrong, second_half ? at - 6 : at);
    }
    ++at;
  }
  return make_problem(wrong.begin, wrong.begin + 1, "the quote opened here is never closed",
                      "close it at the end of the text, on the same line");
}

Explained missing_separator(const Wrong& wrong) {
  const bool behind_value =
      wrong.previous != '\0' && std::string_view("{[,:").find(wrong.previous) == nowhere;
  const bool begins_value = std::string_view("\"{[-0123456789tfn").find(wrong.first()) != nowhere;
  const std::optional<OpenBracket> open = innermost_open(wrong);
  if (!behind_value || !begins_value || !open) {
    return std::nullopt;
  }
  const size_t end = wrong.before + 1;
  const std::string sign = open->awaits_colon ? ":" : ",";
  Problem problem = make_problem(end, end, "a " + in_backticks(sign) + " is missing here",
                                 open->awaits_colon ? "separate a key from its value with a colon"
                                                    : "separate items with commas");
  problem.repair.push_back({problem.span, sign});
  return problem;
}

Explained trailing_text(const Wrong& wrong) {
  if (wrong.previous == '\0' || innermost_open(wrong)) {
    return std::nullopt;
  }
  return make_problem(wrong.begin, std::max(wrong.begin + 1, word_end(wrong.text, wrong.begin)),
                      "text stands behind the value", "remove it");
}

Explained broken_number(const Wrong& wrong) {
  size_t begin = wrong.begin;
  while (begin > wrong.content &&
         std::string_view("-+.0123456789").find(wrong.text[begin - 1]) != nowhere) {
    --begin;
  }
  const char c = begin < wrong.text.size() ? wrong.text[begin] : '\0';
  const bool number = (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.';
  if (!number || (begin == wrong.begin && wrong.previous != '\0' &&
                  std::string_view("{[,:").find(wrong.previous) == nowhere)) {
    return std::nullopt;
  }
  const size_t end = word_end(wrong.text, wrong.begin);
  const std::string written(wrong.text.substr(begin, end - begin));
  if (written.find_first_not_of("-0123456789.eE+") == std::string::npos && c != '+' && c != '.' &&
      written.find_first_of("eE") != std::string::npos && wrong.stop >= end) {
    return make_problem(begin, end, "the number " + in_backticks(written) + " is too large",
                        "put quotes around it to keep it as text");
  }
  const size_t colon = wrong.text.find_first_not_of(" \t", end);
  const bool key = colon < wrong.text.size() && wrong.text[colon] == ':' && wrong.previous != ':';
  const bool date = written.find('-', 1) != std::string::npos &&
                    written.find_first_not_of("0123456789-") == std::string::npos;
  if (key || date) {
    Problem problem =
        make_problem(begin, end, in_backticks(written) + " stands without quotes",
                     key ? "put double quotes around a key"
                         : "put double quotes around a date or a number with hyphens");
    replace(problem, begin, end, "\"" + written + "\"");
    return problem;
  }
  return make_problem(begin, end, in_backticks(written) + " is not a number that JSON takes",
                      "JSON has no leading zeros, no `+`, and digits on both sides of a point");
}

Explained missing_value(const Wrong& wrong) {
  const char c = wrong.first();
  if (c != ',' && c != '}' && c != ']' && c != ':') {
    return std::nullopt;
  }
  const bool behind_colon = wrong.previous == ':';
  return make_problem(wrong.begin, wrong.begin + 1,
                      behind_colon
                          ? "the value is missing before this " + in_backticks(std::string(1, c))
                          : in_backticks(std::string(1, c)) + " does not fit here",
                      behind_colon ? "write a value" : "check the brackets, commas and colons");
}

// One kind of mistake each; the first that fits counts.
using Explain = Explained (*)(const Wrong&);
constexpr auto explanations = std::to_array<Explain>({
    open_brace_before_body,
    wrong_bracket,
    open_bracket,
    trailing_comma,
    end_of_text,
    comment,
    wrong_separator,
    missing_quote,
    second_quote,
    closed_too_early,
    broken_number,
    trailing_text,
    missing_separator,
    broken_string,
    single_quotes,
    bare_word,
    two_commas,
    missing_value,
});

Wrong find_wrong(const JsonFailure& failure) {
  Wrong wrong;
  wrong.text = failure.text;
  wrong.content = failure.begin;
  wrong.stop = failure.at;
  wrong.in_braces = failure.in_braces;
  // The library takes a comma or a colon in silence, or stumbles over it.
  wrong.begin =
      std::min(failure.text.find_first_not_of(blanks, failure.last_end), failure.text.size());
  const char c = wrong.first();
  if ((c == ',' || c == ':') && failure.at > wrong.begin + 1) {
    wrong.begin =
        std::min(failure.text.find_first_not_of(blanks, wrong.begin + 1), failure.text.size());
  }
  const size_t before =
      wrong.begin == 0 ? nowhere : failure.text.find_last_not_of(blanks, wrong.begin - 1);
  if (before != nowhere && before >= failure.begin) {
    wrong.before = before;
    wrong.previous = failure.text[before];
  }
  return wrong;
}

}  // namespace
}  // namespace matterlint::json

namespace matterlint {

Problem explain_json_failure(const JsonFailure& failure) {
  const json::Wrong wrong = json::find_wrong(failure);
  for (const auto& explain : json::explanations) {
    if (json::Explained problem = explain(wrong)) {
      return *std::move(problem);
    }
  }
  const size_t end = std::max(wrong.begin + 1, json::word_end(wrong.text, wrong.begin));
  return json::make_problem(wrong.begin, end, "this does not fit the JSON around it",
                            "check the brackets, commas and quotes");
}

}  // namespace matterlint
