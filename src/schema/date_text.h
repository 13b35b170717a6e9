// SPDX-License-Identifier: MIT
// Dates as people write them: ISO 8601, RFC 2822 and English long forms.
#ifndef MATTERLINT_SCHEMA_DATE_TEXT_H_
#define MATTERLINT_SCHEMA_DATE_TEXT_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "schema/calendar.h"
#include "schema/clock_time.h"

namespace matterlint {

/// In which of the usual shapes a date was written. `loose`: in none of them, though its meaning is
/// certain (`2022/07/05`).
enum class DateShape : uint8_t {
  date,       // RFC 3339, 5.6: full-date
  date_time,  // RFC 3339, 5.6: date-time
  iso_time,   // the same with a blank for the `T`, or without seconds or zone
  rfc2822,    // RFC 2822, 3.3: date-time
  english,    // July 12, 2022; 12 July 2022
  loose
};

struct DateText {
  DateShape shape = DateShape::loose;
  Date date{};
  std::optional<ClockTime> time{};
  std::string remark{};  // loose: what is unusual, as a clause
};

/// A day that exists and is certain, or why the text is not one, as a clause for a writer.
struct DateReading {
  std::optional<DateText> date{};
  std::string fault{};
};

/// Reads a date with or without a time. `text` must outlive the result.
DateReading read_date(std::string_view text);

/// The date as RFC 3339 writes it, with its time if it has one.
std::string rfc3339_text(const DateText& date);

}  // namespace matterlint

#endif  // MATTERLINT_SCHEMA_DATE_TEXT_H_
