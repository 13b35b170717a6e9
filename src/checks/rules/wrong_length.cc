// SPDX-License-Identifier: MIT
#include <utility>

#include "checks/limit_words.h"
#include "checks/note_diagnostic.h"
#include "checks/rule.h"

namespace matterlint {
namespace {

void check(const NoteContext& context, Sink& sink) {
  for (const Violation* violation : context.facts.of("wrong-length")) {
    Diagnostic diagnostic = about_violation(*violation, length_message(*violation));
    complete_help(diagnostic, *violation, "", length_help(*violation));
    sink.report(std::move(diagnostic));
  }
}

}  // namespace

extern const Rule rule_wrong_length;
const Rule rule_wrong_length{
    .info = {.id = "wrong-length",
             .family = RuleFamily::values,
             .severity = Severity::error,
             .fixes = FixAvailability::never,
             .summary = "a text, list or map is too short or too long",
             .why = "Search pages cut a long description in the middle of a word, and a card has "
                    "room for a few tags only. The schema says how much fits.",
             .bad = R"note(---
title: Democratized models
tags: [LLM, bias, transparency, openness]
---
)note",
             .good = R"note(---
title: Democratized models
tags: [LLM, bias, transparency]
---
)note",
             .schema = R"note(properties:
  title: {type: string, maxLength: 60}
  tags: {type: array, maxItems: 3}
)note"},
    .check_note = check,
};

}  // namespace matterlint
