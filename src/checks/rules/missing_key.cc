// SPDX-License-Identifier: MIT
#include <algorithm>
#include <initializer_list>
#include <memory>
#include <utility>

#include "checks/because_words.h"
#include "checks/branch_words.h"
#include "checks/form_words.h"
#include "checks/glued_key.h"
#include "checks/member_edit.h"
#include "checks/note_diagnostic.h"
#include "checks/rule.h"
#include "checks/scalar_text.h"
#include "checks/schema_place.h"
#include "checks/value_fits.h"
#include "checks/wording.h"
#include "document/data_text.h"
#include "document/parse.h"
#include "source/message_text.h"

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

/// What stands under a keyword of a schema or of what its reference leads to.
NodeRef find_in(NodeRef schema, std::string_view keyword) {
  const NodeRef own = schema ? schema.find(keyword) : NodeRef();
  return own || !schema ? own : follow_reference(schema).find(keyword);
}

/// The order of the keys that the schema asks for, else that in which it lists them.
std::vector<std::string_view> order_of(const Violation& violation) {
  std::vector<std::string_view> order;
  const NodeRef schema = schema_of(violation);
  if (const NodeRef wanted = find_in(schema, "x-order")) {
    for (const NodeRef key : wanted.children()) {
      order.push_back(key.text());
    }
  }
  if (const NodeRef properties = find_in(schema, "properties"); properties && order.empty()) {
    for (const NodeRef property : properties.children()) {
      order.push_back(property.key());
    }
  }
  return order;
}

/// The one value that the schema allows; empty when there are more.
NodeRef only_value(NodeRef schema) {
  const NodeRef values = find_in(schema, "enum");
  const bool one = values && values.is_array() && values.size() == 1;
  return one ? *values.children().begin() : find_in(schema, "const");
}

bool asks_for_some(NodeRef schema, std::initializer_list<std::string_view> keywords) {
  return std::any_of(keywords.begin(), keywords.end(), [&](std::string_view keyword) {
    const NodeRef least = find_in(schema, keyword);
    return least && (!least.is_number() || least.text() != "0");
  });
}

/// A value without content, for the writer to fill in; empty when the schema wants more.
std::string_view blank_value(NodeRef schema, const VocabularySet& vocabularies) {
  const NodeRef type = find_in(schema, "type");
  const std::string_view name = type && type.is_string() ? type.text() : "";
  if (name == "string") {
    const bool fits = value_fits(schema, {Kind::string, ""}, vocabularies) == Fit::yes;
    return fits ? "\"\"" : "";
  }
  if (name == "array") {
    return asks_for_some(schema, {"minItems", "contains"}) ? "" : "[]";
  }
  if (name == "object") {
    return asks_for_some(schema, {"minProperties", "required"}) ? "" : "{}";
  }
  return "";
}

void add_insertion(Diagnostic& diagnostic, const Violation& violation, NodeRef value,
                   Safety safety) {
  add_fix(diagnostic, safety,
          "add " + in_backticks(std::string(violation.missing_key) + ": " + data_text(value)),
          insert_member(violation.instance, violation.missing_key, value, order_of(violation)));
}

/// The `default` is what readers take anyway. Any other value may not be what the writer would say,
/// and an example never is.
void offer_value(Diagnostic& diagnostic, const Violation& violation,
                 const VocabularySet& vocabularies) {
  const NodeRef schema = property_schema(violation, violation.missing_key);
  const NodeRef usual = find_in(schema, "default");
  if (const NodeRef value = usual ? usual : only_value(schema)) {
    const bool scalar = !value.is_array() && !value.is_object();
    if (!scalar || value_fits(schema, {value.kind(), value.text()}, vocabularies) != Fit::no) {
      add_insertion(diagnostic, violation, value, usual ? Safety::safe : Safety::risky);
    }
    return;
  }
  if (const std::string_view blank = blank_value(schema, vocabularies); !blank.empty()) {
    const Document document =
        parse_data(std::make_shared<const SourceText>("blank", std::string(blank)), Format::json);
    add_insertion(diagnostic, violation, document.root(), Safety::risky);
  }
}

/// Keys that are missing at one place in the order in which they are to stand there.
std::vector<const Violation*> in_wanted_order(std::vector<const Violation*> missing) {
  std::stable_sort(missing.begin(), missing.end(), [](const Violation* a, const Violation* b) {
    if (a->instance != b->instance) {
      return a->instance.id() < b->instance.id();
    }
    const std::vector<std::string_view> order = order_of(*a);
    return std::find(order.begin(), order.end(), a->missing_key) <
           std::find(order.begin(), order.end(), b->missing_key);
  });
  return missing;
}

/// The key is there, but holds a part of its value.
Diagnostic about_glued_key(const Violation& violation, NodeRef member,
                           const VocabularySet& vocabularies) {
  const std::string_view key = violation.missing_key;
  Diagnostic diagnostic = about_violation(violation, glued_in_words(member, key));
  diagnostic.pointer = member.pointer();
  explain_glued_key(diagnostic, member, key, property_schema(violation, key), vocabularies);
  return diagnostic;
}

void check(const NoteContext& context, Sink& sink) {
  for (const Violation* violation : in_wanted_order(context.facts.of("missing-key"))) {
    if (const NodeRef glued = glued_member(violation->instance, violation->missing_key)) {
      sink.report(about_glued_key(*violation, glued, context.vocabularies()));
      continue;
    }
    Diagnostic diagnostic = about_violation(*violation, message_of(*violation));
    diagnostic.primary.span = span_of_map(violation->instance);
    if (!violation->missing_key.empty()) {
      diagnostic.pointer += "/" + pointer_token(violation->missing_key);
    }
    if (diagnostic.help.empty()) {
      diagnostic.help = help_of(*violation);
    }
    offer_value(diagnostic, *violation, context.vocabularies());
    sink.report(std::move(diagnostic));
  }
}

}  // namespace

extern const Rule rule_missing_key;
const Rule rule_missing_key{
    .info = {.id = "missing-key",
             .family = RuleFamily::keys,
             .severity = Severity::error,
             .fixes = FixAvailability::sometimes,
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
