// SPDX-License-Identifier: MIT
#include <utility>

#include "checks/problem_report.h"
#include "checks/rule.h"

namespace matterlint {
namespace {

/// Absence matters where front matter is required, and everywhere for somebody who selected the
/// rule.
bool is_wanted(const NoteContext& context) {
  switch (context.settings.wish) {
    case FrontMatterWish::required:
      return true;
    case FrontMatterWish::optional:
      return !context.project.config.rules.select.empty();
    case FrontMatterWish::forbidden:
      break;
  }
  return false;
}

void check(const NoteContext& context, Sink& sink) {
  const Document& document = context.document;
  if (context.settings.wish != FrontMatterWish::forbidden) {
    report_problems(context, ProblemKind::unopened_front_matter, "write `---` before it", sink);
  }
  if (document.format != Format::none || !document.problems.empty() || !is_wanted(context)) {
    return;
  }
  Diagnostic diagnostic;
  diagnostic.message = "the note begins without front matter, wanted a block between `---` lines";
  // An empty file has no first line to show.
  diagnostic.primary = {document.source, document.source->line_span(1), ""};
  if (context.settings.front_matter_entry != nullptr) {
    const NodeRef wish = context.settings.front_matter_entry->front_matter;
    diagnostic.related.push_back({wish.document().source, wish.span(), "required here"});
  }
  diagnostic.help = "add a line `---`, the keys, and another line `---` at the head of the note";
  sink.report(std::move(diagnostic));
}

}  // namespace

extern const Rule rule_missing_front_matter;
const Rule rule_missing_front_matter{
    .info = {.id = "missing-front-matter",
             .family = RuleFamily::reading,
             .severity = Severity::error,
             .fixes = FixAvailability::sometimes,
             .summary = "the note has no front matter although it is wanted or was meant",
             .why = "A note without front matter has no title, date or tags for the site, and no "
                    "other rule can say anything about it. Where every note needs the block, its "
                    "absence is the first thing to know; where it is meant, but opened by `----` "
                    "or `–––`, nobody else tells.",
             .bad = R"note(# Democratized models

The text of the note.
)note",
             .good = R"note(---
title: Democratized models
---

The text of the note.
)note",
             .schema = ""},
    .check_note = check,
};

}  // namespace matterlint
