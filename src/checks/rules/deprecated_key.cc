// SPDX-License-Identifier: MIT
#include <utility>

#include "checks/note_diagnostic.h"
#include "checks/rule.h"
#include "checks/schema_place.h"
#include "checks/value_edit.h"
#include "checks/wording.h"
#include "source/message_text.h"

namespace matterlint {
namespace {

void offer_replacement(Diagnostic& diagnostic, NodeRef member, std::string_view replacement) {
  if (replacement.empty() || !member.parent() || !member.parent().is_object()) {
    return;
  }
  diagnostic.suggestions.push_back(std::string(replacement));
  if (member.parent().find(replacement)) {
    diagnostic.help = in_backticks(replacement) + " is there already: remove the old key";
    return;
  }
  diagnostic.primary.text = "write " + in_backticks(replacement);
  add_fix(diagnostic, Safety::safe, "rename to " + in_backticks(replacement),
          rename_key(member, replacement));
}

void check(const NoteContext& context, Sink& sink) {
  for (const Violation* violation : context.facts.of("deprecated-key")) {
    const NodeRef member = violation->instance;
    const std::string_view replacement = text_of(schema_of(*violation), "x-replaced-by");
    std::string message = place_in_words(member) + " is deprecated";
    if (!replacement.empty()) {
      message += ", wanted " + in_backticks(replacement);
    }
    Diagnostic diagnostic = about_violation(*violation, std::move(message));
    if (!member.key_span().empty()) {
      diagnostic.primary.span = member.key_span();
    }
    offer_replacement(diagnostic, member, replacement);
    complete_help(diagnostic, *violation, "", "remove the key; it will lose its meaning");
    sink.report(std::move(diagnostic));
  }
}

}  // namespace

extern const Rule rule_deprecated_key;
const Rule rule_deprecated_key{
    .info = {.id = "deprecated-key",
             .family = RuleFamily::keys,
             .severity = Severity::warning,
             .fixes = FixAvailability::sometimes,
             .summary = "a key that the schema wants to get rid of",
             .why = "The key still works, but whoever keeps the schema has announced its end. "
                    "Renaming it while both names work costs nothing.",
             .bad = R"note(---
title: Democratized models
stars: 4
---
)note",
             .good = R"note(---
title: Democratized models
rating: 4
---
)note",
             .schema = R"note(properties:
  title: {type: string}
  rating: {type: integer}
  stars: {type: integer, deprecated: true, x-replaced-by: rating}
)note"},
    .check_note = check,
};

}  // namespace matterlint
