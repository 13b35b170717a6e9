// SPDX-License-Identifier: MIT
// A time of day with its zone, as people write it behind a date.
#ifndef MATTERLINT_SCHEMA_CLOCK_TIME_H_
#define MATTERLINT_SCHEMA_CLOCK_TIME_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "schema/text_cursor.h"

namespace matterlint {

struct ClockTime {
  /// How the zone was written: not at all, as RFC 3339 wants (`Z`, `+01:00`), as RFC 2822 wants
  /// (`+0100`, `GMT`), or otherwise.
  enum class Zone : uint8_t { absent, rfc3339, rfc2822, other };

  int hour = 0;
  int minute = 0;
  int second = 0;
  std::string_view fraction{};  // digits behind the second's point
  bool has_seconds = false;
  bool exact = false;  // two digits each, a point before the fraction, no blank before the zone
  Zone zone = Zone::absent;
  bool utc = false;        // the zone was a name of UTC: `Z`, `UTC`, `GMT`
  int offset_minutes = 0;  // east of UTC
  bool west = false;       // the offset has a `-`; one of 0 then means that nobody knows it

  /// Written as RFC 3339, 5.6 wants a full-time, if there is a zone.
  bool is_rfc3339() const { return exact && has_seconds && zone == Zone::rfc3339; }
};

/// Reads a time; the fault is a clause such as "there is no hour 24".
struct ClockTimeReading {
  std::optional<ClockTime> time{};
  std::string fault{};
};
ClockTimeReading read_clock_time(TextCursor& cursor);

/// `10:00:00.5+02:00`; without a zone when there is none.
std::string rfc3339_time(const ClockTime& time);

/// Why a complete time is not a full-time of RFC 3339: "the seconds are missing". Only for one that
/// is not.
std::string time_remark(const ClockTime& time);

}  // namespace matterlint

#endif  // MATTERLINT_SCHEMA_CLOCK_TIME_H_
