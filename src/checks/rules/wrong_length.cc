// SPDX-License-Identifier: MIT
#include <utility>

#include "checks/note_diagnostic.h"
#include "checks/rule.h"
#include "checks/schema_place.h"
#include "checks/wording.h"
#include "source/unicode.h"

namespace matterlint {
namespace {

bool is_upper_limit(Keyword keyword) {
  return keyword == Keyword::max_length || keyword == Keyword::max_items ||
         keyword == Keyword::max_properties;
}

std::string length_of(NodeRef value) {
  if (value.is_array()) {
    return counted(value.size(), "item");
  }
  return value.is_object() ? counted(value.size(), "key")
                           : counted(count_code_points(value.text()), "character");
}

std::string wanted(const Violation& violation) {
  return (is_upper_limit(violation.keyword) ? "at most " : "at least ") +
         std::string(violation.place.text());
}

std::string help_of(const Violation& violation) {
  const bool upper = is_upper_limit(violation.keyword);
  const std::string what = violation.instance.is_array()    ? "items"
                           : violation.instance.is_object() ? "keys"
                                                            : "characters";
  return (upper ? "take away what is too much; " : "add what is missing; ") + wanted(violation) +
         " " + what + " are wanted";
}

void check(const NoteContext& context, Sink& sink) {
  for (const Violation* violation : context.facts.of("wrong-length")) {
    const NodeRef value = violation->instance;
    Diagnostic diagnostic =
        about_violation(*violation, place_in_words(value) + " has " + length_of(value) +
                                        ", wanted " + wanted(*violation));
    complete_help(diagnostic, *violation, "", help_of(*violation));
    sink.report(std::move(diagnostic));
  }
}

}  // namespace

extern const Rule rule_wrong_length;
const Rule rule_wrong_length{
    .info = {.id = "wrong-length",
             .family = RuleFamily::values,
             .severity = Severity::error,
             .fixes = FixAvailability::never,
             .summary = "a text, list or map is too short or too long",
             .why = "Search pages cut a long description in the middle of a word, and a card has "
                    "room for a few tags only. The schema says how much fits.",
             .bad = R"note(---
title: Democratized models
tags: [LLM, bias, transparency, openness]
---
)note",
             .good = R"note(---
title: Democratized models
tags: [LLM, bias, transparency]
---
)note",
             .schema = R"note(properties:
  title: {type: string, maxLength: 60}
  tags: {type: array, maxItems: 3}
)note"},
    .check_note = check,
};

}  // namespace matterlint
