// SPDX-License-Identifier: MIT
// The proleptic Gregorian calendar for the years 0 to 9999, as RFC 3339 uses it. No clock, no time
// zone data.
#ifndef MATTERLINT_SCHEMA_CALENDAR_H_
#define MATTERLINT_SCHEMA_CALENDAR_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace matterlint {

struct Date {
  int year = 0;
  int month = 0;  // 1 to 12 in a date that exists
  int day = 0;    // from 1
  friend bool operator==(Date, Date) = default;
};

enum class Weekday : uint8_t { monday, tuesday, wednesday, thursday, friday, saturday, sunday };

bool is_leap_year(int year);

/// 28 to 31; `month` is 1 to 12.
int days_in_month(int year, int month);

/// The weekday of a date that exists.
Weekday weekday(Date date);

/// "January" for 1, up to "December" for 12.
std::string_view month_name(int month);

/// "Monday" to "Sunday".
std::string_view weekday_name(Weekday day);

/// Why there is no such day ("there is no month 13", "February 2023 has 28 days"); empty when there
/// is one.
std::string calendar_fault(Date date);

/// `2022-07-12`
std::string iso_date(Date date);

}  // namespace matterlint

#endif  // MATTERLINT_SCHEMA_CALENDAR_H_
