// SPDX-License-Identifier: MIT
#include "checks/problem_report.h"
#include "checks/rule.h"

namespace matterlint {
namespace {

void check(const NoteContext& context, Sink& sink) {
  report_problems(context, ProblemKind::syntax, "write the front matter as its format asks", sink);
}

}  // namespace

extern const Rule rule_syntax;
const Rule rule_syntax{
    .info = {.id = "syntax",
             .family = RuleFamily::reading,
             .severity = Severity::error,
             .fixes = FixAvailability::sometimes,
             .summary = "the front matter cannot be read as YAML, TOML or JSON",
             .why = "A tool that cannot read the block drops all of it, or stops the whole site. "
                    "What is wrong is often one sign, such as a colon in a title without quotes.",
             .bad = R"note(---
title: "Democratized models
rating: 4
---
)note",
             .good = R"note(---
title: "Democratized models"
rating: 4
---
)note",
             .schema = ""},
    .check_note = check,
};

}  // namespace matterlint
