// SPDX-License-Identifier: MIT
#include <utility>

#include "checks/date_keys.h"
#include "checks/note_diagnostic.h"
#include "checks/rule.h"
#include "source/message_text.h"

namespace matterlint {
namespace {

/// Dates of what has happened; what will end may lie ahead.
bool is_past_by_name(DateRole role) {
  return role == DateRole::made || role == DateRole::published || role == DateRole::changed;
}

void check(const NoteContext& context, Sink& sink) {
  if (!context.project.config.today || !context.document.readable() ||
      !context.document.root().is_object()) {
    return;
  }
  // East of here it may be tomorrow already.
  const int last = day_number(*context.project.config.today) + 1;
  for (const DatedMember& one : dated_members(context.document.root())) {
    if (!is_past_by_name(one.role) || day_number(one.date.date) <= last) {
      continue;
    }
    Diagnostic diagnostic;
    diagnostic.message = in_backticks(one.member.key()) + " is " + iso_date(one.date.date) +
                         ", which is still to come";
    diagnostic.primary = {context.document.source, span_of(one.member), ""};
    diagnostic.pointer = one.member.pointer();
    diagnostic.help = "correct the date, or publish the note when the day has come";
    sink.report(std::move(diagnostic));
  }
}

}  // namespace

extern const Rule rule_future_date;
const Rule rule_future_date{
    .info = {.id = "future-date",
             .family = RuleFamily::time,
             .severity = Severity::warning,
             .on_by_default = false,
             .fixes = FixAvailability::never,
             .summary = "a note is dated on a day that is still to come",
             .why = "Hugo and Jekyll leave pages with a date in the future out of the site without "
                    "a word, so a mistyped year makes a page disappear. Off by default, because "
                    "who plans pages ahead wants such dates.",
             .bad = R"note(---
title: Democratized models
date: 2999-02-01
---
)note",
             .good = R"note(---
title: Democratized models
date: 2023-02-01
---
)note",
             .schema = ""},
    .check_note = check,
};

}  // namespace matterlint
