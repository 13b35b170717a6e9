// SPDX-License-Identifier: MIT
#include "checks/problem_report.h"
#include "checks/rule.h"

namespace matterlint {
namespace {

void check(const NoteContext& context, Sink& sink) {
  report_problems(context, ProblemKind::duplicate_key, "keep one of the two", sink);
}

}  // namespace

extern const Rule rule_duplicate_key;
const Rule rule_duplicate_key{
    .info = {.id = "duplicate-key",
             .family = RuleFamily::reading,
             .severity = Severity::error,
             .fixes = FixAvailability::never,
             .summary = "a key stands twice in the same map",
             .why = "Some readers take the first value, some the last, and some refuse the note. "
                    "The other value is lost without a word.",
             .bad = R"note(---
title: First thoughts
rating: 4
title: Second thoughts
---
)note",
             .good = R"note(---
title: Second thoughts
rating: 4
---
)note",
             .schema = ""},
    .check_note = check,
};

}  // namespace matterlint
