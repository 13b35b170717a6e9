// SPDX-License-Identifier: MIT
#include "schema/calendar.h"

#include <string>

#include "support/catch.h"

namespace matterlint {
namespace {

// Walks day by day with its own, slower rules: nothing here is computed from the year's number
// except whether it is a leap year, and that by counting up to it.
struct Walker {
  Date date{1, 1, 1};
  int weekday = 0;  // 1 January 1 is a Monday
  int since_leap = 1;
  int since_century = 1;
  int since_four_centuries = 1;

  bool leap() const { return since_four_centuries == 0 || (since_leap == 0 && since_century != 0); }
  int days() const {
    switch (date.month) {
      case 2:
        return leap() ? 29 : 28;
      case 4:
      case 6:
      case 9:
      case 11:
        return 30;
      default:
        return 31;
    }
  }
  void next() {
    weekday = (weekday + 1) % 7;
    if (++date.day <= days()) {
      return;
    }
    date.day = 1;
    if (++date.month <= 12) {
      return;
    }
    date.month = 1;
    ++date.year;
    since_leap = (since_leap + 1) % 4;
    since_century = (since_century + 1) % 100;
    since_four_centuries = (since_four_centuries + 1) % 400;
  }
};

}  // namespace

TEST_CASE("every day of the years 1 to 9999 exists, with its weekday, and no other", "[schema]") {
  size_t days = 0;
  size_t wrong = 0;
  for (Walker walker; walker.date.year <= 9999; walker.next()) {
    const Date date = walker.date;
    ++days;
    const bool last = date.day == walker.days();
    wrong += static_cast<int>(weekday(date)) != walker.weekday || !calendar_fault(date).empty() ||
             days_in_month(date.year, date.month) != walker.days() ||
             (last && calendar_fault({date.year, date.month, date.day + 1}).empty());
  }
  CHECK(days == 3'652'059);
  CHECK(wrong == 0);
}

TEST_CASE("weekdays of known days", "[schema]") {
  CHECK(weekday({2022, 7, 12}) == Weekday::tuesday);
  CHECK(weekday({2000, 2, 29}) == Weekday::tuesday);
  CHECK(weekday({1970, 1, 1}) == Weekday::thursday);
  CHECK(weekday({0, 1, 1}) == Weekday::saturday);
  CHECK(weekday({0, 12, 31}) == Weekday::sunday);
  CHECK(weekday({9999, 12, 31}) == Weekday::friday);
}

TEST_CASE("a day that does not exist says why", "[schema]") {
  CHECK(calendar_fault({2023, 13, 1}) == "there is no month 13");
  CHECK(calendar_fault({2023, 0, 1}) == "there is no month 0");
  CHECK(calendar_fault({2023, 1, 0}) == "there is no day 0");
  CHECK(calendar_fault({2023, 2, 29}) == "February 2023 has 28 days");
  CHECK(calendar_fault({1900, 2, 29}) == "February 1900 has 28 days");
  CHECK(calendar_fault({2024, 2, 30}) == "February 2024 has 29 days");
  CHECK(calendar_fault({2023, 4, 31}) == "April has 30 days");
  CHECK(calendar_fault({2023, 7, 32}) == "July has 31 days");
  CHECK(calendar_fault({0, 2, 29}).empty());
}

TEST_CASE("a date is written with leading zeros", "[schema]") {
  CHECK(iso_date({2022, 7, 5}) == "2022-07-05");
  CHECK(iso_date({33, 11, 30}) == "0033-11-30");
}

}  // namespace matterlint
