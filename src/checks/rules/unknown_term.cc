// SPDX-License-Identifier: MIT
#include <utility>

#include "checks/folded_text.h"
#include "checks/note_diagnostic.h"
#include "checks/rule.h"
#include "checks/term_guess.h"
#include "source/message_text.h"

namespace matterlint {
namespace {

/// Texts of one note that are compared with the whole vocabulary; more are no typos.
constexpr size_t most_guesses = 200;

void check(const NoteContext& context, Sink& sink) {
  size_t count = 0;
  for (const Violation* violation : context.facts.of("unknown-term")) {
    const Vocabulary* vocabulary = violation->vocabulary;
    if (vocabulary == nullptr) {
      continue;
    }
    Diagnostic diagnostic =
        about_violation(*violation, in_backticks(violation->instance.text()) +
                                        " is not a term of " + in_backticks(vocabulary->name()));
    if (!folded_items(violation->instance).empty()) {
      add_unfolding(diagnostic, violation->instance);
    } else if (++count <= most_guesses) {
      offer_nearest_terms(diagnostic, *violation, context);
    }
    complete_help(diagnostic, *violation, "write " + terms_in_words(*vocabulary), "");
    sink.report(std::move(diagnostic));
  }
}

}  // namespace

extern const Rule rule_unknown_term;
const Rule rule_unknown_term{
    .info = {.id = "unknown-term",
             .family = RuleFamily::vocabulary,
             .severity = Severity::error,
             .fixes = FixAvailability::sometimes,
             .summary = "a text is not a term of the vocabulary that its place wants",
             .why = "Notes on one subject are found together only when they name it with the same "
                    "word. A misspelt tag makes a page of its own with one note on it.",
             .bad = R"note(---
title: Democratized models
tags: [LLM, transparncy]
---
)note",
             .good = R"note(---
title: Democratized models
tags: [LLM, transparency]
---
)note",
             .schema = R"note(properties:
  title: {type: string}
  tags:
    type: array
    items: {type: string, x-vocabulary: tags}
)note"},
    .check_note = check,
};

}  // namespace matterlint
