// SPDX-License-Identifier: MIT
#include "checks/spelling_slip.h"

#include <algorithm>

#include "schema/vocabulary.h"
#include "source/unicode.h"

namespace matterlint {
namespace {

constexpr size_t least_letters = 5;
constexpr size_t long_word = 9;  // letters from which two edits are a slip

bool is_upper(char32_t c) {
  return c >= U'A' && c <= U'Z';
}

bool is_lower(char32_t c) {
  return c >= U'a' && c <= U'z';
}

bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}

bool is_separator(char32_t c) {
  return c == U' ' || c == U'-' || c == U'_' || c == U'\t' || c == U'.' || c == U'/';
}

std::vector<std::u32string> words_of(std::string_view name) {
  std::vector<std::u32string> words;
  std::u32string word;
  const auto end_word = [&] {
    if (!word.empty()) {
      std::string bytes;
      for (const char32_t c : word) {
        append_utf8(bytes, c);
      }
      words.push_back(to_code_points(fold_case(bytes)));
      word.clear();
    }
  };
  char32_t before = 0;
  for (const char32_t c : to_code_points(name)) {
    if (is_separator(c) || (is_upper(c) && is_lower(before))) {
      end_word();
    }
    if (!is_separator(c)) {
      word.push_back(c);
    }
    before = c;
  }
  end_word();
  return words;
}

bool has_digit(std::u32string_view word) {
  return std::any_of(word.begin(), word.end(), is_digit);
}

/// The edits between two words when they are a slip of the hand; 0 when they are two words.
size_t edits_of_slip(std::u32string_view a, std::u32string_view b) {
  const std::u32string_view shorter = a.size() < b.size() ? a : b;
  const std::u32string_view longer = a.size() < b.size() ? b : a;
  // `optimize` and `optimizer` are two words, and so are those that begin otherwise.
  if (shorter.size() < least_letters || shorter.front() != longer.front() ||
      longer.starts_with(shorter) || has_digit(a) || has_digit(b)) {
    return 0;
  }
  const size_t most = longer.size() < long_word ? 1 : 2;
  const size_t distance = edit_distance(a, b, most);
  return distance <= most ? distance : 0;
}

/// True when the texts differ by case alone.
bool same_but_case(std::string_view a, std::string_view b) {
  return fold_case(a) == fold_case(b);
}

std::string without_separators(std::string_view name) {
  std::string joined = fold_case(name);
  std::erase_if(joined, [](char c) { return c == ' ' || c == '\t' || c == '-' || c == '_'; });
  return joined;
}

}  // namespace

SlipForm::SlipForm(std::string_view name)
    : text(name), variant(variant_key(name)), words(words_of(name)) {}

std::optional<Suggestion> find_slip(const SlipForm& a, const SlipForm& b) {
  if (a.text == b.text) {
    return std::nullopt;
  }
  if (!a.variant.empty() && a.variant == b.variant) {
    const Likeness likeness = same_but_case(a.text, b.text) ? Likeness::same_but_case
                              : without_separators(a.text) == without_separators(b.text)
                                  ? Likeness::same_but_separators
                                  : Likeness::same_but_plural;
    return Suggestion{b.text, likeness, 0};
  }
  if (a.words.size() != b.words.size()) {
    return std::nullopt;
  }
  size_t edits = 0;
  for (size_t i = 0; i < a.words.size(); ++i) {
    if (a.words[i] != b.words[i]) {
      const size_t more = edits == 0 ? edits_of_slip(a.words[i], b.words[i]) : 0;
      if (more == 0) {
        return std::nullopt;
      }
      edits = more;
    }
  }
  return edits == 0 ? std::nullopt : std::optional(Suggestion{b.text, Likeness::near, edits});
}

}  // namespace matterlint
