// SPDX-License-Identifier: MIT
#include <utility>

#include "checks/note_diagnostic.h"
#include "checks/rule.h"
#include "source/message_text.h"

namespace matterlint {
namespace {

void check(const NoteContext& context, Sink& sink) {
  for (const Violation* violation : context.facts.of("key-order")) {
    const NodeRef member = violation->instance;
    const NodeRef follower = violation->other;
    const std::string name = in_backticks(member.key());
    const std::string behind = in_backticks(follower.key());
    Diagnostic diagnostic =
        about_violation(*violation, name + " stands behind " + behind + ", wanted in front of it");
    diagnostic.primary.span = member.key_span();
    diagnostic.related.insert(
        diagnostic.related.begin(),
        {context.document.source, follower.key_span(), name + " belongs in front of this key"});
    if (diagnostic.help.empty()) {
      diagnostic.help = "move the key with its value in front of " + behind;
    }
    sink.report(std::move(diagnostic));
  }
}

}  // namespace

extern const Rule rule_key_order;
const Rule rule_key_order{
    .info = {.id = "key-order",
             .family = RuleFamily::keys,
             .severity = Severity::warning,
             .on_by_default = false,
             .fixes = FixAvailability::never,
             .summary = "the keys do not stand in the order of the schema",
             .why = "People find a value faster when every note has its keys in the same order, "
                    "and changes of many notes are easier to compare. No reader needs the order.",
             .bad = R"note(---
rating: 4
title: Democratized models
---
)note",
             .good = R"note(---
title: Democratized models
rating: 4
---
)note",
             .schema = R"note(x-order: [title, rating]
properties:
  title: {type: string}
  rating: {type: integer}
)note"},
    .check_note = check,
};

}  // namespace matterlint
