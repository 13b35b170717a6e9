// SPDX-License-Identifier: MIT
#include "schema/date_words.h"

#include <array>
#include <vector>

#include "schema/text_cursor.h"
#include "source/suggest.h"

namespace matterlint {

int month_number(std::string_view word) {
  for (int month = 1; month <= 12; ++month) {
    const std::string_view name = month_name(month);
    if (equal_ignoring_case(word, name) || equal_ignoring_case(word, name.substr(0, 3))) {
      return month;
    }
  }
  return equal_ignoring_case(word, "Sept") ? 9 : 0;
}

std::optional<Weekday> weekday_of(std::string_view word) {
  for (int number = 0; number < 7; ++number) {
    const Weekday day = static_cast<Weekday>(number);
    const std::string_view name = weekday_name(day);
    const bool short_form = word.size() >= 3 && word.size() <= 5;
    if (equal_ignoring_case(word, name) ||
        (short_form && equal_ignoring_case(word, name.substr(0, word.size())))) {
      return day;
    }
  }
  return std::nullopt;
}

std::string_view ordinal_suffix(int day) {
  if (day / 10 == 1) {
    return "th";
  }
  constexpr std::array<std::string_view, 4> suffixes = {"th", "st", "nd", "rd"};
  return day % 10 < 4 ? suffixes[static_cast<size_t>(day % 10)] : "th";
}

std::string meant_name(std::string_view word, bool weekday_possible) {
  std::vector<std::string_view> names;
  for (int month = 1; month <= 12; ++month) {
    names.push_back(month_name(month));
  }
  for (int day = 0; weekday_possible && day < 7; ++day) {
    names.push_back(weekday_name(static_cast<Weekday>(day)));
  }
  const std::vector<Suggestion> suggestions = suggest(word, names, 2);
  return has_clear_winner(suggestions) ? suggestions.front().text : std::string();
}

}  // namespace matterlint
