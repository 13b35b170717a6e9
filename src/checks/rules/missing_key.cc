// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>

#include "checks/member_edit.h"
#include "checks/note_diagnostic.h"
#include "checks/rule.h"
#include "checks/schema_place.h"
#include "checks/value_fits.h"
#include "checks/wording.h"
#include "document/data_text.h"

namespace matterlint {
namespace {

/// An object of a list has no key of its own to point at; its first key stands for it.
Span span_of_object(NodeRef object) {
  if (object.parent() && object.key_span().empty() && object.size() > 0) {
    const NodeRef first = *object.children().begin();
    return first.key_span();
  }
  if (object.parent() && !object.key_span().empty()) {
    return object.key_span();
  }
  return span_of(object);
}

std::string message_of(const Violation& violation) {
  const NodeRef object = violation.instance;
  std::string message = in_backticks(violation.missing_key) + " is missing";
  if (object.parent()) {
    message += " in " + place_in_words(object);
  }
  if (violation.other) {
    message += ", wanted because " + in_backticks(violation.other.key()) + " is there";
  }
  return message;
}

/// A value to show: the first of `examples`, else `default`.
NodeRef example_of(NodeRef schema) {
  const NodeRef examples = schema ? schema.find("examples") : NodeRef();
  if (examples && examples.is_array() && examples.size() > 0) {
    return *examples.children().begin();
  }
  return schema ? schema.find("default") : NodeRef();
}

std::string help_of(const Violation& violation) {
  const NodeRef schema = property_schema(violation, violation.missing_key);
  const std::string_view description = schema ? text_of(schema, "description") : "";
  const NodeRef example = example_of(schema);
  if (example && !example.is_array() && !example.is_object() && !example.text().empty()) {
    return with_example(description, in_backticks(std::string(violation.missing_key) + ": " +
                                                  std::string(example.text())));
  }
  if (!description.empty()) {
    return std::string(description);
  }
  const std::string wanted = wanted_of(schema);
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

/// A value that can be written without asking anybody.
struct KnownValue {
  NodeRef value{};
  Safety safety = Safety::manual;
};

/// The `default` is what readers take anyway; the one value that is allowed, or an example, may not
/// be what the writer would say.
KnownValue known_value(NodeRef schema) {
  if (const NodeRef value = find_in(schema, "default")) {
    return {value, Safety::safe};
  }
  if (const NodeRef value = find_in(schema, "const")) {
    return {value, Safety::risky};
  }
  for (const std::string_view list : {"enum", "examples"}) {
    const NodeRef values = find_in(schema, list);
    if (values && values.is_array() && (values.size() == 1 || list == "examples")) {
      return {values.size() > 0 ? *values.children().begin() : NodeRef(), Safety::risky};
    }
  }
  return {};
}

void offer_value(Diagnostic& diagnostic, const Violation& violation,
                 const VocabularySet& vocabularies) {
  const NodeRef schema = property_schema(violation, violation.missing_key);
  const KnownValue known = known_value(schema);
  if (!known.value) {
    return;
  }
  const bool scalar = !known.value.is_array() && !known.value.is_object();
  if (scalar &&
      value_fits(schema, {known.value.kind(), known.value.text()}, vocabularies) == Fit::no) {
    return;
  }
  add_fix(
      diagnostic, known.safety,
      "add " + in_backticks(std::string(violation.missing_key) + ": " + data_text(known.value)),
      insert_member(violation.instance, violation.missing_key, known.value, order_of(violation)));
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

void check(const NoteContext& context, Sink& sink) {
  for (const Violation* violation : in_wanted_order(context.facts.of("missing-key"))) {
    Diagnostic diagnostic = about_violation(*violation, message_of(*violation));
    diagnostic.primary.span = span_of_object(violation->instance);
    diagnostic.pointer += "/" + pointer_token(violation->missing_key);
    if (diagnostic.help.empty()) {
      diagnostic.help = help_of(*violation);
    }
    offer_value(diagnostic, *violation, context.project.vocabularies);
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
