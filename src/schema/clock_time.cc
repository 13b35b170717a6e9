// SPDX-License-Identifier: MIT
#include "schema/clock_time.h"

#include <utility>

#include "source/message_text.h"

namespace matterlint {
namespace {

std::string two_digits(int number) {
  return {static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)};
}

std::string offset_text(const ClockTime& time) {
  const int size = time.west ? -time.offset_minutes : time.offset_minutes;
  return (time.west ? "-" : "+") + two_digits(size / 60) + ":" + two_digits(size % 60);
}

// RFC 2822, 4.3: the zone names that have one meaning.
struct ZoneName {
  std::string_view name{};
  int hours = 0;
};
constexpr ZoneName zone_names[] = {{"UTC", 0},  {"GMT", 0},  {"UT", 0},   {"EST", -5},
                                   {"EDT", -4}, {"CST", -6}, {"CDT", -5}, {"MST", -7},
                                   {"MDT", -6}, {"PST", -8}, {"PDT", -7}};

std::string read_offset(TextCursor& cursor, ClockTime& time) {
  const int sign = cursor.take('-') ? -1 : 1;
  if (sign > 0) {
    cursor.take('+');
  }
  const std::string_view first = cursor.take_digits();
  std::string_view hours = first.substr(0, 2);
  std::string_view minutes;
  if (first.size() == 2 && cursor.take(':')) {
    minutes = cursor.take_digits();
    time.zone = ClockTime::Zone::rfc3339;
  } else if (first.size() == 4) {
    minutes = first.substr(2);
    time.zone = ClockTime::Zone::rfc2822;
  } else {
    minutes = "00";
    time.zone = ClockTime::Zone::other;
  }
  if (hours.size() != 2 || minutes.size() != 2 || (first.size() != 2 && first.size() != 4)) {
    return "the time zone must be written as in `+01:00`";
  }
  if (digits_value(hours) > 23 || digits_value(minutes) > 59) {
    return "there is no time zone `" + std::string(sign < 0 ? "-" : "+") + std::string(hours) +
           ":" + std::string(minutes) + "`";
  }
  time.west = sign < 0;
  time.offset_minutes = sign * (digits_value(hours) * 60 + digits_value(minutes));
  return {};
}

std::string read_zone_name(TextCursor& cursor, ClockTime& time) {
  const std::string_view name = cursor.take_while(is_ascii_letter);
  if (equal_ignoring_case(name, "Z")) {
    time.zone = ClockTime::Zone::rfc3339;
    time.utc = true;
    return {};
  }
  for (const ZoneName& known : zone_names) {
    if (equal_ignoring_case(name, known.name)) {
      time.zone = ClockTime::Zone::rfc2822;
      time.utc = known.hours == 0;
      time.offset_minutes = known.hours * 60;
      time.west = known.hours < 0;
      return {};
    }
  }
  if (equal_ignoring_case(name, "am") || equal_ignoring_case(name, "pm")) {
    return "the hours must be counted from 0 to 23, without " + in_backticks(name);
  }
  return in_backticks(name) + " is not a time zone such as `Z` or `+01:00`";
}

// `+0200 (CEST)`: mail programs say the zone twice.
bool take_comment(TextCursor& cursor) {
  TextCursor ahead = cursor;
  ahead.skip_blanks();
  if (!ahead.take('(') || ahead.take_while(is_ascii_letter).empty() || !ahead.take(')')) {
    return false;
  }
  cursor = ahead;
  return true;
}

std::string read_zone(TextCursor& cursor, ClockTime& time) {
  TextCursor ahead = cursor;
  const bool blank = ahead.skip_blanks() > 0;
  if (ahead.at_end()) {
    return {};
  }
  std::string fault;
  if (ahead.peek() == '+' || ahead.peek() == '-') {
    fault = read_offset(ahead, time);
  } else if (is_ascii_letter(ahead.peek())) {
    fault = read_zone_name(ahead, time);
  } else {
    return {};
  }
  const bool twice = fault.empty() && time.zone == ClockTime::Zone::rfc2822 && take_comment(ahead);
  if (twice || (blank && time.zone == ClockTime::Zone::rfc3339)) {
    time.zone = ClockTime::Zone::other;
  }
  cursor = ahead;
  return fault;
}

// RFC 3339, 5.7.
std::string range_fault(const ClockTime& time) {
  if (time.hour > 23) {
    return "there is no hour " + std::to_string(time.hour);
  }
  if (time.minute > 59) {
    return "there is no minute " + std::to_string(time.minute);
  }
  if (time.second > 60 || (time.second == 60 && time.zone == ClockTime::Zone::absent)) {
    return "there is no second " + std::to_string(time.second);
  }
  constexpr int day = 24 * 60;
  const int utc = (time.hour * 60 + time.minute - time.offset_minutes + 2 * day) % day;
  if (time.second == 60 && utc != day - 1) {
    return "a leap second is only at 23:59:60 UTC";
  }
  return {};
}

}  // namespace

ClockTimeReading read_clock_time(TextCursor& cursor) {
  ClockTime time;
  const std::string_view hour = cursor.take_digits();
  if (hour.empty() || hour.size() > 2 || !cursor.take(':')) {
    return {std::nullopt, "a time must be written as in `08:30:00`"};
  }
  const std::string_view minute = cursor.take_digits();
  if (minute.size() != 2) {
    return {std::nullopt, "minutes must have two digits"};
  }
  time.hour = digits_value(hour);
  time.minute = digits_value(minute);
  time.exact = hour.size() == 2;
  if (cursor.take(':')) {
    const std::string_view second = cursor.take_digits();
    if (second.size() != 2) {
      return {std::nullopt, "seconds must have two digits"};
    }
    time.has_seconds = true;
    time.second = digits_value(second);
    const char point = cursor.peek();
    if ((point == '.' || point == ',') && is_ascii_digit(cursor.peek(1))) {
      cursor.take(point);
      time.fraction = cursor.take_digits();
      time.exact = time.exact && point == '.';
    }
  }
  std::string fault = read_zone(cursor, time);
  if (fault.empty()) {
    fault = range_fault(time);
  }
  if (!fault.empty()) {
    return {std::nullopt, std::move(fault)};
  }
  return {time, {}};
}

std::string rfc3339_time(const ClockTime& time) {
  std::string text =
      two_digits(time.hour) + ":" + two_digits(time.minute) + ":" + two_digits(time.second);
  if (!time.fraction.empty()) {
    text += "." + std::string(time.fraction);
  }
  if (time.zone == ClockTime::Zone::absent) {
    return text;
  }
  return text + (time.utc ? "Z" : offset_text(time));
}

std::string time_remark(const ClockTime& time) {
  switch (time.zone) {
    case ClockTime::Zone::absent:
      return "the time zone is missing: add `Z` or `+01:00`";
    case ClockTime::Zone::rfc2822:
    case ClockTime::Zone::other:
      return "the time zone must be written `" + (time.utc ? std::string("Z") : offset_text(time)) +
             "`, right behind the time";
    case ClockTime::Zone::rfc3339:
      break;
  }
  if (!time.has_seconds) {
    return "the seconds are missing";
  }
  return "the time must be written " + in_backticks(rfc3339_time(time));
}

}  // namespace matterlint
