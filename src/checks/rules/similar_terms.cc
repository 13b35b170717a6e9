// SPDX-License-Identifier: MIT
#include "checks/problem_report.h"
#include "checks/rule.h"

namespace matterlint {
namespace {

void check(const Definition& definition, Sink& sink) {
  report_definition(definition, DefinitionKind::vocabulary_advice,
                    "merge them, or leave them as they are", sink);
}

}  // namespace

extern const Rule rule_similar_terms;
const Rule rule_similar_terms{
    .info = {.id = "similar-terms",
             .family = RuleFamily::definitions,
             .severity = Severity::warning,
             .fixes = FixAvailability::never,
             .summary = "two terms of a vocabulary are hard to tell apart",
             .why = "A subject that is listed under two spellings is split: half of the notes are "
                    "found under one, half under the other. Terms that differ only in case, "
                    "hyphens or a plural, or by one letter of a long word, are most often one "
                    "term. `matterlint vocab check` tells; a run over notes goes on without a "
                    "word, since the vocabulary can be used.",
             .bad = R"note(terms:
  - transparency
  - machine learning
  - transparancy
)note",
             .good = R"note(terms:
  - term: transparency
    aliases: [transparancy]
  - machine learning
)note",
             .schema = R"note(properties:
  tags:
    type: array
    items: {type: string, x-vocabulary: example}
)note"},
    .check_definition = check,
};

}  // namespace matterlint
