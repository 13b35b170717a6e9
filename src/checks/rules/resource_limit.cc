// SPDX-License-Identifier: MIT
#include <utility>

#include "checks/note_diagnostic.h"
#include "checks/problem_report.h"
#include "checks/rule.h"
#include "checks/wording.h"
#include "source/limits.h"
#include "source/message_text.h"

namespace matterlint {
namespace {

std::string message_of(const Violation& violation) {
  const std::string place = place_in_words(violation.instance);
  const bool by_pattern = violation.keyword == Keyword::pattern ||
                          violation.keyword == Keyword::pattern_properties ||
                          violation.keyword == Keyword::additional_properties;
  if (by_pattern) {
    return "matching " + place + " with a pattern took more than " +
           std::to_string(limits::regex_match_limit) + " steps";
  }
  return "checking " + place + " took more than " + std::to_string(limits::schema_steps) +
         " steps, or " + std::to_string(limits::schema_depth) + " schemas inside each other";
}

/// Says that some mistakes of the note are not shown.
void report_left_out(const NoteContext& context, Sink& sink) {
  const size_t by_schema = context.facts.left_out();
  const size_t left_out = by_schema + problems_left_out(context.document);
  if (left_out == 0) {
    return;
  }
  Diagnostic diagnostic;
  diagnostic.message = "the note has " + counted(left_out, "more mistake") +
                       ", of each rule the first " + std::to_string(most_violations_of_rule) +
                       " are shown";
  diagnostic.primary = {context.document.source, span_of(context.document.root()), ""};
  diagnostic.help = "repair those that are shown";
  if (by_schema > 0) {
    diagnostic.help += ", or check the note against another schema";
  }
  sink.report(std::move(diagnostic));
}

void check(const NoteContext& context, Sink& sink) {
  report_problems(context, ProblemKind::resource_limit, "make the front matter smaller", sink);
  report_left_out(context, sink);
  for (const Violation* violation : context.facts.of("resource-limit")) {
    Diagnostic diagnostic = about_violation(*violation, message_of(*violation));
    if (diagnostic.help.empty()) {
      diagnostic.help =
          "the value was not checked to the end; make it shorter, or the schema simpler";
    }
    sink.report(std::move(diagnostic));
  }
}

}  // namespace

extern const Rule rule_resource_limit;
const Rule rule_resource_limit{
    .info = {.id = "resource-limit",
             .family = RuleFamily::reading,
             .severity = Severity::error,
             .fixes = FixAvailability::never,
             .summary = "the front matter or its check goes beyond a limit of the program",
             .why = "Limits keep one hostile or broken note from stopping the check of all others. "
                    "A note beyond them was not checked to the end, and that must not look like a "
                    "pass.",
             .bad = R"note(---
deep: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
---
)note",
             .good = R"note(---
deep: [[1]]
---
)note",
             .schema = ""},
    .check_note = check,
};

}  // namespace matterlint
