// SPDX-License-Identifier: MIT
#include <utility>

#include "checks/rule.h"
#include "source/message_text.h"

namespace matterlint {
namespace {

void check(const NoteContext& context, Sink& sink) {
  if (context.unusable == nullptr) {
    return;
  }
  const UnusableSchema& schema = *context.unusable;
  Diagnostic diagnostic;
  diagnostic.message =
      "the schema " + in_backticks(schema.name) + " cannot be used: " + schema.refusal;
  diagnostic.primary = {context.document.source, schema.span, ""};
  diagnostic.help = schema.help;
  sink.report(std::move(diagnostic));
}

}  // namespace

extern const Rule rule_unusable_schema;
const Rule rule_unusable_schema{
    .info = {.id = "unusable-schema",
             .family = RuleFamily::hygiene,
             .severity = Severity::warning,
             .fixes = FixAvailability::never,
             .summary = "the note names a schema that cannot be used",
             .why = "A note may name its own schema, in a comment or by `$schema`. When that is "
                    "not to be had, the note is checked with the schema of its folder and its "
                    "author believes something else. Nothing outside of the project is opened.",
             .bad = R"note(---
$schema: https://example.org/note.json
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
