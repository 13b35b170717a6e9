// SPDX-License-Identifier: MIT
// Contradictions inside one schema: keywords that each are right, but together refuse every value
// of a kind. The schema could be used; nobody can have meant it.
#ifndef MATTERLINT_SCHEMA_CONTRADICTIONS_H_
#define MATTERLINT_SCHEMA_CONTRADICTIONS_H_

#include <cstddef>
#include <vector>

#include "schema/keywords_in_force.h"
#include "schema/places.h"
#include "schema/vocabulary.h"

namespace matterlint {

/// Reports the contradictions that can be seen in one schema object alone, without its references
/// and the schemas around it. Keywords with a value that they do not take are passed over.
void find_contradictions(const Places& places, std::vector<DefinitionProblem>& contradictions);

/// Limits that leave no number, text, list or map between them.
void find_contradictory_limits(const KeywordsInForce& keywords,
                               std::vector<DefinitionProblem>& contradictions);

/// What the search for contradictions may still cost in all schemas together. Beyond that less is
/// said, so that a hostile schema gains nothing.
struct WorkLeft {
  size_t searches = 5'000;         // of a pattern in a key
  size_t comparisons = 1'000'000;  // of a key with one that may have been meant
};

/// Keys that are required and cannot be there, and lists and maps that are closed too soon.
void find_contradictory_members(const KeywordsInForce& keywords, WorkLeft& left,
                                std::vector<DefinitionProblem>& contradictions);

/// Values that are listed and cannot be written, and branches that exclude each other.
void find_contradictory_values(const KeywordsInForce& keywords,
                               std::vector<DefinitionProblem>& contradictions);

}  // namespace matterlint

#endif  // MATTERLINT_SCHEMA_CONTRADICTIONS_H_
