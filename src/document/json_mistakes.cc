// SPDX-License-Identifier: MIT
#include "document/json_mistakes.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "source/message_text.h"
#include "source/strange_character.h"
#include "source/unicode.h"

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

// The literal that a word of another language stands for; empty when it is none.
std::string_view meant_literal(std::string_view word) {
  if (word == "True" || word == "TRUE") {
    return "true";
  }
  if (word == "False" || word == "FALSE") {
    return "false";
  }
  constexpr auto nothings =
      std::to_array<std::string_view>({"None", "NULL", "Null", "nil", "nul", "undefined"});
  return std::find(nothings.begin(), nothings.end(), word) != nothings.end() ? "null" : "";
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

struct CurlyQuotes {
  std::string_view open;
  std::string_view close;
};

constexpr auto curly_marks = std::to_array<CurlyQuotes>({{"\u201C", "\u201D"},
                                                         {"\u201D", "\u201D"},
                                                         {"\u201E", "\u201C"},
                                                         {"\u2018", "\u2019"},
                                                         {"\u00AB", "\u00BB"}});

Explained curly_quotes(const Wrong& wrong) {
  const auto* quotes = std::find_if(
      curly_marks.begin(), curly_marks.end(),
      [&wrong](const CurlyQuotes& each) { return wrong.rest().starts_with(each.open); });
  if (quotes == curly_marks.end()) {
    return std::nullopt;
  }
  const std::string_view open = quotes->open;
  Problem problem =
      make_problem(wrong.begin, wrong.begin + open.size(),
                   in_backticks(open) + " (" + code_point_name(decode_code_point(open, 0).value) +
                       ") is not a quote that JSON knows",
                   "write straight quotes: `\"`");
  const size_t begin = wrong.begin + open.size();
  const size_t end = wrong.text.find(quotes->close, begin);
  const std::string inside(wrong.text.substr(begin, end == nowhere ? 0 : end - begin));
  if (end < line_end(wrong.text, begin) && inside.find_first_of("\"\\") == std::string::npos) {
    replace(problem, wrong.begin, end + quotes->close.size(), "\"" + inside + "\"");
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

// `["a", "b"},`: more follows, so the list was to end here.
Explained wrong_bracket(const Wrong& wrong) {
  const std::optional<OpenBracket> open = innermost_open(wrong);
  const char c = wrong.first();
  const size_t next = wrong.text.find_first_not_of(" \t\r\n", wrong.begin + 1);
  if (!open || (c != '}' && c != ']') || open->brace == (c == '}') || next == nowhere ||
      wrong.text[next] != ',') {
    return std::nullopt;
  }
  const std::string wanted = open->brace ? "}" : "]";
  Problem problem = make_problem(wrong.begin, wrong.begin + 1,
                                 in_backticks(std::string(1, c)) + " cannot close what " +
                                     in_backticks(std::string(1, wrong.text[open->at])) + " opened",
                                 "write " + in_backticks(wanted));
  problem.related = Span{static_cast<uint32_t>(open->at), static_cast<uint32_t>(open->at + 1)};
  problem.related_message = "opened here";
  replace(problem, wrong.begin, wrong.begin + 1, wanted);
  return problem;
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

// The body of the note, in which the braces were closed by chance: it stands behind a blank line,
// and nothing waits for more.
Explained open_brace_before_body(const Wrong& wrong) {
  const char c = wrong.first();
  const std::string_view between =
      wrong.text.substr(wrong.before, wrong.begin - std::min(wrong.begin, wrong.before));
  const bool value_before =
      wrong.previous != '\0' && std::string_view("{[,:").find(wrong.previous) == nowhere;
  if (!value_before || wrong.in_braces || std::count(between.begin(), between.end(), '\n') < 2 ||
      std::string_view("\"'{}[],:/").find(c) != nowhere) {
    return std::nullopt;
  }
  const std::optional<OpenBracket> open = innermost_open(wrong);
  if (!open || !open->brace) {
    return std::nullopt;
  }
  return make_problem(open->at, open->at + 1, "the `{` opened here is never closed",
                      "put a `}` behind the last value");
}

Explained comment(const Wrong& wrong) {
  const bool block = wrong.rest().starts_with("/*");
  if (!wrong.rest().starts_with("//") && !block && wrong.first() != '#') {
    return std::nullopt;
  }
  const size_t newline = wrong.begin == 0 ? nowhere : wrong.text.rfind('\n', wrong.begin - 1);
  const size_t line = newline == nowhere ? wrong.content : newline + 1;
  const size_t close = block ? wrong.text.find("*/", wrong.begin + 2) : nowhere;
  const size_t end = close == nowhere ? line_end(wrong.text, wrong.begin) : close + 2;
  Problem problem = make_problem(wrong.begin, std::min(end, line_end(wrong.text, wrong.begin)),
                                 "a comment stands here, but JSON has none", "remove it");
  replace(problem, wrong.previous == '\0' ? wrong.begin : std::max(wrong.before + 1, line), end,
          "");
  problem.repair_is_guess = true;  // what it says is lost
  return problem;
}

// `""Bloom"`, `"Bloom""`: a quote beside another.
Explained second_quote(const Wrong& wrong) {
  const bool glued = wrong.previous == '"' && wrong.begin == wrong.before + 1;
  const size_t open = glued ? string_begin(wrong, wrong.before) : nowhere;
  const bool empty = open != nowhere && open + 1 == wrong.before &&
                     std::string_view(",:]}").find(wrong.first()) == nowhere;
  if (!glued || (!empty && wrong.first() != '"')) {
    return std::nullopt;
  }
  const size_t at = empty ? open : wrong.begin;
  Problem problem = make_problem(at, at + 1, "one quote too many stands here", "remove it");
  replace(problem, at, at + 1, "");
  problem.repair_is_guess = true;
  return problem;
}

// `["a, "b"]`: the quote that seems to close an item opens the next one.
Explained missing_quote(const Wrong& wrong) {
  const bool glued = wrong.previous == '"' && wrong.begin == wrong.before + 1;
  const size_t open = glued ? string_begin(wrong, wrong.before) : nowhere;
  const size_t comma =
      glued && wrong.before > 0 ? wrong.text.find_last_not_of(" \t", wrong.before - 1) : nowhere;
  if (open == nowhere || comma == nowhere || comma <= open || wrong.text[comma] != ',') {
    return std::nullopt;
  }
  Problem problem = make_problem(open, open + 1, "the quote opened here is never closed",
                                 "write `\"` at the end of the item");
  replace(problem, comma, comma, "\"");
  problem.repair_is_guess = true;
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
  problem.repair_is_guess = wrong.text.substr(open, close - open).find(',') != nowhere;
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
  if (const std::string_view json = meant_literal(written); !json.empty()) {
    problem.message = in_backticks(written) + " is not a value that JSON knows";
    problem.help = "write " + in_backticks(json);
    replace(problem, wrong.begin, end, std::string(json));
    problem.repair_is_guess = json == "null" && written != "None" && written != "NULL";
  } else if (written == "NaN" || written == "Infinity") {
    problem.message = in_backticks(written) + " is not a number that JSON knows";
    problem.help = "use `null`, or put quotes around it";
  } else if (is_key(wrong, end)) {
    replace(problem, wrong.begin, end, "\"" + written + "\"");
  } else {
    quote_rest_of_line(wrong, problem);
    problem.repair_is_guess =
        written == "yes" || written == "no" || written == "on" || written == "off";
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
