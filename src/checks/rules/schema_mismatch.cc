// SPDX-License-Identifier: MIT
#include <string_view>
#include <utility>

#include "checks/branch_words.h"
#include "checks/form_words.h"
#include "checks/negation_words.h"
#include "checks/note_diagnostic.h"
#include "checks/rule.h"
#include "checks/schema_place.h"
#include "checks/wording.h"
#include "document/decimal.h"
#include "source/message_text.h"

namespace matterlint {
namespace {

/// Values of one note whose keys are compared with those of the schema.
constexpr size_t most_guesses = 100;

constexpr size_t most_causes = 4;  // pointed at; more do not help to see the one to repair

bool is_about_branches(Keyword keyword) {
  return keyword == Keyword::any_of || keyword == Keyword::one_of;
}

bool is_about_items(Keyword keyword) {
  return keyword == Keyword::additional_items || keyword == Keyword::items ||
         keyword == Keyword::unevaluated_items;
}

bool is_about_key(Keyword keyword) {
  return keyword == Keyword::property_names || keyword == Keyword::false_schema ||
         keyword == Keyword::dependencies;
}

/// A key that `propertyNames` refuses: its causes speak about the name, not about the value.
std::string name_message(const Violation& violation) {
  const NodeRef map = violation.instance.parent();
  std::string message = in_backticks(violation.instance.key()) + " is not allowed as a key of " +
                        (map && map.parent() ? place_in_words(map) : "this note");
  const std::string form = form_in_words(violation.place);
  return form.empty() ? message : message + ", wanted " + form;
}

/// The names of an `enum` under `propertyNames` that the key is near to.
std::vector<Suggestion> names_for(const Violation& violation) {
  const NodeRef schema = follow_reference(violation.place);
  const NodeRef names = schema.is_object() ? schema.find("enum") : NodeRef();
  std::vector<std::string_view> free;
  if (names && names.is_array()) {
    for (const NodeRef name : names.children()) {
      if (name.is_string() && !violation.instance.parent().find(name.text())) {
        free.push_back(name.text());
      }
    }
  }
  return suggest(violation.instance.key(), free);
}

/// How many items of a list must be, or may be, of the sort that `contains` describes.
struct Share {
  std::string_view limit{};
  bool too_few = true;
};

/// `contains` with its neighbours `minContains` and `maxContains`.
Share share_of(const Violation& violation) {
  const NodeRef schema = schema_of(violation);
  const NodeRef most = schema ? schema.find("maxContains") : NodeRef();
  const NodeRef least = schema ? schema.find("minContains") : NodeRef();
  const std::string_view least_text = least ? least.text() : "1";
  const auto wanted = Decimal::parse(least_text);
  const auto found = Decimal::parse(std::to_string(violation.matched));
  if (!most || (wanted && found && *found < *wanted)) {
    return {least_text, true};
  }
  return {most.text(), false};
}

std::string contains_message(const Violation& violation) {
  const std::string place = place_in_words(violation.instance);
  const std::string found = form_in_words(violation.place);
  const std::string form = found.empty() ? "of the sort that is wanted" : found;
  const Share share = share_of(violation);
  const std::string wanted =
      std::string(share.too_few ? "at least " : "at most ") + std::string(share.limit);
  if (violation.instance.size() == 0) {
    return place + " is an empty list, wanted " + wanted +
           (share.limit == "1" ? " item that is " : " items that are ") + form;
  }
  const std::string count = violation.matched == 0 ? "no item" : counted(violation.matched, "item");
  std::string message = place + " has " + count + " that " +
                        (violation.matched > 1 ? "are " : "is ") + form + ", wanted " + wanted;
  if (found.empty() && !violation.causes.empty()) {
    message += "; of the nearest one, " + reason_in_words(violation.causes.front());
  }
  return message;
}

/// The items up to the first that is too many are those that the schema has room for.
std::string surplus_message(const Violation& violation) {
  const std::string place = place_in_words(violation.instance) + " is one too many";
  if (violation.keyword == Keyword::unevaluated_items) {
    return place;
  }
  size_t room = 0;
  for (const NodeRef item : violation.instance.parent().children()) {
    if (item == violation.instance) {
      break;
    }
    ++room;
  }
  return place + ", wanted at most " + counted(room, "item");
}

std::string message_of(const Violation& violation) {
  if (is_about_branches(violation.keyword)) {
    return branches_message(violation);
  }
  if (violation.keyword == Keyword::negation) {
    return negation_message(violation);
  }
  if (violation.keyword == Keyword::contains) {
    return contains_message(violation);
  }
  if (violation.keyword == Keyword::property_names) {
    return name_message(violation);
  }
  if (is_about_items(violation.keyword)) {
    return surplus_message(violation);
  }
  return violation.keyword == Keyword::conditional
             ? "this combination is not allowed"
             : place_in_words(violation.instance) + " is not allowed here";
}

std::string help_of(const Violation& violation) {
  if (is_about_branches(violation.keyword)) {
    return branches_help(violation);
  }
  if (violation.keyword == Keyword::negation) {
    return negation_help(violation);
  }
  if (violation.keyword == Keyword::contains) {
    return share_of(violation).too_few ? "add such an item" : "take some of these items away";
  }
  if (violation.keyword == Keyword::property_names) {
    return "rename the key";
  }
  if (is_about_items(violation.keyword)) {
    return "remove the item";
  }
  return violation.keyword == Keyword::conditional ? "change one of these" : "remove the key";
}

/// Keys of which not all may be there.
std::vector<NodeRef> keys_at_fault(const Violation& violation) {
  if (violation.keyword == Keyword::negation) {
    return keys_ruled_out(violation);
  }
  return violation.fitting.empty() ? std::vector<NodeRef>() : keys_of_fitting(violation);
}

void point_at_key(Diagnostic& diagnostic, NodeRef member) {
  diagnostic.primary.span = member.key_span();
  diagnostic.pointer = member.pointer();
}

/// The narrowest text that is wrong, when it is not one of the keys of a map.
Span span_in_note(const Violation& violation) {
  const NodeRef node = violation.instance;
  if (is_about_branches(violation.keyword) && node.is_object()) {
    return span_of_map(node);
  }
  return is_about_key(violation.keyword) && !node.key_span().empty() ? node.key_span()
                                                                     : span_of(node);
}

void add_places(Diagnostic& diagnostic, const Violation& violation) {
  const auto refer_to = [&](NodeRef node, Span span, std::string text) {
    diagnostic.related.push_back({node.document().source, span, std::move(text)});
  };
  for (const NodeRef branch : violation.fitting) {
    refer_to(branch, definition_span(branch), "this form fits");
  }
  for (size_t i = 0; i < violation.causes.size() && i < most_causes; ++i) {
    const Violation& cause = violation.causes[i];
    if (violation.sign == BranchSign::nothing || cause.instance == violation.instance) {
      continue;  // one branch of many, or the place that is shown anyway
    }
    const bool unknown_key = cause.keyword == Keyword::additional_properties ||
                             cause.keyword == Keyword::unevaluated_properties;
    refer_to(cause.instance, unknown_key ? cause.instance.key_span() : span_of(cause.instance),
             reason_in_words(cause));
  }
}

/// Points at the last of the keys that must not stand together, and refers to the others.
void point_at_fault(Diagnostic& diagnostic, const std::vector<NodeRef>& keys) {
  for (size_t i = 0; i + 1 < keys.size(); ++i) {
    diagnostic.related.push_back({keys[i].document().source, keys[i].key_span(),
                                  keys.size() == 2 ? "the other key" : "another of the keys"});
  }
  if (!keys.empty()) {
    point_at_key(diagnostic, keys.back());
  }
}

void point_at_stray_key(Diagnostic& diagnostic, const Violation& violation) {
  const StrayKey stray = stray_key(violation);
  if (stray.member) {
    point_at_key(diagnostic, stray.member);
    add_suggestions(diagnostic, stray.guesses);
    diagnostic.help = diagnostic.help.empty() ? "rename the key" : diagnostic.help;
  }
}

void offer_keys(Diagnostic& diagnostic, const Violation& violation) {
  if (violation.keyword == Keyword::property_names) {
    add_suggestions(diagnostic, names_for(violation));
  } else if (is_about_branches(violation.keyword)) {
    point_at_stray_key(diagnostic, violation);
  }
}

void check(const NoteContext& context, Sink& sink) {
  size_t guesses = 0;
  for (const Violation* violation : context.facts.of("schema-mismatch")) {
    Diagnostic diagnostic = about_violation(*violation, message_of(*violation));
    diagnostic.primary.span = span_in_note(*violation);
    add_places(diagnostic, *violation);
    point_at_fault(diagnostic, keys_at_fault(*violation));
    if (++guesses <= most_guesses) {
      offer_keys(diagnostic, *violation);
    }
    complete_help(diagnostic, *violation, "", help_of(*violation));
    sink.report(std::move(diagnostic));
  }
}

}  // namespace

extern const Rule rule_schema_mismatch;
const Rule rule_schema_mismatch{
    .info = {.id = "schema-mismatch",
             .family = RuleFamily::values,
             .severity = Severity::error,
             .fixes = FixAvailability::never,
             .summary = "a value breaks the schema in a way that no other rule names",
             .why = "Schemas can combine conditions: one of several forms, anything but this, that "
                    "only together with this. The line of the schema says which condition it is.",
             .bad = R"note(---
title: Democratized models
slug: index
---
)note",
             .good = R"note(---
title: Democratized models
slug: democratized-models
---
)note",
             .schema = R"note(properties:
  title: {type: string}
  slug: {type: string, not: {const: index}}
)note"},
    .check_note = check,
};

}  // namespace matterlint
