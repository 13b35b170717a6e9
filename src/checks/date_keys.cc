// SPDX-License-Identifier: MIT
#include "checks/date_keys.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <utility>

namespace matterlint {
namespace {

struct NamedRole {
  std::string_view name;  // in lower case, without separators
  DateRole role;
};

constexpr auto roles = std::to_array<NamedRole>({
    {"date", DateRole::made},
    {"created", DateRole::made},
    {"createdat", DateRole::made},
    {"createdon", DateRole::made},
    {"creationdate", DateRole::made},
    {"datecreated", DateRole::made},
    {"pubdate", DateRole::published},
    {"publishdate", DateRole::scheduled},
    {"published", DateRole::published},
    {"publishedat", DateRole::published},
    {"publishedon", DateRole::published},
    {"datepublished", DateRole::published},
    {"publicationdate", DateRole::published},
    {"lastmod", DateRole::changed},
    {"modified", DateRole::changed},
    {"modifiedat", DateRole::changed},
    {"updated", DateRole::changed},
    {"updatedat", DateRole::changed},
    {"updatedon", DateRole::changed},
    {"updateddate", DateRole::changed},
    {"updatedate", DateRole::changed},
    {"lastmodified", DateRole::changed},
    {"lastmodifiedat", DateRole::changed},
    {"lastupdated", DateRole::changed},
    {"lastupdate", DateRole::changed},
    {"datemodified", DateRole::changed},
    {"dateupdated", DateRole::changed},
    {"expirydate", DateRole::ended},
    {"unpublishdate", DateRole::ended},
    {"startdate", DateRole::start},
    {"enddate", DateRole::end},
});

constexpr int minutes_of_day = 24 * 60;

/// Minutes since day 0 in UTC.
int64_t minutes(const DateText& date) {
  const ClockTime& time = *date.time;
  return int64_t{day_number(date.date)} * minutes_of_day + time.hour * 60 + time.minute -
         time.offset_minutes;
}

bool has_zone(const DateText& date) {
  return date.time && date.time->zone != ClockTime::Zone::absent;
}

}  // namespace

DateRole date_role(std::string_view key) {
  std::string name;
  for (const char c : key) {
    if (c != '_' && c != '-' && c != ' ') {
      name += c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    }
  }
  const auto* const found = std::find_if(roles.begin(), roles.end(),
                                         [&](const NamedRole& one) { return one.name == name; });
  return found == roles.end() ? DateRole::none : found->role;
}

std::optional<DateText> date_of(NodeRef value) {
  if (value.is_array() && value.size() == 1) {
    value = *value.children().begin();
  }
  return value.is_string() ? read_date(value.text()).date : std::nullopt;
}

// http://howardhinnant.github.io/date_algorithms.html: a year that begins in March has its leap day
// at its end.
int day_number(Date date) {
  const int year = date.month <= 2 ? date.year - 1 : date.year;
  const int month = (date.month + 9) % 12;
  return year * 365 + year / 4 - year / 100 + year / 400 + (month * 153 + 2) / 5 + date.day - 1;
}

bool is_surely_after(const DateText& a, const DateText& b) {
  if (has_zone(a) && has_zone(b)) {
    return minutes(a) > minutes(b);
  }
  // A zone that one of the two has may move it to the day before or after.
  const int doubt = has_zone(a) != has_zone(b) ? 1 : 0;
  return day_number(a.date) > day_number(b.date) + doubt;
}

std::vector<DatedMember> dated_members(NodeRef map) {
  std::vector<DatedMember> dated;
  for (const NodeRef member : map.children()) {
    const DateRole role = date_role(member.key());
    if (role == DateRole::none) {
      continue;
    }
    if (const auto date = date_of(member)) {
      dated.push_back({member, role, *date});
    }
  }
  return dated;
}

}  // namespace matterlint
