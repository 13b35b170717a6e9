// SPDX-License-Identifier: MIT
#include <utility>

#include "checks/edit_place.h"
#include "checks/list_edit.h"
#include "checks/note_diagnostic.h"
#include "checks/rule.h"
#include "checks/wording.h"
#include "document/data_text.h"

namespace matterlint {
namespace {

std::string message_of(NodeRef item, NodeRef first) {
  if (item.is_array() || item.is_object()) {
    return place_in_words(item) + " is the same as " + place_in_words(first);
  }
  return value_in_words(item) + " is already in " + place_in_words(item.parent());
}

void check(const NoteContext& context, Sink& sink) {
  for (const Violation* violation : context.facts.of("duplicate-item")) {
    const NodeRef item = violation->instance;
    const NodeRef first = violation->other;
    Diagnostic diagnostic = about_violation(*violation, message_of(item, first));
    diagnostic.related.insert(diagnostic.related.begin(),
                              {context.document.source, span_of(first), "first written here"});
    // `1` and `1.0` are equal, but somebody wrote them differently.
    add_fix(diagnostic, data_text(item) == data_text(first) ? Safety::safe : Safety::risky,
            "remove the repeated " + (is_scalar(item) ? value_in_words(item) : "item"),
            remove_item(item));
    if (diagnostic.help.empty() && diagnostic.fixes.empty()) {
      diagnostic.help = "remove one of the two";
    }
    sink.report(std::move(diagnostic));
  }
}

}  // namespace

extern const Rule rule_duplicate_item;
const Rule rule_duplicate_item{
    .info = {.id = "duplicate-item",
             .family = RuleFamily::values,
             .severity = Severity::error,
             .fixes = FixAvailability::sometimes,
             .summary = "an item stands twice in a list that wants each only once",
             .why = "A note with the same tag twice is counted twice and listed twice on the page "
                    "of the tag. The second one says nothing new.",
             .bad = R"note(---
title: Democratized models
tags:
  - LLM
  - bias
  - LLM
---
)note",
             .good = R"note(---
title: Democratized models
tags:
  - LLM
  - bias
---
)note",
             .schema = R"note(properties:
  title: {type: string}
  tags: {type: array, uniqueItems: true, items: {type: string}}
)note"},
    .check_note = check,
};

}  // namespace matterlint
