// SPDX-License-Identifier: MIT
#include "schema/calendar.h"

#include <array>

namespace matterlint {
namespace {

constexpr std::array<std::string_view, 12> month_names = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};
constexpr std::array<std::string_view, 7> weekday_names = {
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
// Days before the first of each month in a year that is not a leap year.
constexpr std::array<int, 13> days_before = {0,   31,  59,  90,  120, 151, 181,
                                             212, 243, 273, 304, 334, 365};

std::string padded(int number, size_t width) {
  std::string digits = std::to_string(number);
  return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

}  // namespace

bool is_leap_year(int year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int days_in_month(int year, int month) {
  const size_t index = static_cast<size_t>(month);
  return days_before[index] - days_before[index - 1] + (month == 2 && is_leap_year(year) ? 1 : 0);
}

Weekday weekday(Date date) {
  // Days since 1 January of the year 0, a Saturday. The year 0 is a leap year itself, hence the
  // divisions that round up.
  const int leap_days = (date.year + 3) / 4 - (date.year + 99) / 100 + (date.year + 399) / 400;
  const int leap_day = date.month > 2 && is_leap_year(date.year) ? 1 : 0;
  const int days = date.year * 365 + leap_days + days_before[static_cast<size_t>(date.month) - 1] +
                   leap_day + date.day - 1;
  return static_cast<Weekday>((days + static_cast<int>(Weekday::saturday)) % 7);
}

std::string_view month_name(int month) {
  return month_names[static_cast<size_t>(month) - 1];
}

std::string_view weekday_name(Weekday day) {
  return weekday_names[static_cast<size_t>(day)];
}

std::string calendar_fault(Date date) {
  if (date.month < 1 || date.month > 12) {
    return "there is no month " + std::to_string(date.month);
  }
  if (date.day < 1) {
    return "there is no day 0";
  }
  const int days = days_in_month(date.year, date.month);
  if (date.day <= days) {
    return {};
  }
  // Only February depends on the year.
  const std::string year = date.month == 2 ? " " + std::to_string(date.year) : std::string();
  return std::string(month_name(date.month)) + year + " has " + std::to_string(days) + " days";
}

std::string iso_date(Date date) {
  return padded(date.year, 4) + "-" + padded(date.month, 2) + "-" + padded(date.day, 2);
}

}  // namespace matterlint
