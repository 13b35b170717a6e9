// SPDX-License-Identifier: MIT
#include <utility>

#include "checks/because_words.h"
#include "checks/branch_words.h"
#include "checks/form_words.h"
#include "checks/note_diagnostic.h"
#include "checks/rule.h"
#include "checks/scalar_text.h"
#include "checks/schema_place.h"
#include "checks/wording.h"

namespace matterlint {
namespace {

/// One key, or where several forms are allowed the keys of which one is wanted.
std::string keys_of(const Violation& violation) {
  return violation.missing_key.empty() ? missing_by_branches(violation)
                                       : in_backticks(violation.missing_key);
}

std::string message_of(const Violation& violation) {
  const NodeRef object = violation.instance;
  std::string message = keys_of(violation) + " is missing";
  if (object.parent()) {
    message += " in " + place_in_words(object);
  }
  return circumstance_in_words(violation).empty() ? message : message + ", wanted";
}

/// A value to show: the first of `examples`, else `default`.
NodeRef example_of(NodeRef schema) {
  const NodeRef examples = schema ? schema.find("examples") : NodeRef();
  if (examples && examples.is_array() && examples.size() > 0) {
    return *examples.children().begin();
  }
  return schema ? schema.find("default") : NodeRef();
}

/// A member as the note's format writes it: `rating: 4`, `rating = 4`, `"rating": 4`.
std::string written_member(const Document& document, std::string_view key, NodeRef value) {
  const Format format = document.format;
  const std::string_view separator = format == Format::toml ? " = " : ": ";
  const Style quotes = format == Format::yaml ? Style::plain : Style::double_quoted;
  const std::string text = value.is_string()
                               ? written_text(value.text(), {format, false, false}, quotes)
                               : std::string(value.text());
  return written_text(key, {format, false, true}, Style::plain) + std::string(separator) + text;
}

std::string help_of(const Violation& violation) {
  if (violation.missing_key.empty()) {
    return "add " + keys_of(violation);
  }
  const NodeRef schema = property_schema(violation, violation.missing_key);
  const std::string_view description = schema ? text_of(schema, "description") : "";
  const NodeRef example = example_of(schema);
  if (example && !example.is_array() && !example.is_object() && !example.text().empty()) {
    return with_example(description, in_backticks(written_member(violation.instance.document(),
                                                                 violation.missing_key, example)));
  }
  if (!description.empty()) {
    return std::string(description);
  }
  const std::string wanted = schema ? form_in_words(schema) : "";
  return "add " + in_backticks(violation.missing_key) + (wanted.empty() ? "" : ": " + wanted);
}

void check(const NoteContext& context, Sink& sink) {
  for (const Violation* violation : context.facts.of("missing-key")) {
    Diagnostic diagnostic = about_violation(*violation, message_of(*violation));
    diagnostic.primary.span = span_of_map(violation->instance);
    if (!violation->missing_key.empty()) {
      diagnostic.pointer += "/" + pointer_token(violation->missing_key);
    }
    if (diagnostic.help.empty()) {
      diagnostic.help = help_of(*violation);
    }
    sink.report(std::move(diagnostic));
  }
}

}  // namespace

extern const Rule rule_missing_key;
const Rule rule_missing_key{
    .info = {.id = "missing-key",
             .family = RuleFamily::keys,
             .severity = Severity::error,
             .fixes = FixAvailability::never,
             .summary = "a key that the schema requires is not there",
             .why = "Pages, lists and feeds are built from the keys that every note has. One note "
                    "without the key shows up as an empty line, at the wrong place, or not at all.",
             .bad = R"note(---
title: Democratized models
---
)note",
             .good = R"note(---
title: Democratized models
rating: 4
---
)note",
             .schema = R"note(required: [title, rating]
properties:
  title: {type: string}
  rating: {type: integer, description: a whole number from 1 to 5}
)note"},
    .check_note = check,
};

}  // namespace matterlint
