// SPDX-License-Identifier: MIT
#include <utility>

#include "checks/note_diagnostic.h"
#include "checks/rule.h"
#include "checks/schema_place.h"
#include "checks/wording.h"

namespace matterlint {
namespace {

constexpr size_t most_causes = 4;  // named in a message; more do not help to see the one to repair

bool is_about_value(Keyword keyword) {
  return keyword == Keyword::type || keyword == Keyword::enumeration ||
         keyword == Keyword::constant || keyword == Keyword::format;
}

/// One reason why a branch does not fit, as a clause.
std::string reason_of(const Violation& cause) {
  const std::string place = place_in_words(cause.instance);
  if (!cause.missing_key.empty()) {
    return in_backticks(cause.missing_key) + " is missing";
  }
  if (cause.keyword == Keyword::additional_properties ||
      cause.keyword == Keyword::unevaluated_properties) {
    return in_backticks(cause.instance.key()) + " is not one of its keys";
  }
  if (cause.keyword == Keyword::pattern) {
    return place + " does not match " + in_backticks(cause.place.text());
  }
  const std::string wanted = wanted_in_words(cause);
  if (is_about_value(cause.keyword) && !wanted.empty()) {
    return place + " is " + described(cause.instance) + ", wanted " + wanted;
  }
  return place + " breaks " + in_backticks(keyword_name(cause.keyword));
}

std::string reasons_of(const std::vector<Violation>& causes) {
  std::string text;
  for (size_t i = 0; i < causes.size() && i < most_causes; ++i) {
    text += (i > 0 ? "; " : "") + reason_of(causes[i]);
  }
  if (causes.size() > most_causes) {
    text += "; and " + counted(causes.size() - most_causes, "more reason");
  }
  return text;
}

/// A key that `propertyNames` refuses: its causes speak about the name, not about the value.
std::string name_message(const Violation& violation) {
  std::string message =
      "the name of the key " + in_backticks(violation.instance.key()) + " is not allowed";
  for (const Violation& cause : violation.causes) {
    if (cause.keyword == Keyword::pattern) {
      return message + ", wanted one that matches " + in_backticks(cause.place.text());
    }
  }
  return message;
}

std::string alternatives_message(const Violation& violation, const std::string& place) {
  if (violation.matched > 0) {
    return place + " fits " + std::to_string(violation.matched) +
           " alternatives, wanted exactly one";
  }
  std::string message = place + " fits none of the alternatives";
  if (!violation.causes.empty()) {
    message += "; of the nearest one, " + reasons_of(violation.causes);
  }
  return message;
}

/// `contains` with its neighbours `minContains` and `maxContains`.
std::string contains_message(const Violation& violation, const std::string& place) {
  const NodeRef schema = schema_of(violation);
  const NodeRef most = schema ? schema.find("maxContains") : NodeRef();
  const NodeRef least = schema ? schema.find("minContains") : NodeRef();
  std::string message = place + " has " + counted(violation.matched, "item") + " that " +
                        (violation.matched == 1 ? "fits " : "fit ") + "`contains`, wanted ";
  const bool too_few = violation.matched == 0 || !most;
  const std::string limit(too_few ? (least ? least.text() : "1") : most.text());
  message += (too_few ? "at least " : "at most ") + limit;
  return violation.causes.empty() ? message : message + "; " + reasons_of(violation.causes);
}

bool is_about_alternatives(Keyword keyword) {
  return keyword == Keyword::any_of || keyword == Keyword::one_of;
}

bool is_about_items(Keyword keyword) {
  return keyword == Keyword::additional_items || keyword == Keyword::items ||
         keyword == Keyword::unevaluated_items;
}

std::string message_of(const Violation& violation) {
  const std::string place = place_in_words(violation.instance);
  if (is_about_alternatives(violation.keyword)) {
    return alternatives_message(violation, place);
  }
  if (violation.keyword == Keyword::negation) {
    return place + " is " + described(violation.instance) + ", which the schema rules out";
  }
  if (violation.keyword == Keyword::contains) {
    return contains_message(violation, place);
  }
  if (violation.keyword == Keyword::property_names) {
    return name_message(violation);
  }
  if (is_about_items(violation.keyword)) {
    return place + " is one too many";
  }
  if (violation.keyword == Keyword::conditional) {
    return place + " is " + described(violation.instance) +
           ", which a condition of the schema rules out";
  }
  return place + " is not allowed here";
}

std::string help_of(const Violation& violation) {
  if (is_about_alternatives(violation.keyword)) {
    return violation.matched > 0 ? "change the value so that only one alternative fits"
                                 : "change the value so that one alternative fits";
  }
  if (violation.keyword == Keyword::contains) {
    return violation.matched == 0 ? "add an item of that sort" : "change the number of such items";
  }
  if (violation.keyword == Keyword::property_names) {
    return "rename the key";
  }
  if (is_about_items(violation.keyword)) {
    return "remove the item";
  }
  const bool refused =
      violation.keyword == Keyword::false_schema || violation.keyword == Keyword::dependencies;
  return refused ? "remove it"
                 : "write another value; the line of the schema says what is ruled out";
}

void check(const NoteContext& context, Sink& sink) {
  for (const Violation* violation : context.facts.of("schema-mismatch")) {
    Diagnostic diagnostic = about_violation(*violation, message_of(*violation));
    const bool about_key = violation->keyword == Keyword::property_names ||
                           violation->keyword == Keyword::false_schema;
    if (about_key && !violation->instance.key_span().empty()) {
      diagnostic.primary.span = violation->instance.key_span();
    }
    for (size_t i = 0; i < violation->causes.size() && i < most_causes; ++i) {
      const Violation& cause = violation->causes[i];
      if (violation->branch && cause.instance != violation->instance) {
        diagnostic.related.push_back(
            {context.document.source, span_of(cause.instance), reason_of(cause)});
      }
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
