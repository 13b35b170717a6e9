// SPDX-License-Identifier: MIT
#include "checks/placeholder_text.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string>

namespace matterlint {
namespace {

constexpr size_t longest = 400;  // bytes of a text that are looked at

bool is_letter(char c) {
  const char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'z';
}

std::string in_lower_case(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
  return lower;
}

std::string_view trimmed(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  return text.substr(0, text.find_last_not_of(" \t\r\n") + 1);
}

bool holds_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return text.find(word) != std::string_view::npos;
  });
}

/// Keys whose values are templates for another program.
bool is_about_templates(std::string_view key) {
  return holds_any(in_lower_case(key),
                   {"template", "format", "pattern", "label", "permalink", "command"});
}

/// Keys whose values are labels, among which such a word may be one.
bool is_label(std::string_view key) {
  return holds_any(in_lower_case(key), {"status", "state", "stage", "type", "kind", "tag",
                                        "keyword", "categor", "label", "topic"});
}

// Some in two parts, because our own sources may not hold such words.
constexpr std::string_view triple_x =
    "XX"
    "X";
constexpr std::array<std::string_view, 5> words{
    "TO"
    "DO",
    "FIX"
    "ME",
    "TBD", "TBA", triple_x};

struct Marks {
  std::string_view open{};
  std::string_view close{};
};

constexpr std::array<Marks, 3> template_marks{{{"{{", "}}"}, {"{%", "%}"}, {"<%", "%>"}}};

/// What a template language calls its own: `.Name`, `title`, `replace .Name "-" " "`, `tp.date`.
bool is_archetype(std::string_view expression) {
  expression = trimmed(expression);
  if (expression.starts_with('-')) {
    expression = trimmed(expression.substr(1));
  }
  if (expression.starts_with('.') && expression.size() > 1) {
    return expression[1] >= 'A' && expression[1] <= 'Z';
  }
  return expression.find(" .") != std::string_view::npos || expression.starts_with("tp.") ||
         expression.starts_with("cookiecutter.");
}

/// An expression of a template: the whole text, or one that only an archetype has.
std::string_view find_expression(std::string_view text) {
  for (const Marks& marks : template_marks) {
    const size_t open = text.find(marks.open);
    const size_t close = text.find(marks.close, std::min(text.size(), open + 2));
    if (open == std::string_view::npos || close == std::string_view::npos) {
      continue;
    }
    const std::string_view inside = text.substr(open + 2, close - open - 2);
    const bool whole = open == 0 && close + 2 == text.size();
    if (whole || is_archetype(inside)) {
      return text.substr(open, close + 2 - open);
    }
  }
  return {};
}

/// A word that stands for a text: alone, in brackets, or with a colon or dots behind it.
std::string_view find_word(std::string_view text) {
  std::string_view bare = text;
  bare.remove_prefix(std::min(bare.find_first_not_of("[](){}<>*_.!?-"), bare.size()));
  for (const std::string_view word : words) {
    if (!bare.starts_with(word)) {
      continue;
    }
    const std::string_view rest = bare.substr(word.size());
    const bool colon = rest.starts_with(':') && (rest.size() == 1 || rest[1] == ' ');
    const bool nothing = std::none_of(rest.begin(), rest.end(), [](char c) {
      return is_letter(c) || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0xC3;
    });
    if ((colon && word != triple_x) || nothing) {
      return bare.substr(0, word.size());
    }
  }
  return {};
}

/// `<your title>`, `[insert a date]`: several words between brackets, and nothing else.
std::string_view find_hint(std::string_view text) {
  if (text.size() < 5 || text.find(' ') == std::string_view::npos) {
    return {};
  }
  const std::string_view inside = text.substr(1, text.size() - 2);
  const std::string lower = in_lower_case(inside);
  const bool asks = std::string_view(lower).starts_with("your ") ||
                    std::string_view(lower).starts_with("insert ") ||
                    std::string_view(lower).starts_with("enter ");
  const bool angle = text.front() == '<' && text.back() == '>' && is_letter(inside.front()) &&
                     inside.find_first_of("=<>\"") == std::string_view::npos &&
                     inside.back() != '/';
  const bool square = text.front() == '[' && text.back() == ']' && asks;
  return angle || square ? text : std::string_view();
}

/// Lorem ipsum; the end of its second word is rare enough to look for it first.
std::string_view find_filler(std::string_view text) {
  constexpr std::string_view end_of_filler = "psum";
  constexpr std::string_view filler = "lorem ipsum";
  const size_t end = text.find(end_of_filler);
  const size_t before = filler.size() - end_of_filler.size();
  if (end == std::string_view::npos || end < before) {
    return {};
  }
  const std::string_view found = text.substr(end - before, filler.size());
  return in_lower_case(found) == filler ? found : std::string_view();
}

bool has_bracket(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return c == '{' || c == '<' || c == '['; });
}

}  // namespace

std::string_view placeholder_in(std::string_view text, std::string_view key) {
  text = trimmed(text.substr(0, longest));
  if (text.size() < 3) {
    return {};
  }
  if (has_bracket(text) && !is_about_templates(key)) {
    for (const auto find : {find_expression, find_hint}) {
      if (const std::string_view found = find(text); !found.empty()) {
        return found;
      }
    }
  }
  if (const std::string_view word = find_word(text); !word.empty() && !is_label(key)) {
    return word;
  }
  return find_filler(text);
}

}  // namespace matterlint
