// SPDX-License-Identifier: MIT
#include "checks/problem_report.h"
#include "checks/rule.h"

namespace matterlint {
namespace {

void check(const Definition& definition, Sink& sink) {
  report_definition(definition, DefinitionKind::vocabulary,
                    "repair the vocabulary: nothing can be checked with it", sink);
}

}  // namespace

extern const Rule rule_invalid_vocabulary;
const Rule rule_invalid_vocabulary{
    .info = {.id = "invalid-vocabulary",
             .family = RuleFamily::definitions,
             .severity = Severity::error,
             .fixes = FixAvailability::sometimes,
             .summary = "a vocabulary file is wrong, so terms cannot be checked with it",
             .why = "A term that stands twice, or that is replaced by a term which does not exist, "
                    "has no clear meaning. A wrong vocabulary would spread its mistake over all "
                    "notes with the next repair.",
             .bad = R"note(terms:
  - transparency
  - term: openness
    replaced-by: transparancy
)note",
             .good = R"note(terms:
  - transparency
  - term: openness
    replaced-by: transparency
)note",
             .schema = R"note(properties:
  tags:
    type: array
    items: {type: string, x-vocabulary: example}
)note"},
    .check_definition = check,
};

}  // namespace matterlint
