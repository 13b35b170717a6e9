// SPDX-License-Identifier: MIT
#include "source/suggest.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "source/unicode.h"

namespace matterlint {
namespace {

bool is_separator(char32_t c) {
  return c == U' ' || c == U'-' || c == U'_' || c == U'\t';
}

/// A spelling prepared for comparing.
struct Spelling {
  std::u32string folded{};  // case folded
  std::u32string joined{};  // and without separators
};

/// True for `tags` and `tag`, `boxes` and `box`, `categories` and `category`.
bool is_plural_of(std::u32string_view plural, std::u32string_view singular) {
  if (singular.size() < 2) {
    return false;
  }
  if (singular.back() == U'y' && plural.ends_with(U"ies")) {
    return plural.substr(0, plural.size() - 3) == singular.substr(0, singular.size() - 1);
  }
  if (!plural.starts_with(singular)) {
    return false;
  }
  const std::u32string_view ending = plural.substr(singular.size());
  if (ending == U"s") {
    return singular.back() != U's';
  }
  // Only behind these sounds: `notes` is no plural of `not`.
  constexpr std::array<std::u32string_view, 6> hissing{U"s", U"x", U"z", U"ch", U"sh", U"o"};
  return ending == U"es" &&
         std::any_of(hissing.begin(), hissing.end(),
                     [&](std::u32string_view sound) { return singular.ends_with(sound); });
}

Spelling spelling_of(std::string_view text) {
  Spelling result;
  result.folded = to_code_points(fold_case(text));
  result.joined = result.folded;
  std::erase_if(result.joined, is_separator);
  return result;
}

/// Two words of two letters differ in half of what they are; no guess is made about these.
constexpr size_t shortest_guess = 3;

size_t distance_limit(size_t longer) {
  return longer < shortest_guess ? 0 : std::max<size_t>(1, longer / 3);
}

std::optional<Suggestion> compare(const Spelling& wrong, std::string_view candidate) {
  const Spelling right = spelling_of(candidate);
  Suggestion suggestion;
  suggestion.text = candidate;
  if (wrong.folded == right.folded) {
    suggestion.likeness = Likeness::same_but_case;
    return suggestion;
  }
  const size_t longer = std::max(wrong.folded.size(), right.folded.size());
  const size_t shorter = std::min(wrong.folded.size(), right.folded.size());
  const size_t limit = distance_limit(longer);
  const auto distance = [&] { return edit_distance(wrong.folded, right.folded, longer); };
  if (!wrong.joined.empty() && wrong.joined == right.joined) {
    suggestion.likeness = Likeness::same_but_separators;
    suggestion.distance = distance();
    return suggestion;
  }
  if (is_plural_of(wrong.joined, right.joined) || is_plural_of(right.joined, wrong.joined)) {
    suggestion.likeness = Likeness::same_but_plural;
    suggestion.distance = distance();
    return suggestion;
  }
  if (longer - shorter > limit) {
    return std::nullopt;
  }
  suggestion.distance = edit_distance(wrong.folded, right.folded, limit);
  return suggestion.distance <= limit ? std::optional(suggestion) : std::nullopt;
}

bool is_better(const Suggestion& a, const Suggestion& b) {
  return std::pair(a.likeness, a.distance) < std::pair(b.likeness, b.distance);
}

}  // namespace

size_t edit_distance(std::u32string_view a, std::u32string_view b, size_t limit) {
  const size_t longer = std::max(a.size(), b.size());
  limit = std::min(limit, longer);
  if (longer - std::min(a.size(), b.size()) > limit) {
    return limit + 1;
  }
  const size_t width = b.size() + 1;
  std::vector<size_t> two_above(width);
  std::vector<size_t> above(width);
  std::vector<size_t> row(width);
  for (size_t j = 0; j < width; ++j) {
    above[j] = j;
  }
  for (size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    size_t least = i;
    for (size_t j = 1; j < width; ++j) {
      const size_t change = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, change});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], two_above[j - 2] + 1);
      }
      least = std::min(least, row[j]);
    }
    // A swap reaches over this row, but from costs that are at most one less than this row's.
    if (least > limit) {
      return limit + 1;
    }
    std::swap(two_above, above);
    std::swap(above, row);
  }
  return std::min(above[b.size()], limit + 1);
}

std::vector<Suggestion> suggest(std::string_view text,
                                const std::vector<std::string_view>& candidates, size_t most) {
  const Spelling wrong = spelling_of(text);
  std::vector<Suggestion> found;
  for (const std::string_view candidate : candidates) {
    const bool known = std::any_of(found.begin(), found.end(), [&](const Suggestion& suggestion) {
      return suggestion.text == candidate;
    });
    if (known) {
      continue;
    }
    if (std::optional<Suggestion> suggestion = compare(wrong, candidate)) {
      found.push_back(std::move(*suggestion));
    }
  }
  std::stable_sort(found.begin(), found.end(), is_better);
  if (found.size() > most) {
    found.resize(most);
  }
  return found;
}

bool has_clear_winner(const std::vector<Suggestion>& suggestions) {
  return suggestions.size() == 1 ||
         (suggestions.size() > 1 && is_better(suggestions[0], suggestions[1]));
}

}  // namespace matterlint
