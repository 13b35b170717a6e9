// SPDX-License-Identifier: MIT
#include "document/json_mistakes.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "source/message_text.h"

namespace matterlint::json {
namespace {

size_t line_end(std::string_view text, size_t at) {
  return std::min(text.find_first_of("\r\n", at), text.size());
}

// The opening quote of the string whose closing quote is at `close`; `nowhere` when none ends
// there.
size_t string_begin(const Wrong& wrong, size_t close) {
  for (size_t at = wrong.content; at < close; ++at) {
    if (wrong.text[at] != '"') {
      continue;
    }
    const size_t open = at;
    for (++at; at < close && wrong.text[at] != '"'; ++at) {
      at += wrong.text[at] == '\\' ? 1U : 0U;
    }
    if (at == close) {
      return open;
    }
  }
  return nowhere;
}

bool is_key(const Wrong& wrong, size_t end) {
  const size_t next = wrong.text.find_first_not_of(" \t", end);
  return next < wrong.text.size() && wrong.text[next] == ':';
}

// Puts quotes around a text that goes to the end of its line, or to a comma there.
void quote_rest_of_line(const Wrong& wrong, Problem& problem) {
  size_t end = line_end(wrong.text, wrong.begin);
  end = wrong.text.find_last_not_of(" \t", end - 1) + 1;
  end -= wrong.text[end - 1] == ',' ? 1U : 0U;
  const std::string written(wrong.text.substr(wrong.begin, end - wrong.begin));
  if (wrong.previous == ':' && written.find_first_of(",:[]{}\"\\") == std::string::npos) {
    replace(problem, wrong.begin, end, "\"" + written + "\"");
  }
}

Explained curly_quotes(const Wrong& wrong) {
  constexpr std::string_view open = "\u201C";
  constexpr std::string_view close = "\u201D";
  if (!wrong.rest().starts_with(open) && !wrong.rest().starts_with(close)) {
    return std::nullopt;
  }
  Problem problem = make_problem(wrong.begin, wrong.begin + open.size(),
                                 in_backticks(wrong.rest().substr(0, open.size())) +
                                     " (U+201C) is not a quote that JSON knows",
                                 "write straight quotes: `\"`");
  if (wrong.rest().starts_with(close)) {
    problem.message.replace(problem.message.find("U+201C"), 6, "U+201D");
  }
  const size_t begin = wrong.begin + open.size();
  const size_t end = wrong.text.find(close, begin);
  const std::string inside(wrong.text.substr(begin, end == nowhere ? 0 : end - begin));
  if (end < line_end(wrong.text, begin) && inside.find_first_of("\"\\") == std::string::npos) {
    replace(problem, wrong.begin, end + close.size(), "\"" + inside + "\"");
  }
  return problem;
}

}  // namespace

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

size_t word_end(std::string_view text, size_t at) {
  return std::min(text.find_first_of(" \t\r\n,:[]{}\"", at), text.size());
}

std::optional<OpenBracket> innermost_open(const Wrong& wrong) {
  std::vector<OpenBracket> open;
  if (wrong.in_braces) {
    open.push_back({wrong.content, true, true});
  }
  for (size_t at = wrong.content; at < wrong.begin; ++at) {
    const char c = wrong.text[at];
    if (c == '"') {
      for (++at; at < wrong.begin && wrong.text[at] != '"'; ++at) {
        at += wrong.text[at] == '\\' ? 1U : 0U;
      }
    } else if (c == '[' || c == '{') {
      open.push_back({at, c == '{', c == '{'});
    } else if ((c == ']' || c == '}') && !open.empty()) {
      open.pop_back();
    } else if ((c == ':' || c == ',') && !open.empty()) {
      open.back().awaits_colon = c == ',' && open.back().brace;
    }
  }
  return open.empty() ? std::nullopt : std::optional(open.back());
}

// A key or a closing bracket of the other kind behind the items of a list.
Explained open_bracket(const Wrong& wrong) {
  const std::optional<OpenBracket> open = innermost_open(wrong);
  const char c = wrong.first();
  if (!open || (wrong.in_braces && open->at == wrong.content)) {
    return std::nullopt;
  }
  const bool never_closed = open->brace ? c == ']' : c == ':' || c == '}';
  if (!never_closed) {
    return std::nullopt;
  }
  return make_problem(
      open->at, open->at + 1,
      "the " + in_backticks(std::string(1, wrong.text[open->at])) + " opened here is never closed",
      open->brace ? "write `}` behind its last value" : "write `]` behind its last item");
}

Explained comment(const Wrong& wrong) {
  if (!wrong.rest().starts_with("//") && !wrong.rest().starts_with("/*") && wrong.first() != '#') {
    return std::nullopt;
  }
  const size_t newline = wrong.begin == 0 ? nowhere : wrong.text.rfind('\n', wrong.begin - 1);
  const size_t line = newline == nowhere ? wrong.content : newline + 1;
  const size_t end = std::min(wrong.text.find_first_of("\r\n", wrong.begin), wrong.text.size());
  Problem problem =
      make_problem(wrong.begin, end, "a comment stands here, but JSON has none", "remove it");
  replace(problem, wrong.previous == '\0' ? wrong.begin : std::max(wrong.before + 1, line), end,
          "");
  problem.repair_is_guess = true;  // what it says is lost
  return problem;
}

// `"The "new" house"`: what follows a string at once was meant as a part of it.
Explained closed_too_early(const Wrong& wrong) {
  const bool glued = wrong.previous == '"' && wrong.begin == wrong.before + 1 &&
                     std::string_view(",:]}\"").find(wrong.first()) == nowhere;
  if (!glued || wrong.begin >= wrong.text.size()) {
    return std::nullopt;
  }
  const size_t close = wrong.text.rfind('"', line_end(wrong.text, wrong.begin) - 1);
  const size_t open = string_begin(wrong, wrong.before);
  if (close <= wrong.before || open == nowhere) {
    return std::nullopt;
  }
  Problem problem =
      make_problem(wrong.before, wrong.before + 1, "this quote ends the text too early",
                   "write `\\\"` for a quote inside the text");
  const std::string_view behind =
      wrong.text.substr(close + 1, line_end(wrong.text, close) - close - 1);
  if (behind.find_first_not_of(" ,]}") == nowhere &&
      wrong.text.substr(open, close - open).find_first_of(":\\") == nowhere) {
    for (size_t at = open + 1; at < close; ++at) {
      if (wrong.text[at] == '"') {
        replace(problem, at, at, "\\");
      }
    }
  }
  return problem;
}

// `;` for a comma, `=` for a colon.
Explained wrong_separator(const Wrong& wrong) {
  const std::optional<OpenBracket> open = innermost_open(wrong);
  const char c = wrong.first();
  if (!open || (c != ';' && c != '=')) {
    return std::nullopt;
  }
  const std::string wanted = open->awaits_colon ? ":" : ",";
  Problem problem =
      make_problem(wrong.begin, wrong.begin + 1,
                   in_backticks(std::string(1, c)) + " stands " +
                       (open->awaits_colon ? "between a key and its value, where JSON has `:`"
                                           : "between two items, where JSON has `,`"),
                   "write " + in_backticks(wanted));
  replace(problem, wrong.begin, wrong.begin + 1, wanted);
  return problem;
}

Explained single_quotes(const Wrong& wrong) {
  if (wrong.first() != '\'') {
    return std::nullopt;
  }
  const size_t close = wrong.text.find_first_of("'\n", wrong.begin + 1);
  const bool closed = close != nowhere && wrong.text[close] == '\'';
  Problem problem = make_problem(wrong.begin, closed ? close + 1 : wrong.begin + 1,
                                 "this text stands in single quotes", "JSON wants double quotes");
  const std::string inside(
      wrong.text.substr(wrong.begin + 1, closed ? close - wrong.begin - 1 : 0));
  if (closed && inside.find_first_of("\"\\") == nowhere) {
    replace(problem, problem.span.begin, problem.span.end, "\"" + inside + "\"");
  }
  return problem;
}

Explained bare_word(const Wrong& wrong) {
  const char c = wrong.first();
  const bool word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$' ||
                    static_cast<unsigned char>(c) >= 0x80;
  if (Explained problem = curly_quotes(wrong)) {
    return problem;
  }
  if (!word) {
    return std::nullopt;
  }
  const size_t end = word_end(wrong.text, wrong.begin);
  const std::string written(wrong.text.substr(wrong.begin, end - wrong.begin));
  Problem problem = make_problem(wrong.begin, end, in_backticks(written) + " stands without quotes",
                                 "put double quotes around it");
  if (written == "True" || written == "False" || written == "None") {
    const std::string json = written == "None" ? "null" : written == "True" ? "true" : "false";
    problem.message = in_backticks(written) + " is not a value that JSON knows";
    problem.help = "write " + in_backticks(json);
    replace(problem, wrong.begin, end, json);
  } else if (written == "NaN" || written == "Infinity") {
    problem.message = in_backticks(written) + " is not a number that JSON knows";
    problem.help = "use `null`, or put quotes around it";
  } else if (is_key(wrong, end)) {
    replace(problem, wrong.begin, end, "\"" + written + "\"");
  } else {
    quote_rest_of_line(wrong, problem);
  }
  return problem;
}

Explained two_commas(const Wrong& wrong) {
  if (wrong.first() != ',' || std::string_view(",[{").find(wrong.previous) == nowhere) {
    return std::nullopt;
  }
  Problem problem = make_problem(wrong.begin, wrong.begin + 1, "nothing stands before this comma",
                                 "remove the comma, or write the item that is missing");
  replace(problem, wrong.begin, wrong.begin + 1, "");
  problem.repair_is_guess = true;
  return problem;
}

}  // namespace matterlint::json
