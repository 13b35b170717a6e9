// SPDX-License-Identifier: MIT
#include <utility>

#include "checks/form_words.h"
#include "checks/identifier_forms.h"
#include "checks/note_diagnostic.h"
#include "checks/rule.h"
#include "checks/schema_place.h"
#include "checks/value_edit.h"
#include "checks/value_fits.h"
#include "checks/wording.h"
#include "source/message_text.h"

namespace matterlint {
namespace {

/// A pattern is hard to read; an example beside it is not.
std::string help_of(const Violation& violation) {
  const std::string_view description = description_of(violation.instance, violation);
  const NodeRef schema = governing_schema(violation);
  const NodeRef examples = schema ? schema.find("examples") : NodeRef();
  if (examples && examples.is_array() && examples.size() > 0) {
    return with_example(description, value_in_words(*examples.children().begin()));
  }
  return std::string(description);
}

/// The same identifier in the spelling that the pattern wants.
void offer_spelling(Diagnostic& diagnostic, const Violation& violation,
                    const VocabularySet& vocabularies) {
  for (const std::string& form : identifier_forms(violation.instance.text())) {
    if (value_fits(governing_schema(violation), {Kind::string, form}, vocabularies) == Fit::yes) {
      diagnostic.suggestions.push_back(form);
      diagnostic.primary.text = "did you mean " + in_backticks(form) + "?";
      add_fix(diagnostic, Safety::safe, "replace with " + in_backticks(form),
              replace_with_text(violation.instance, form));
      return;
    }
  }
}

void check(const NoteContext& context, Sink& sink) {
  for (const Violation* violation : context.facts.of("wrong-pattern")) {
    const NodeRef value = violation->instance;
    const std::string forms = forms_of_alternatives(*violation);
    Diagnostic diagnostic = about_violation(
        *violation,
        place_in_words(value) + " is " + described(value) + ", wanted " +
            (forms.empty() ? "text that matches " + in_backticks(violation->place.text()) : forms));
    offer_spelling(diagnostic, *violation, context.vocabularies());
    complete_help(diagnostic, *violation, help_of(*violation),
                  "write a text that matches the pattern");
    sink.report(std::move(diagnostic));
  }
}

}  // namespace

extern const Rule rule_wrong_pattern;
const Rule rule_wrong_pattern{
    .info = {.id = "wrong-pattern",
             .family = RuleFamily::values,
             .severity = Severity::error,
             .fixes = FixAvailability::sometimes,
             .summary = "a text does not match the pattern of the schema",
             .why =
                 "A pattern says which form a text must have to be used further: in an address, "
                 "in a file name, in a search. A text of another form breaks there, far from the "
                 "note.",
             .bad = R"note(---
title: Democratized models
slug: Democratized Models
---
)note",
             .good = R"note(---
title: Democratized models
slug: democratized-models
---
)note",
             .schema = R"note(properties:
  title: {type: string}
  slug: {type: string, pattern: "^[a-z0-9-]+$", examples: [a-short-name]}
)note"},
    .check_note = check,
};

}  // namespace matterlint
