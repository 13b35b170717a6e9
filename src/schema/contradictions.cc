// SPDX-License-Identifier: MIT
#include "schema/contradictions.h"

namespace matterlint {

void find_contradictions(const Places& places, std::vector<DefinitionProblem>& contradictions) {
  WorkLeft left;
  for (const Place& place : places.all) {
    const Dialect& dialect = places.dialect(place);
    if (!place.node.is_object() || ref_hides_siblings(place.node, dialect.draft)) {
      continue;
    }
    const KeywordsInForce keywords(place.node, dialect);
    find_contradictory_limits(keywords, contradictions);
    find_contradictory_members(keywords, left, contradictions);
    find_contradictory_values(keywords, contradictions);
  }
}

}  // namespace matterlint
