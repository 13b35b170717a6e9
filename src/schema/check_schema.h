// SPDX-License-Identifier: MIT
// The pre-pass over a schema file: whatever could fail when it is compiled or used is found here,
// at the node that is wrong.
#ifndef MATTERLINT_SCHEMA_CHECK_SCHEMA_H_
#define MATTERLINT_SCHEMA_CHECK_SCHEMA_H_

#include <vector>

#include "schema/places.h"
#include "schema/vocabulary.h"

namespace matterlint {

/// Checks the keywords of every schema and the values they have.
void check_keywords(const Places& places, const VocabularySet& vocabularies,
                    std::vector<DefinitionProblem>& problems);

}  // namespace matterlint

#endif  // MATTERLINT_SCHEMA_CHECK_SCHEMA_H_
