// SPDX-License-Identifier: MIT
#include <utility>

#include "checks/problem_report.h"
#include "checks/rule.h"

namespace matterlint {
namespace {

/// Front matter in a note for which the configuration forbids it.
void report_unwanted(const NoteContext& context, Sink& sink) {
  const Document& document = context.document;
  if (document.format == Format::none) {
    return;
  }
  Diagnostic diagnostic;
  diagnostic.message = "the note has front matter, wanted none";
  diagnostic.primary = {document.source, document.fence, ""};
  if (document.fence.empty()) {
    diagnostic.primary.span = {document.content.begin, document.content.begin + 1};
  }
  if (context.settings.front_matter_entry != nullptr) {
    const NodeRef wish = context.settings.front_matter_entry->front_matter;
    diagnostic.related.push_back({wish.document().source, wish.span(), "forbidden here"});
  }
  diagnostic.help = "take the block away, or allow it in the configuration";
  sink.report(std::move(diagnostic));
}

void check(const NoteContext& context, Sink& sink) {
  if (context.settings.wish == FrontMatterWish::forbidden) {
    report_unwanted(context, sink);
    return;
  }
  report_problems(context, ProblemKind::misplaced_front_matter,
                  "move the front matter to the first line of the note", sink);
}

}  // namespace

extern const Rule rule_misplaced_front_matter;
const Rule rule_misplaced_front_matter{
    .info = {.id = "misplaced-front-matter",
             .family = RuleFamily::reading,
             .severity = Severity::error,
             .fixes = FixAvailability::sometimes,
             .summary =
                 "the front matter does not begin on the first line, or is not wanted at all",
             .why = "Front matter counts only at the very head of a note. A blank line or a "
                    "comment above it turns all of it into text that readers see.",
             .bad = R"note(
---
title: Democratized models
---
)note",
             .good = R"note(---
title: Democratized models
---
)note",
             .schema = ""},
    .check_note = check,
};

}  // namespace matterlint
