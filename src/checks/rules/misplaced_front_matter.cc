// SPDX-License-Identifier: MIT
#include "checks/problem_report.h"
#include "checks/rule.h"

namespace matterlint {
namespace {

void check(const NoteContext& context, Sink& sink) {
  report_problems(context, ProblemKind::misplaced_front_matter,
                  "move the front matter to the first line of the note", sink);
}

}  // namespace

extern const Rule rule_misplaced_front_matter;
const Rule rule_misplaced_front_matter{
    .info = {.id = "misplaced-front-matter",
             .family = RuleFamily::reading,
             .severity = Severity::error,
             .fixes = FixAvailability::sometimes,
             .summary = "the front matter does not begin on the first line",
             .why = "Front matter counts only at the very head of a note. A blank line or a "
                    "comment above it turns all of it into text that readers see.",
             .bad = R"note(
---
title: Democratized models
---
)note",
             .good = R"note(---
title: Democratized models
---
)note",
             .schema = ""},
    .check_note = check,
};

}  // namespace matterlint
