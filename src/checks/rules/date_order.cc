// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <utility>

#include "checks/date_keys.h"
#include "checks/note_diagnostic.h"
#include "checks/rule.h"
#include "source/message_text.h"

namespace matterlint {
namespace {

struct Order {
  DateRole before;
  DateRole after;
};

constexpr auto orders = std::to_array<Order>({
    {DateRole::made, DateRole::changed},
    {DateRole::published, DateRole::changed},
    {DateRole::made, DateRole::ended},
    {DateRole::published, DateRole::ended},
    {DateRole::scheduled, DateRole::ended},
    {DateRole::start, DateRole::end},
});

/// In a note about a work `pubDate` is the day of the work, and the note was written afterwards.
bool is_work_and_note(const DatedMember& work, const DatedMember& note) {
  return work.member.key() == "pubDate" && note.member.key() == "date";
}

bool must_come_before(const DatedMember& a, const DatedMember& b) {
  return is_work_and_note(a, b) || std::any_of(orders.begin(), orders.end(), [&](Order order) {
           return order.before == a.role && order.after == b.role;
         });
}

/// The date as it is written.
std::string_view text_of(const DatedMember& dated) {
  const NodeRef value = dated.member;
  return value.is_array() ? (*value.children().begin()).text() : value.text();
}

void report(const DatedMember& before, const DatedMember& after, const NoteContext& context,
            Sink& sink) {
  const bool work = is_work_and_note(before, after);
  const DatedMember& told = work ? before : after;
  const DatedMember& other = work ? after : before;
  Diagnostic diagnostic;
  const bool same_day = told.date.date == other.date.date;
  diagnostic.message =
      in_backticks(told.member.key()) + " is " +
      (same_day ? in_backticks(text_of(told)) : iso_date(told.date.date)) +
      (work ? ", after " : ", before ") + in_backticks(other.member.key()) +
      (same_day ? " at " + in_backticks(text_of(other)) : " on " + iso_date(other.date.date));
  diagnostic.primary = {context.document.source, span_of(told.member), ""};
  diagnostic.related.push_back({context.document.source, span_of(other.member),
                                in_backticks(other.member.key()) + " is here"});
  diagnostic.pointer = told.member.pointer();
  diagnostic.help = "correct the one of the two dates that is wrong";
  sink.report(std::move(diagnostic));
}

void check(const NoteContext& context, Sink& sink) {
  if (!context.document.readable() || !context.document.root().is_object()) {
    return;
  }
  const std::vector<DatedMember> dated = dated_members(context.document.root());
  for (const DatedMember& after : dated) {
    for (const DatedMember& before : dated) {
      if (must_come_before(before, after) && is_surely_after(before.date, after.date)) {
        report(before, after, context, sink);
      }
    }
  }
}

}  // namespace

extern const Rule rule_date_order;
const Rule rule_date_order{
    .info = {.id = "date-order",
             .family = RuleFamily::time,
             .severity = Severity::warning,
             .fixes = FixAvailability::never,
             .summary = "a date lies before another that it cannot lie before",
             .why = "A page that was changed before it was written, or expires before it is "
                    "published, has a wrong year or day and month swapped. Sites sort and hide "
                    "pages by these dates.",
             .bad = R"note(---
title: Democratized models
date: 2023-02-01
lastmod: 2022-12-24
---
)note",
             .good = R"note(---
title: Democratized models
date: 2023-02-01
lastmod: 2023-12-24
---
)note",
             .schema = ""},
    .check_note = check,
};

}  // namespace matterlint
