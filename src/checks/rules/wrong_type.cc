// SPDX-License-Identifier: MIT
#include <utility>

#include "checks/folded_text.h"
#include "checks/form_words.h"
#include "checks/note_diagnostic.h"
#include "checks/rule.h"
#include "checks/schema_place.h"
#include "checks/type_change.h"
#include "checks/wording.h"
#include "source/message_text.h"

namespace matterlint {
namespace {

bool wants_boolean(NodeRef types) {
  if (!types.is_array()) {
    return types.text() == "boolean";
  }
  bool found = false;
  for (const NodeRef type : types.children()) {
    found = found || type.text() == "boolean";
  }
  return found;
}

/// Words that YAML 1.1 took for booleans surprise people who learned them there.
std::string help_of(NodeRef value, NodeRef types) {
  constexpr std::string_view old_words[] = {"yes", "no", "on", "off", "Yes", "No", "On", "Off"};
  const bool plain =
      wants_boolean(types) && value.is_string() && value.node().style == Style::plain;
  for (const std::string_view word : old_words) {
    if (plain && value.text() == word) {
      return "write `true` or `false`; " + in_backticks(word) + " is read as text";
    }
  }
  return "";
}

/// The quotes are all that is wrong with `"true"`, and cannot be seen in the words of it.
std::string remark_on(NodeRef value, NodeRef types) {
  const bool quoted = value.is_string() && (value.text() == "true" || value.text() == "false");
  return quoted && wants_boolean(types) ? " without quotes" : "";
}

void check(const NoteContext& context, Sink& sink) {
  for (const Violation* violation : context.facts.of("wrong-type")) {
    const NodeRef value = violation->instance;
    const std::string wanted = wanted_in_words(*violation);
    Diagnostic diagnostic =
        about_violation(*violation, place_in_words(value) + " is " + described(value) +
                                        ", wanted " + wanted + remark_on(value, violation->place));
    add_unfolding(diagnostic, value);
    add_type_fixes(diagnostic, *violation, context.vocabularies());
    complete_help(diagnostic, *violation, help_of(value, violation->place), "write " + wanted);
    sink.report(std::move(diagnostic));
  }
}

}  // namespace

extern const Rule rule_wrong_type;
const Rule rule_wrong_type{
    .info = {.id = "wrong-type",
             .family = RuleFamily::values,
             .severity = Severity::error,
             .fixes = FixAvailability::sometimes,
             .summary = "a value is of another type than the schema wants",
             .why = "Templates sort, count and loop by type: a number in quotes sorts as text, and "
                    "a text where a list belongs becomes a list of letters. Quotes, brackets and "
                    "dashes make the type, so the repair is mostly one sign.",
             .bad = R"note(---
title: Democratized models
rating: "4"
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
)note"},
    .check_note = check,
};

}  // namespace matterlint
