// SPDX-License-Identifier: MIT
#include <utility>

#include "checks/note_diagnostic.h"
#include "checks/rule.h"
#include "checks/term_guess.h"
#include "source/message_text.h"
#include "source/unicode.h"

namespace matterlint {
namespace {

std::string message_of(std::string_view text, const Term& term, std::string_view vocabulary) {
  std::string reason(term.rejected);
  if (reason.ends_with('.')) {
    reason.pop_back();
  }
  std::string message = in_backticks(text) + " is rejected by " + in_backticks(vocabulary);
  return reason.empty() ? message : message + ": " + escape_unprintable(reason);
}

void check(const NoteContext& context, Sink& sink) {
  for (const Violation* violation : context.facts.of("rejected-term")) {
    const std::string_view text = violation->instance.text();
    const Vocabulary& vocabulary = *violation->vocabulary;
    const TermLookup found = vocabulary.find(text);
    if (found.entry == nullptr) {
      continue;
    }
    Diagnostic diagnostic =
        about_violation(*violation, message_of(text, *found.entry, vocabulary.name()));
    add_term_place(diagnostic, *found.entry, "rejected here");
    if (diagnostic.help.empty()) {
      diagnostic.help = "write " + terms_in_words(vocabulary);
    }
    sink.report(std::move(diagnostic));
  }
}

}  // namespace

extern const Rule rule_rejected_term;
const Rule rule_rejected_term{
    .info = {.id = "rejected-term",
             .family = RuleFamily::vocabulary,
             .severity = Severity::error,
             .fixes = FixAvailability::never,
             .summary = "a text that the vocabulary refuses, with its reason",
             .why = "Some words were tried and found useless: they fit every note and so find "
                    "none. The vocabulary keeps them with the reason, so that they do not come "
                    "back.",
             .bad = R"note(---
title: Democratized models
tags: [LLM, interesting]
---
)note",
             .good = R"note(---
title: Democratized models
tags: [LLM, bias]
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
