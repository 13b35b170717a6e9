// SPDX-License-Identifier: MIT
#include "checks/problem_report.h"
#include "checks/rule.h"

namespace matterlint {
namespace {

void check(const NoteContext& context, Sink& sink) {
  report_problems(context, ProblemKind::unclosed_front_matter, "add the closing fence", sink);
}

}  // namespace

extern const Rule rule_unclosed_front_matter;
const Rule rule_unclosed_front_matter{
    .info = {.id = "unclosed-front-matter",
             .family = RuleFamily::reading,
             .severity = Severity::error,
             .fixes = FixAvailability::sometimes,
             .summary = "the front matter has an opening fence but no closing one",
             .why = "Without the closing fence nobody can tell where the front matter ends, so "
                    "most tools take the whole note for text and lose every key.",
             .bad = R"note(---
title: Democratized models
rating: 4

The text of the note.
)note",
             .good = R"note(---
title: Democratized models
rating: 4
---

The text of the note.
)note",
             .schema = ""},
    .check_note = check,
};

}  // namespace matterlint
