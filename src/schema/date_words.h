// SPDX-License-Identifier: MIT
// The English words of dates.
#ifndef MATTERLINT_SCHEMA_DATE_WORDS_H_
#define MATTERLINT_SCHEMA_DATE_WORDS_H_

#include <optional>
#include <string>
#include <string_view>

#include "schema/calendar.h"

namespace matterlint {

/// 1 to 12 for the name of a month, whole or its first three letters (and "Sept"), whatever the
/// case; 0 for any other word.
int month_number(std::string_view word);

/// The weekday that a word names, whole or its first three to five letters, whatever the case.
std::optional<Weekday> weekday_of(std::string_view word);

/// "st" for 1, 21 and 31, "nd" for 2 and 22, and so on.
std::string_view ordinal_suffix(int day);

/// The name that `word` is probably a misspelling of; empty when there is no clear one.
std::string meant_name(std::string_view word, bool weekday_possible);

}  // namespace matterlint

#endif  // MATTERLINT_SCHEMA_DATE_WORDS_H_
