// SPDX-License-Identifier: MIT
#include <utility>

#include "checks/note_diagnostic.h"
#include "checks/rule.h"
#include "checks/schema_place.h"
#include "checks/wording.h"

namespace matterlint {
namespace {

std::string wanted(const Violation& violation) {
  const std::string limit(limit_of(violation));
  if (violation.keyword == Keyword::maximum) {
    return "at most " + limit;
  }
  if (violation.keyword == Keyword::minimum) {
    return "at least " + limit;
  }
  if (violation.keyword == Keyword::exclusive_maximum) {
    return "less than " + limit;
  }
  return (violation.keyword == Keyword::exclusive_minimum ? "more than " : "a multiple of ") +
         limit;
}

/// Both ends, when the schema names both: whoever broke one wants to know the other too.
std::string help_of(const Violation& violation) {
  const NodeRef schema = schema_of(violation);
  const NodeRef least = schema ? schema.find("minimum") : NodeRef();
  const NodeRef most = schema ? schema.find("maximum") : NodeRef();
  if (!least || !most || violation.keyword == Keyword::multiple_of) {
    return "write a number that is " + wanted(violation);
  }
  return "write a number from " + std::string(least.text()) + " to " + std::string(most.text());
}

void check(const NoteContext& context, Sink& sink) {
  for (const Violation* violation : context.facts.of("out-of-range")) {
    const NodeRef value = violation->instance;
    Diagnostic diagnostic =
        about_violation(*violation, place_in_words(value) + " is " + std::string(value.text()) +
                                        ", wanted " + wanted(*violation));
    complete_help(diagnostic, *violation, "", help_of(*violation));
    sink.report(std::move(diagnostic));
  }
}

}  // namespace

extern const Rule rule_out_of_range;
const Rule rule_out_of_range{
    .info = {.id = "out-of-range",
             .family = RuleFamily::values,
             .severity = Severity::error,
             .fixes = FixAvailability::never,
             .summary = "a number is too small, too large or between two steps",
             .why = "A scale has ends: a sixth star is drawn outside the page, and an average over "
                    "all notes is wrong from then on. Mostly one digit slipped in twice.",
             .bad = R"note(---
title: Democratized models
rating: 45
---
)note",
             .good = R"note(---
title: Democratized models
rating: 4
---
)note",
             .schema = R"note(properties:
  title: {type: string}
  rating: {type: integer, minimum: 1, maximum: 5}
)note"},
    .check_note = check,
};

}  // namespace matterlint
