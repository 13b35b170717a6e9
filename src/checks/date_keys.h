// SPDX-License-Identifier: MIT
// Keys whose names say that they hold a date, and comparing such dates.
#ifndef MATTERLINT_CHECKS_DATE_KEYS_H_
#define MATTERLINT_CHECKS_DATE_KEYS_H_

#include <optional>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "schema/date_text.h"

namespace matterlint {

/// What happens on a date, by the name of its key. `scheduled`: Hugo's `publishDate`, which is
/// often later than all that was written.
enum class DateRole : uint8_t { none, made, published, scheduled, changed, ended, start, end };

/// Whatever the spelling: `lastmod`, `last_modified` and `updatedAt` are all `changed`.
DateRole date_role(std::string_view key);

/// The date that a value, or the one item of a list, certainly is; nothing for any other value. The
/// value must outlive it.
std::optional<DateText> date_of(NodeRef value);

/// Days since the first of March of the year 0.
int day_number(Date date);

/// True when `a` is later than `b` whatever the time zones that were not written.
bool is_surely_after(const DateText& a, const DateText& b);

/// A member of a map with its date.
struct DatedMember {
  NodeRef member{};
  DateRole role = DateRole::none;
  DateText date{};
};

/// The members of a map with a date under the name of one, in the order written.
std::vector<DatedMember> dated_members(NodeRef map);

}  // namespace matterlint

#endif  // MATTERLINT_CHECKS_DATE_KEYS_H_
