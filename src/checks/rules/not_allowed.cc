// SPDX-License-Identifier: MIT
#include <utility>

#include "checks/form_words.h"
#include "checks/note_diagnostic.h"
#include "checks/rule.h"
#include "checks/schema_place.h"
#include "checks/value_edit.h"
#include "checks/value_fits.h"
#include "checks/wording.h"
#include "source/message_text.h"

namespace matterlint {
namespace {

/// Values of one note that are compared with the allowed ones; more are no typos.
constexpr size_t most_guesses = 200;

/// All scalars that the schema allows at the place.
std::vector<NodeRef> allowed_scalars(const Violation& violation) {
  std::vector<NodeRef> allowed;
  for (const NodeRef schema : alternatives_of(violation)) {
    if (const NodeRef only = schema.find("const")) {
      allowed.push_back(only);
    }
    if (const NodeRef values = schema.find("enum")) {
      for (const NodeRef value : values.children()) {
        allowed.push_back(value);
      }
    }
  }
  std::erase_if(allowed, [](NodeRef value) {
    return value.is_array() || value.is_object() || value.kind() == Kind::null;
  });
  return allowed;
}

std::vector<Suggestion> guesses_for(NodeRef value, const std::vector<NodeRef>& allowed) {
  std::vector<std::string_view> texts;
  for (const NodeRef one : allowed) {
    if (one.text() == value.text()) {
      return {{std::string(one.text()), Likeness::same_but_case, 0}};
    }
    // Between `3` and `4` there is no typo to guess.
    if (one.is_string() && value.is_string()) {
      texts.push_back(one.text());
    }
  }
  return suggest(value.text(), texts);
}

void offer_values(Diagnostic& diagnostic, const Violation& violation,
                  const VocabularySet& vocabularies) {
  const NodeRef value = violation.instance;
  const std::vector<NodeRef> allowed = allowed_scalars(violation);
  const std::vector<Suggestion> guesses = guesses_for(value, allowed);
  add_suggestions(diagnostic, guesses);
  const bool clear = has_clear_winner(guesses);
  for (const Suggestion& guess : guesses) {
    for (const NodeRef one : allowed) {
      if (one.text() != guess.text) {
        continue;
      }
      const bool fits = value_fits(governing_schema(violation), {one.kind(), one.text()},
                                   vocabularies) == Fit::yes;
      const Safety safety = !clear ? Safety::manual : fits ? Safety::safe : Safety::risky;
      const bool other_type = one.text() == value.text();
      if (other_type) {
        diagnostic.primary.text = "did you mean " + described(one) + "?";
      }
      add_fix(diagnostic, safety,
              other_type ? "write " + described(one) : "replace with " + in_backticks(one.text()),
              replace_with_value(value, one));
      break;
    }
    if (clear) {
      break;
    }
  }
}

void check(const NoteContext& context, Sink& sink) {
  size_t count = 0;
  for (const Violation* violation : context.facts.of("not-allowed")) {
    const NodeRef value = violation->instance;
    const std::string wanted = wanted_in_words(*violation);
    Diagnostic diagnostic = about_violation(
        *violation, place_in_words(value) + " is " + described(value) + ", wanted " + wanted);
    if (!value.is_array() && !value.is_object() && ++count <= most_guesses) {
      offer_values(diagnostic, *violation, context.vocabularies());
    }
    complete_help(diagnostic, *violation, "", "write " + wanted);
    sink.report(std::move(diagnostic));
  }
}

}  // namespace

extern const Rule rule_not_allowed;
const Rule rule_not_allowed{
    .info = {.id = "not-allowed",
             .family = RuleFamily::values,
             .severity = Severity::error,
             .fixes = FixAvailability::sometimes,
             .summary = "a value is not one of those that the schema lists",
             .why =
                 "Where the schema lists the values, something compares them letter by letter: a "
                 "template, a filter, a menu. Any other value falls through all of them.",
             .bad = R"note(---
title: Democratized models
status: draf
---
)note",
             .good = R"note(---
title: Democratized models
status: draft
---
)note",
             .schema = R"note(properties:
  title: {type: string}
  status: {enum: [draft, review, published]}
)note"},
    .check_note = check,
};

}  // namespace matterlint
