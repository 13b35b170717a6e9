// SPDX-License-Identifier: MIT
#include "schema/date_text.h"

#include <array>
#include <utility>

#include "schema/date_words.h"
#include "source/message_text.h"

namespace matterlint {
namespace {

bool is_word_byte(char c) {
  return is_ascii_letter(c) || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

class DateReader {
 public:
  explicit DateReader(std::string_view text) : cursor_(text) {}
  DateReading run();

 private:
  bool fail(std::string fault) {
    if (fault_.empty()) {
      fault_ = std::move(fault);
    }
    return false;
  }
  void loose(std::string remark) {
    out_.shape = DateShape::loose;
    if (out_.remark.empty()) {
      out_.remark = std::move(remark);
    }
  }

  bool date();
  bool date_of_digits();
  bool year_first(std::string_view year);
  bool year_last(std::string_view first);
  bool compact();
  bool day_and_month_name();
  bool month_name_and_day();
  bool english();
  bool month_word();
  bool day_number();
  bool english_year();
  bool time();
  bool finish();
  bool unknown_word(std::string_view word, bool weekday_possible);

  TextCursor cursor_;
  DateText out_{};
  std::optional<Weekday> weekday_{};
  bool short_names_ = true;  // all names so far are of three letters, as RFC 2822 wants
  bool plain_day_ = true;    // no `st`, no comma
  std::string fault_{};
};

DateReading DateReader::run() {
  if (cursor_.rest().find_first_of("0123456789") == std::string_view::npos) {
    return {std::nullopt, "there is no date in it"};
  }
  if (cursor_.skip_blanks() > 0) {
    loose("a blank stands before the date");
  }
  if (date() && time() && finish()) {
    return {std::move(out_), {}};
  }
  return {std::nullopt, std::move(fault_)};
}

bool DateReader::date() {
  if (is_ascii_digit(cursor_.peek())) {
    return date_of_digits();
  }
  if (is_word_byte(cursor_.peek())) {
    return english();
  }
  return fail("no date begins with " + in_backticks(cursor_.rest().substr(0, 1)));
}

bool DateReader::date_of_digits() {
  const TextCursor start = cursor_;
  const std::string_view digits = cursor_.take_digits();
  const char next = cursor_.peek();
  const bool separator = next == '-' || next == '/' || next == '.';
  if (digits.size() == 4 && (separator || cursor_.at_end() || next == ' ')) {
    return year_first(digits);
  }
  if (digits.size() == 8 && !separator) {
    cursor_ = start;
    return compact();
  }
  if (digits.size() == 4) {
    return fail(in_backticks(cursor_.rest()) +
                " follows the year; a date is written as in `2022-07-12`");
  }
  if (digits.size() > 2) {
    return fail("a year has four digits, a month and a day have two");
  }
  if (separator && is_ascii_digit(cursor_.peek(1))) {
    return year_last(digits);
  }
  cursor_ = start;
  return day_and_month_name();
}

// 2022-07-12; loose: 2022-7-5, 2022/07/05, 2022 July 5
bool DateReader::year_first(std::string_view year) {
  out_.date.year = digits_value(year);
  if (cursor_.at_end()) {
    return fail("the month and the day are missing");
  }
  const char separator = cursor_.peek();
  cursor_.take(separator);
  if (is_word_byte(cursor_.peek())) {
    loose("day and month stand behind the year");
    if (!month_word()) {
      return false;
    }
  } else {
    const std::string_view month = cursor_.take_digits();
    if (month.empty() || month.size() > 2) {
      return fail("behind the year stands no month of two digits");
    }
    if (month.size() == 1) {
      loose("the month must have two digits");
    }
    out_.date.month = digits_value(month);
  }
  if (cursor_.at_end()) {
    return fail(out_.date.month <= 12 && out_.date.month > 0 ? "the day is missing"
                                                             : calendar_fault(out_.date));
  }
  const std::string_view day = cursor_.take(separator) ? cursor_.take_digits() : std::string_view();
  if (day.empty() || day.size() > 2) {
    return fail("behind the month stands no day of two digits");
  }
  if (day.size() == 1) {
    loose("the day must have two digits");
  }
  if (separator != '-') {
    loose("year, month and day must be joined by hyphens");
  }
  out_.date.day = digits_value(day);
  if (out_.remark.empty()) {
    out_.shape = DateShape::date;
  }
  return true;
}

// 25/12/2022: certain only when one of the numbers cannot be a month.
bool DateReader::year_last(std::string_view first) {
  const char separator = cursor_.peek();
  cursor_.take(separator);
  const std::string_view second = cursor_.take_digits();
  const std::string_view year =
      cursor_.take(separator) ? cursor_.take_digits() : std::string_view();
  if (second.size() > 2 || year.empty()) {
    return fail("the year is missing");
  }
  if (year.size() != 4) {
    return fail("the year must have four digits");
  }
  const int a = digits_value(first);
  const int b = digits_value(second);
  const Date day_first{digits_value(year), b, a};
  const Date month_first{digits_value(year), a, b};
  const bool day_first_exists = calendar_fault(day_first).empty();
  const bool month_first_exists = calendar_fault(month_first).empty();
  if (day_first_exists && month_first_exists && a != b) {
    return fail("it is ambiguous: it may mean " + in_backticks(iso_date(day_first)) + " or " +
                in_backticks(iso_date(month_first)));
  }
  out_.date = month_first_exists && !day_first_exists ? month_first : day_first;
  loose("the year must come first, then the month and the day");
  return true;
}

// ISO 8601, 5.2.2.1, basic format: 20220712
bool DateReader::compact() {
  const std::string_view digits = cursor_.take_digits();
  out_.date = {digits_value(digits.substr(0, 4)), digits_value(digits.substr(4, 2)),
               digits_value(digits.substr(6))};
  loose("year, month and day must be joined by hyphens");
  return true;
}

bool DateReader::english() {
  TextCursor ahead = cursor_;
  const std::string_view word = ahead.take_while(is_word_byte);
  weekday_ = weekday_of(word);
  if (!weekday_) {
    return month_name_and_day();
  }
  cursor_ = ahead;
  short_names_ = word.size() == 3;
  cursor_.take('.');
  const bool comma = cursor_.take(',');
  short_names_ = short_names_ && comma;
  if (cursor_.skip_blanks() == 0) {
    loose("a blank is missing behind the weekday");
  }
  if (cursor_.at_end()) {
    return fail("day, month and year are missing");
  }
  return is_ascii_digit(cursor_.peek()) ? day_and_month_name() : month_name_and_day();
}

bool DateReader::unknown_word(std::string_view word, bool weekday_possible) {
  std::string fault = in_backticks(word) + " is not an English month";
  const std::string meant = meant_name(word, weekday_possible);
  if (!meant.empty()) {
    fault += "; did you mean " + in_backticks(meant) + "?";
  }
  return fail(std::move(fault));
}

bool DateReader::month_word() {
  const std::string_view word = cursor_.take_while(is_word_byte);
  if (word.empty()) {
    return fail("the month is missing");
  }
  out_.date.month = month_number(word);
  if (out_.date.month == 0) {
    return unknown_word(word, !weekday_ && out_.date.day == 0);
  }
  short_names_ = short_names_ && word.size() == 3 && cursor_.peek() != '.';
  cursor_.take('.');
  return true;
}

bool DateReader::day_number() {
  const std::string_view digits = cursor_.take_digits();
  if (digits.size() == 4) {
    return fail("the day is missing");
  }
  if (digits.empty() || digits.size() > 2) {
    return fail("the day must be a number of one or two digits");
  }
  out_.date.day = digits_value(digits);
  const std::string_view suffix = cursor_.take_while(is_ascii_letter);
  if (suffix.empty()) {
    return true;
  }
  plain_day_ = false;
  constexpr std::array<std::string_view, 4> suffixes = {"st", "nd", "rd", "th"};
  for (const std::string_view known : suffixes) {
    if (equal_ignoring_case(suffix, known)) {
      const std::string_view right = ordinal_suffix(out_.date.day);
      if (known != right) {
        loose(in_backticks(std::string(digits) + std::string(suffix)) + " must be " +
              in_backticks(std::string(digits) + std::string(right)));
      }
      return true;
    }
  }
  return fail(in_backticks(std::string(digits) + std::string(suffix)) + " is not a day");
}

bool DateReader::english_year() {
  const bool comma = cursor_.take(',');
  plain_day_ = plain_day_ && !comma;
  const bool hyphen = cursor_.take('-');
  if (cursor_.skip_blanks() == 0 && !cursor_.at_end()) {
    loose(hyphen ? "day, month and year must be joined by blanks"
                 : "a blank is missing before the year");
  }
  const std::string_view year = cursor_.take_digits();
  if (year.empty()) {
    return fail("the year is missing");
  }
  if (year.size() != 4) {
    return fail("the year must have four digits");
  }
  out_.date.year = digits_value(year);
  if (out_.remark.empty()) {
    out_.shape = DateShape::english;
  }
  return true;
}

// July 12, 2022
bool DateReader::month_name_and_day() {
  short_names_ = false;
  if (!month_word()) {
    return false;
  }
  if (cursor_.skip_blanks() == 0) {
    loose("a blank is missing behind the month");
  }
  return day_number() && english_year();
}

// 12 July 2022
bool DateReader::day_and_month_name() {
  if (!day_number()) {
    return false;
  }
  if (cursor_.take('-')) {
    loose("day, month and year must be joined by blanks");
  } else if (cursor_.skip_blanks() == 0 && !cursor_.at_end()) {
    loose("a blank is missing behind the day");
  }
  TextCursor ahead = cursor_;
  if (equal_ignoring_case(ahead.take_while(is_word_byte), "of")) {
    plain_day_ = false;
    ahead.skip_blanks();
    cursor_ = ahead;
  }
  return month_word() && english_year();
}

bool DateReader::time() {
  std::string fault = calendar_fault(out_.date);
  if (!fault.empty()) {
    return fail(std::move(fault));
  }
  const char separator = cursor_.peek();
  TextCursor ahead = cursor_;
  ahead.take(separator);
  const size_t blanks = separator == ' ' ? ahead.skip_blanks() : 0;
  const bool joined = separator == ' ' || separator == 'T' || separator == 't';
  if (!joined || !is_ascii_digit(ahead.peek())) {
    return true;
  }
  cursor_ = ahead;
  ClockTimeReading reading = read_clock_time(cursor_);
  if (!reading.time) {
    return fail(std::move(reading.fault));
  }
  const ClockTime& time = *reading.time;
  out_.time = time;
  if (out_.shape == DateShape::date) {
    if (separator != ' ' && time.is_rfc3339()) {
      out_.shape = DateShape::date_time;
    } else if (blanks == 0 && time.exact && time.zone <= ClockTime::Zone::rfc3339) {
      out_.shape = DateShape::iso_time;
    } else {
      loose(blanks > 0 ? "one `T` or blank must stand between date and time" : time_remark(time));
    }
  } else if (out_.shape == DateShape::english) {
    if (separator == ' ' && short_names_ && plain_day_ && time.exact && time.fraction.empty() &&
        time.zone == ClockTime::Zone::rfc2822) {
      out_.shape = DateShape::rfc2822;
    } else {
      loose("a date with a time must be written as in `2022-07-12T10:00:00+02:00`");
    }
  }
  return true;
}

bool DateReader::finish() {
  if (cursor_.skip_blanks() > 0 && cursor_.at_end()) {
    loose("a blank stands behind the date");
  }
  if (!cursor_.at_end()) {
    return fail(in_backticks(cursor_.rest()) + " follows the date");
  }
  if (weekday_ && *weekday_ != weekday(out_.date)) {
    return fail(iso_date(out_.date) + " is a " + std::string(weekday_name(weekday(out_.date))) +
                ", not a " + std::string(weekday_name(*weekday_)));
  }
  return true;
}

}  // namespace

DateReading read_date(std::string_view text) {
  return DateReader(text).run();
}

std::string rfc3339_text(const DateText& date) {
  return date.time ? iso_date(date.date) + "T" + rfc3339_time(*date.time) : iso_date(date.date);
}

}  // namespace matterlint
