// SPDX-License-Identifier: MIT
#include <optional>
#include <string>
#include <utility>

#include "checks/colon_map.h"
#include "checks/edit_place.h"
#include "checks/folded_text.h"
#include "checks/form_words.h"
#include "checks/glued_dash.h"
#include "checks/literal_text.h"
#include "checks/note_diagnostic.h"
#include "checks/rule.h"
#include "checks/type_change.h"
#include "checks/wiki_link.h"
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

bool is_link_for_text(const Violation& violation) {
  return wiki_link_at(violation.instance) && wants_type(violation, Kind::string);
}

/// Words that YAML 1.1 took for booleans surprise people who learned them there.
std::string help_of(const Violation& violation) {
  const NodeRef value = violation.instance;
  const NodeRef types = violation.place;
  if (is_link_for_text(violation)) {
    return "put quotes around the link, or write text without brackets";
  }
  constexpr std::string_view old_words[] = {"yes", "no", "on", "off", "Yes", "No", "On", "Off"};
  if (line_of_map(value) && wants_type(violation, Kind::string)) {
    return "put quotes around the line";
  }
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

/// What makes the value another type than it looks like.
struct Cause {
  Span span{};
  std::string detail{};
};

std::optional<Cause> cause_of(const Violation& violation) {
  const NodeRef value = violation.instance;
  if (const auto line = line_of_map(value); line && wants_type(violation, Kind::string)) {
    return Cause{colon_of_line(value),
                 "the colon in " + in_backticks(slice(value, *line)) + " makes it a map"};
  }
  const Node& node = value.node();
  if (value.kind() != Kind::string || node.style != Style::plain ||
      node.text.size() != node.span.size()) {
    return std::nullopt;
  }
  const auto spoilt = spoilt_literal(node.text);
  if (!spoilt || !wants_type(violation, spoilt->kind)) {
    return std::nullopt;
  }
  // The spoiler ends the text.
  return Cause{{node.span.end - static_cast<uint32_t>(spoilt->spoiler.size()), node.span.end},
               in_backticks(spoilt->spoiler) + " makes it text"};
}

Diagnostic about(const Violation& violation, const std::string& wanted) {
  const NodeRef value = violation.instance;
  if (is_link_for_text(violation)) {
    const Span link = *wiki_link_at(value);
    Diagnostic diagnostic =
        about_violation(violation, in_backticks(slice(value, link)) +
                                       " without quotes is a list in a list, wanted " + wanted);
    diagnostic.primary.span = link;
    return diagnostic;
  }
  const std::optional<Cause> cause = cause_of(violation);
  Diagnostic diagnostic =
      about_violation(violation,
                      place_in_words(value) + " is " + described(value) + ", wanted " + wanted +
                          remark_on(value, violation.place),
                      cause ? cause->detail : "");
  if (cause) {
    diagnostic.primary.span = cause->span;
  }
  return diagnostic;
}

/// A map of keys such as `-url`, where a list is wanted.
bool report_glued_dash(const Violation& violation, const std::string& wanted, Sink& sink) {
  const NodeRef value = violation.instance;
  const NodeRef item = value.is_object() ? glued_items_of(value) : NodeRef();
  if (!item || !wants_type(violation, Kind::array)) {
    return false;
  }
  Diagnostic diagnostic = about_violation(
      violation, place_in_words(value) + " is a map, wanted " + wanted, glued_dash_in_words(item));
  explain_glued_dash(diagnostic, value);
  sink.report(std::move(diagnostic));
  return true;
}

void check(const NoteContext& context, Sink& sink) {
  for (const Violation* violation : context.facts.of("wrong-type")) {
    const NodeRef value = violation->instance;
    const std::string wanted = wanted_in_words(*violation);
    if (report_glued_dash(*violation, wanted, sink)) {
      continue;
    }
    Diagnostic diagnostic = about(*violation, wanted);
    add_unfolding(diagnostic, value);
    add_type_fixes(diagnostic, *violation, context.vocabularies());
    complete_help(diagnostic, *violation, help_of(*violation), "write " + wanted);
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
