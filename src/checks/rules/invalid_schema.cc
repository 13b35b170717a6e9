// SPDX-License-Identifier: MIT
#include "checks/problem_report.h"
#include "checks/rule.h"

namespace matterlint {
namespace {

void check(const Definition& definition, Sink& sink) {
  report_definition(definition, DefinitionKind::schema,
                    "repair the schema: nothing can be checked with it", sink);
}

}  // namespace

extern const Rule rule_invalid_schema;
const Rule rule_invalid_schema{
    .info = {.id = "invalid-schema",
             .family = RuleFamily::definitions,
             .severity = Severity::error,
             .fixes = FixAvailability::sometimes,
             .summary = "the schema itself is wrong, so notes cannot be checked with it",
             .why =
                 "A mistake in a schema makes it accept what it should refuse, without a word; a "
                 "contradiction makes it refuse every value. So nothing is checked until the "
                 "schema says what it means.",
             .bad = R"note(type: object
properties:
  rating:
    type: intger
)note",
             .good = R"note(type: object
properties:
  rating:
    type: integer
)note",
             .schema = ""},
    .check_definition = check,
};

}  // namespace matterlint
