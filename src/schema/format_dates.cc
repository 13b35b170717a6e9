// SPDX-License-Identifier: MIT
#include <utility>

#include "schema/clock_time.h"
#include "schema/date_text.h"
#include "schema/format_checks.h"
#include "schema/text_cursor.h"

namespace matterlint {
namespace {

// RFC 3339, appendix A: one or more of `1D`, `2H` …, in order and without a gap in the middle.
bool duration_part(TextCursor& cursor, std::string_view units) {
  size_t next = 0;
  bool any = false;
  while (is_ascii_digit(cursor.peek())) {
    TextCursor ahead = cursor;
    ahead.take_digits();
    const size_t unit = units.find(ahead.peek(), next);
    if (unit == std::string_view::npos || (any && unit != next)) {
      return false;
    }
    ahead.take(ahead.peek());
    cursor = ahead;
    next = unit + 1;
    any = true;
  }
  return any;
}

std::string duration_fault(std::string_view text) {
  TextCursor cursor(text);
  if (!cursor.take('P')) {
    return "a duration begins with `P`";
  }
  TextCursor weeks = cursor;
  if (!weeks.take_digits().empty() && weeks.take('W')) {
    return weeks.at_end() ? std::string() : std::string("nothing may stand beside weeks");
  }
  if (cursor.at_end()) {
    return "there is nothing behind the `P`";
  }
  const std::string order =
      "whole numbers with `Y`, `M`, `D` must follow, without a gap, then `T` "
      "and those with `H`, `M`, `S`";
  if (cursor.peek() != 'T' && !duration_part(cursor, "YMD")) {
    return order;
  }
  if (cursor.take('T')) {
    if (cursor.at_end()) {
      return "there is nothing behind the `T`";
    }
    if (!duration_part(cursor, "HMS")) {
      return order;
    }
  }
  return cursor.at_end() ? std::string() : order;
}

}  // namespace

// RFC 3339, 5.6: full-date.
std::optional<FormatError> check_date(std::string_view text) {
  DateReading reading = read_date(text);
  if (!reading.date) {
    return FormatError{std::move(reading.fault), {}};
  }
  const DateText& date = *reading.date;
  if (date.shape == DateShape::date) {
    return std::nullopt;
  }
  if (date.time) {
    return FormatError{"a time follows the date", {}};
  }
  return FormatError{
      date.remark.empty() ? "it must be written year, month, day in numbers" : date.remark,
      iso_date(date.date)};
}

// RFC 3339, 5.6: date-time.
std::optional<FormatError> check_date_time(std::string_view text) {
  DateReading reading = read_date(text);
  if (!reading.date) {
    return FormatError{std::move(reading.fault), {}};
  }
  const DateText& date = *reading.date;
  if (date.shape == DateShape::date_time) {
    return std::nullopt;
  }
  if (!date.time) {
    return FormatError{"the time of day is missing", {}};
  }
  if (date.time->zone == ClockTime::Zone::absent) {
    return FormatError{time_remark(*date.time), {}};
  }
  const std::string normal_form = rfc3339_text(date);
  if (!date.remark.empty()) {
    return FormatError{date.remark, normal_form};
  }
  if (date.shape != DateShape::iso_time) {
    return FormatError{"it must be written year, month, day in numbers, then the time",
                       normal_form};
  }
  return FormatError{
      date.time->is_rfc3339() ? "a `T` must stand between date and time" : time_remark(*date.time),
      normal_form};
}

// RFC 3339, 5.6: full-time.
std::optional<FormatError> check_time(std::string_view text) {
  TextCursor cursor(text);
  ClockTimeReading reading = read_clock_time(cursor);
  if (!reading.time) {
    return FormatError{std::move(reading.fault), {}};
  }
  if (!cursor.at_end()) {
    return FormatError{"something follows the time", {}};
  }
  if (reading.time->is_rfc3339()) {
    return std::nullopt;
  }
  const bool certain = reading.time->zone != ClockTime::Zone::absent;
  return FormatError{time_remark(*reading.time), certain ? rfc3339_time(*reading.time) : ""};
}

std::optional<FormatError> check_flexible_date(std::string_view text) {
  DateReading reading = read_date(text);
  if (!reading.date) {
    return FormatError{std::move(reading.fault), {}};
  }
  if (reading.date->shape != DateShape::loose) {
    return std::nullopt;
  }
  return FormatError{reading.date->remark, rfc3339_text(*reading.date)};
}

std::optional<FormatError> check_duration(std::string_view text) {
  std::string fault = duration_fault(text);
  if (fault.empty()) {
    return std::nullopt;
  }
  return FormatError{std::move(fault), {}};
}

}  // namespace matterlint
