// SPDX-License-Identifier: MIT
#include "document/toml_help.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "document/builder.h"
#include "document/toml_mistakes.h"
#include "document/written_escape.h"
#include "source/limits.h"
#include "source/message_text.h"

namespace matterlint {
namespace {

using toml_text::nowhere;
using toml_text::string_end;

Span make_span(size_t begin, size_t end) {
  return {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
}

Problem make_problem(Span span, std::string message, std::string help) {
  Problem problem;
  problem.span = span;
  problem.message = std::move(message);
  problem.help = std::move(help);
  return problem;
}

size_t line_begin(const TomlFailure& failure) {
  const size_t newline = failure.at == 0 ? nowhere : failure.text.rfind('\n', failure.at - 1);
  return newline == nowhere ? failure.begin : std::max(failure.begin, newline + 1);
}

size_t line_end(const TomlFailure& failure) {
  size_t end = std::min(failure.text.find('\n', failure.at), failure.text.size());
  while (end > failure.begin && (failure.text[end - 1] == '\r' || failure.text[end - 1] == ' ')) {
    --end;
  }
  return std::max(end, failure.at);
}

// The value or word that `at` is in or right behind; else the sign there, or nothing at the end of
// a line.
Span word_at(const TomlFailure& failure) {
  constexpr std::string_view ends = " \t\r\n=,[]{}#";
  size_t begin = std::min(failure.at, failure.text.size());
  while (begin > failure.begin && ends.find(failure.text[begin - 1]) == nowhere) {
    --begin;
  }
  size_t end = begin;
  while (end < failure.text.size() && ends.find(failure.text[end]) == nowhere) {
    ++end;
  }
  const bool at_line_end =
      end == failure.text.size() || failure.text[end] == '\r' || failure.text[end] == '\n';
  return make_span(begin, end > begin || at_line_end ? end : begin + 1);
}

std::string word_text(const TomlFailure& failure, Span span) {
  return std::string(failure.text.substr(span.begin, span.size()));
}

std::string in_lower_case(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
  return text;
}

// The opening quote of the string that `at` is in or behind, on the same line or above.
Problem unclosed_quote(const TomlFailure& failure) {
  size_t at = failure.begin;
  while (at < failure.text.size()) {
    const char c = failure.text[at];
    if (c == '#') {
      at = std::min(failure.text.find('\n', at), failure.text.size());
    } else if (c == '"' || c == '\'') {
      const size_t end = string_end(failure.text, at);
      if (end == nowhere) {
        return make_problem(make_span(at, at + 1), "the quote opened here is never closed",
                            "close it at the end of the text");
      }
      at = end;
    } else {
      ++at;
    }
  }
  return make_problem(make_span(failure.at, failure.at), "a text is not closed here",
                      "close it with the quote that opened it");
}

// toml++ stops behind the `=` of the second key, or at the second header.
Problem duplicate(const TomlFailure& failure) {
  const std::string_view text = failure.text;
  const size_t line = line_begin(failure);
  size_t begin = failure.at;
  size_t end = line_end(failure);
  if (begin == line) {
    end = text[begin] == '[' ? end : std::min(text.find_first_of(" \t=", begin), end);
  } else {
    const size_t equals = text.rfind('=', failure.at - 1);
    end = text.find_last_not_of(" \t", equals - 1) + 1;
    const char last = text[end - 1];
    const bool quoted = last == '"' || last == '\'';
    begin = quoted ? std::max(line, text.rfind(last, end - 2))
                   : text.find_last_of("\n,{ \t", end - 1) + 1;
  }
  Problem problem = make_problem(make_span(begin, end), "", "keep one of the two");
  problem.kind = ProblemKind::duplicate_key;
  const std::string name = word_text(failure, problem.span);
  const bool header = name.starts_with('[');
  problem.message = (header ? "`" : "the key `") + name + "` is given twice";
  // The first one is in the same table, which begins at the last header.
  const size_t table = header ? nowhere : text.substr(0, line).rfind("\n[");
  const size_t floor = std::max(failure.begin - std::min<size_t>(failure.begin, 1),
                                table == nowhere ? size_t{0} : table);
  const std::string again = "\n" + name;
  size_t first = text.find(again, floor);
  while (first < begin && first + again.size() < text.size() &&
         std::string_view(" \t=\r\n").find(text[first + again.size()]) == nowhere) {
    first = text.find(again, first + 1);
  }
  if (first < begin - 1) {
    problem.related = make_span(first + 1, first + again.size());
    problem.related_message = "first given here";
  }
  return problem;
}

// Words that other formats have for nothing, for booleans and for numbers: quotes would make texts
// of them, which they were hardly meant to be.
void explain_word(Problem& problem, const std::string& written) {
  const std::string word = in_lower_case(written);
  if (word == "null" || word == "nil" || word == "none" || word == "~" || word == "undefined") {
    problem.message = "TOML has no " + in_backticks(written);
    problem.help = "leave the key out, or put quotes around a text";
    problem.repair_is_guess = true;
  } else if (word == "yes" || word == "on" || word == "no" || word == "off") {
    problem.help = "write `true` or `false`, or put quotes around a text";
    problem.repair_is_guess = true;
  } else if (word == "infinity" || written == "NaN") {
    const std::string number = word == "nan" ? "nan" : "inf";
    problem.message = in_backticks(written) + " is not a number that TOML takes";
    problem.help = "write " + in_backticks(number);
    problem.repair.push_back({problem.span, number});
  }
}

Problem unquoted_text(const TomlFailure& failure) {
  const size_t equals = failure.text.substr(0, failure.at + 1).rfind('=');
  TomlFailure value = failure;
  value.at = equals == nowhere || equals < line_begin(failure)
                 ? failure.at
                 : std::min(failure.text.find_first_not_of(" \t", equals + 1), failure.text.size());
  size_t end = line_end(value);
  const size_t comment = failure.text.substr(0, end).find(" #", value.at);
  end = std::min(end, comment);
  const Span span = make_span(value.at, std::max(value.at, end));
  const std::string written = word_text(failure, span);
  Problem problem = make_problem(span, in_backticks(written) + " stands without quotes",
                                 "put quotes around a text");
  explain_word(problem, written);
  const bool quotable = written.find_first_of("\"'\\#,[]{}") == nowhere;
  if (!written.empty() && quotable && problem.repair.empty()) {
    problem.repair.push_back({span, "\"" + written + "\""});
    problem.repair_is_guess = problem.repair_is_guess || written.find_first_of("=;") != nowhere ||
                              written.starts_with("- ");
  }
  return problem;
}

Problem wrong_boolean(const TomlFailure& failure) {
  const Span span = word_at(failure);
  const std::string written = word_text(failure, span);
  if (written != "True" && written != "TRUE" && written != "False" && written != "FALSE") {
    return unquoted_text(failure);
  }
  const std::string lower = (written[0] | 0x20) == 't' ? "true" : "false";
  Problem problem = make_problem(span, in_backticks(written) + " is not a boolean",
                                 "write " + in_backticks(lower));
  problem.repair.push_back({span, lower});
  return problem;
}

Problem missing_equals(const TomlFailure& failure) {
  const size_t at = std::min(failure.at, failure.text.size());
  if (at < failure.text.size() && failure.text[at] == ':') {
    Problem problem =
        make_problem(make_span(at, at + 1), "`:` stands between a key and its value", "write `=`");
    problem.repair.push_back({problem.span, " ="});
    return problem;
  }
  const Span line = make_span(line_begin(failure), line_end(failure));
  const size_t equals = failure.text.find('=', at);
  if (equals >= line.end) {
    return make_problem(line, "this line has no `=` behind its key", "write `key = value`");
  }
  const size_t end = failure.text.find_last_not_of(" \t", equals - 1) + 1;
  const Span key = make_span(std::min(failure.text.find_first_not_of(" \t", line.begin), end), end);
  const std::string written = word_text(failure, key);
  Problem problem = make_problem(key, "the key " + in_backticks(written) + " needs quotes",
                                 "letters, digits, `-` and `_` need none, everything else does");
  if (written.find_first_of("\"\\'[]{}#,.") == std::string::npos) {
    problem.repair.push_back({key, "\"" + written + "\""});
  }
  return problem;
}

Problem missing_value(const TomlFailure& failure) {
  return make_problem(make_span(failure.at, failure.at), "the value is missing here",
                      "write a value, or remove the key");
}

Problem wrong_date(const TomlFailure& failure) {
  const Span span = word_at(failure);
  return make_problem(span,
                      in_backticks(word_text(failure, span)) + " is not a date or time that exists",
                      "correct it, or put quotes around it to make it text");
}

Problem wrong_number(const TomlFailure& failure) {
  const Span span = word_at(failure);
  const char first = failure.text[span.begin];
  if ((first | 0x20) >= 'a' && (first | 0x20) <= 'z') {
    return unquoted_text(failure);  // `inf` and `nan` are numbers, `information` is not
  }
  return make_problem(span,
                      in_backticks(word_text(failure, span)) + " is not a number that TOML takes",
                      "TOML has 64-bit integers without leading zeros; put quotes around the rest");
}

Problem wrong_escape(const TomlFailure& failure) {
  const size_t backslash = failure.text.substr(0, failure.at + 1).rfind('\\');
  const size_t begin = backslash == nowhere ? failure.at : backslash;
  const size_t end = std::min(written_escape_end(failure.text, begin), line_end(failure));
  return make_problem(make_span(begin, end),
                      in_backticks(word_text(failure, make_span(begin, end))) + " is not an escape",
                      "write `\\\\` for a backslash, or use single quotes");
}

Problem trailing_text(const TomlFailure& failure) {
  return make_problem(make_span(failure.at, line_end(failure)), "text stands behind the value",
                      "begin a new line, or put quotes around the whole text");
}

Problem missing_comma(const TomlFailure& failure) {
  return make_problem(word_at(failure), "a comma or a closing bracket is missing before this",
                      "separate items with commas and close the list");
}

Problem broken_inline_table(const TomlFailure& failure) {
  return make_problem(make_span(failure.at, failure.at),
                      "a map in braces must stand on one line and ends here",
                      "join the lines, or write it as a `[table]`");
}

Problem unclosed_header(const TomlFailure& failure) {
  const size_t line = line_begin(failure);
  return make_problem(make_span(line, line + 1), "the `[` opened here is never closed",
                      "close it behind the name of the table");
}

Problem wrong_key(const TomlFailure& failure) {
  const Span span = word_at(failure);
  if (span.empty()) {
    return make_problem(span, "a key is missing here", "write a name of letters and digits");
  }
  return make_problem(span, in_backticks(word_text(failure, span)) + " cannot begin a key",
                      "a key of other characters than letters, digits, `-` and `_` needs quotes");
}

Problem too_deep(const TomlFailure& failure) {
  return depth_problem(make_span(failure.at, std::min(failure.at + 1, failure.text.size())));
}

// What toml++'s sentence has in it, and what it means. The first that fits counts.
struct Explanation {
  std::string_view part;
  Problem (*explain)(const TomlFailure&);
};

constexpr auto explanations = std::to_array<Explanation>({
    {"cannot redefine", duplicate},
    {"nested value depth", too_deep},
    {"escape sequence", wrong_escape},
    {"surrogate", wrong_escape},
    {"unicode scalar", wrong_escape},
    {"parsing string: unescaped control", unclosed_quote},
    {"parsing string: encountered end-of-file", unclosed_quote},
    {"table header: expected ']'", unclosed_header},
    {"expected bare key", wrong_key},
    {"expected keys, tables", wrong_key},
    {"expected '='", missing_equals},
    {"expected a comment or whitespace", trailing_text},
    {"could not determine value type", unquoted_text},
    {"parsing boolean", wrong_boolean},
    {"expected value", missing_value},
    {"parsing date", wrong_date},
    {"parsing time", wrong_date},
    {"parsing local", wrong_date},
    {"integer:", wrong_number},
    {"floating-point", wrong_number},
    {"parsing inline table", broken_inline_table},
    {"parsing array", missing_comma},
});

}  // namespace

Problem explain_toml_failure(const TomlFailure& failure) {
  if (std::optional<Problem> mistake = toml_text::find_mistake(failure)) {
    return *std::move(mistake);
  }
  for (const Explanation& explanation : explanations) {
    if (failure.reason.find(explanation.part) != nowhere) {
      return explanation.explain(failure);
    }
  }
  const size_t begin = std::min(line_begin(failure), failure.at);
  return make_problem(make_span(begin, line_end(failure)), "this line is not TOML",
                      "write `key = value`, with quotes around text");
}

std::optional<Problem> find_toml_excess(std::string_view text, size_t begin) {
  size_t depth = 0;
  size_t segments = 1;
  for (size_t at = begin; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '"' || c == '\'') {
      const size_t end = string_end(text, at);
      if (end == nowhere) {
        return std::nullopt;
      }
      at = end - 1;
    } else if (c == '#') {
      at = std::min(text.find('\n', at), text.size()) - 1;
    } else if (c == '.') {
      ++segments;
    } else if (c == '[' || c == '{') {
      ++depth;
      segments = 1;
    } else if (c == ']' || c == '}') {
      depth -= depth > 0 ? 1 : 0;
    } else if (c == '=' || c == ',' || c == '\n') {
      segments = 1;
    }
    if (depth > limits::document_depth || segments > limits::document_depth) {
      return depth_problem(make_span(at, at + 1));
    }
  }
  return std::nullopt;
}

}  // namespace matterlint
