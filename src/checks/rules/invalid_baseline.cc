// SPDX-License-Identifier: MIT
#include "checks/problem_report.h"
#include "checks/rule.h"

namespace matterlint {
namespace {

void check(const Definition& definition, Sink& sink) {
  report_definition(definition, DefinitionKind::baseline,
                    "write the baseline anew with `matterlint baseline write --force`", sink);
}

}  // namespace

extern const Rule rule_invalid_baseline;
const Rule rule_invalid_baseline{
    .info = {.id = "invalid-baseline",
             .family = RuleFamily::definitions,
             .severity = Severity::error,
             .fixes = FixAvailability::sometimes,
             .summary = "a baseline is wrong, so what it holds back is not known",
             .why = "A baseline that was merged badly would hold back too much or too little. "
                    "Nothing is checked with half of one.",
             .bad = R"note({"version": 1, "findings": [
{"path": "note.md", "rule": "wrong-type", "pointer": "/year", "value": "0", "count": "1", "head": "0"}
]}
)note",
             .good = R"note({"version": 1, "findings": [
{"path": "note.md", "rule": "wrong-type", "pointer": "/year", "value": "0", "count": 1, "head": "0"}
]}
)note",
             .schema = ""},
    .check_definition = check,
};

}  // namespace matterlint
