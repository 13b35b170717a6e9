// SPDX-License-Identifier: MIT
#include <utility>

#include "checks/limit_words.h"
#include "checks/note_diagnostic.h"
#include "checks/rule.h"

namespace matterlint {
namespace {

void check(const NoteContext& context, Sink& sink) {
  for (const Violation* violation : context.facts.of("out-of-range")) {
    Diagnostic diagnostic = about_violation(*violation, number_message(*violation));
    complete_help(diagnostic, *violation, "", number_help(*violation));
    sink.report(std::move(diagnostic));
  }
}

}  // namespace

extern const Rule rule_out_of_range;
const Rule rule_out_of_range{
    .info = {.id = "out-of-range",
             .family = RuleFamily::values,
             .severity = Severity::error,
             .fixes = FixAvailability::never,
             .summary = "a number is too small, too large or between two steps",
             .why = "A scale has ends: a sixth star is drawn outside the page, and an average over "
                    "all notes is wrong from then on. Mostly one digit slipped in twice.",
             .bad = R"note(---
title: Democratized models
rating: 45
---
)note",
             .good = R"note(---
title: Democratized models
rating: 4
---
)note",
             .schema = R"note(properties:
  title: {type: string}
  rating: {type: integer, minimum: 1, maximum: 5}
)note"},
    .check_note = check,
};

}  // namespace matterlint
