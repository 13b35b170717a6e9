// SPDX-License-Identifier: MIT
#include "checks/problem_report.h"
#include "checks/rule.h"

namespace matterlint {
namespace {

void check(const Definition& definition, Sink& sink) {
  report_definition(definition, DefinitionKind::schema_advice, "take it out, or correct it", sink);
}

}  // namespace

extern const Rule rule_ineffective_keyword;
const Rule rule_ineffective_keyword{
    .info = {.id = "ineffective-keyword",
             .family = RuleFamily::definitions,
             .severity = Severity::warning,
             .fixes = FixAvailability::never,
             .summary = "something in the schema does nothing",
             .why = "JSON Schema passes over every word that it does not know and every keyword "
                    "that has nothing to act on. What was meant to be checked is then not checked, "
                    "and nobody is told. `matterlint schema check` tells; a run over notes goes on "
                    "without a word, since the schema can be used.",
             .bad = R"note(type: object
properties:
  title:
    type: string
    minimum: 3
)note",
             .good = R"note(type: object
properties:
  title:
    type: string
    minLength: 3
)note",
             .schema = ""},
    .check_definition = check,
};

}  // namespace matterlint
