// SPDX-License-Identifier: MIT
#include <utility>

#include "checks/active_rules.h"
#include "checks/rule.h"
#include "source/message_text.h"

namespace matterlint {

extern const Rule rule_dead_glob;

namespace {

void check(const RunContext& context, Sink& sink) {
  for (const PatternUse& use : context.project.patterns) {
    const RuleVerdict verdict =
        judge_rule(rule_dead_glob.info, context.project.config.rules, *use.settings, {});
    if (!use.whole || use.notes > 0 || verdict.severity == Severity::off) {
      continue;
    }
    const NodeRef at = use.pattern->at;
    Diagnostic diagnostic;
    diagnostic.message = "the pattern " + in_backticks(use.pattern->text()) + " fits no note";
    diagnostic.primary = {at.document().source, at.key_span().empty() ? at.span() : at.key_span(),
                          ""};
    diagnostic.pointer = at.pointer();
    diagnostic.help =
        "correct it, or take it away when these notes are gone; it is seen from the "
        "folder of this file";
    sink.report(std::move(diagnostic), verdict.severity);
  }
}

}  // namespace

const Rule rule_dead_glob{
    .info = {.id = "dead-glob",
             .family = RuleFamily::hygiene,
             .severity = Severity::warning,
             .fixes = FixAvailability::never,
             .summary = "a pattern of the configuration fits no note",
             .why = "A folder was renamed and the pattern stayed: its notes are now checked with "
                    "another schema, or as strictly as nobody meant, and every run looks like a "
                    "pass. It is looked for when the whole folder of the configuration is checked.",
             .bad = R"note(notes:
  - files: ["notes/**"]
    schema: none
per-file:
  "notes/2019/**": {missing-key: warning}
)note",
             .good = R"note(notes:
  - files: ["notes/**"]
    schema: none
per-file:
  "notes/*.md": {missing-key: warning}
)note",
             .schema = ""},
    .check_run = check,
};

}  // namespace matterlint
