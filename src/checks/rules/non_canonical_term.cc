// SPDX-License-Identifier: MIT
#include <utility>

#include "checks/note_diagnostic.h"
#include "checks/rule.h"
#include "checks/term_guess.h"
#include "source/message_text.h"

namespace matterlint {
namespace {

std::string message_of(const TermLookup& found, std::string_view text,
                       std::string_view vocabulary) {
  std::string relation = " is another spelling of ";
  if (found.status == TermStatus::alias) {
    relation = " is another name of ";
  } else if (found.status == TermStatus::deprecated) {
    relation = " is deprecated, replaced by ";
  }
  return in_backticks(text) + relation + in_backticks(found.canonical->value) + " in " +
         in_backticks(vocabulary);
}

void check(const NoteContext& context, Sink& sink) {
  for (const Violation* violation : context.facts.of("non-canonical-term")) {
    const std::string_view text = violation->instance.text();
    const TermLookup found = violation->vocabulary->find(text);
    if (found.canonical == nullptr) {
      continue;
    }
    Diagnostic diagnostic =
        about_violation(*violation, message_of(found, text, violation->vocabulary->name()));
    add_term_place(diagnostic, *found.entry,
                   found.status == TermStatus::deprecated ? "deprecated here" : "the term");
    offer_term(diagnostic, *violation, found.canonical->value, context);
    complete_help(diagnostic, *violation, "write " + in_backticks(found.canonical->value), "");
    sink.report(std::move(diagnostic));
  }
}

}  // namespace

extern const Rule rule_non_canonical_term;
const Rule rule_non_canonical_term{
    .info = {.id = "non-canonical-term",
             .family = RuleFamily::vocabulary,
             .severity = Severity::error,
             .fixes = FixAvailability::sometimes,
             .summary = "a term is written in another way than the vocabulary wants it",
             .why = "`llm`, `LLMs` and `large language models` mean one subject, but a site makes "
                    "three pages of them. The vocabulary says which of the spellings all notes "
                    "use.",
             .bad = R"note(---
title: Democratized models
tags: [llm, bias]
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
