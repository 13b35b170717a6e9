// SPDX-License-Identifier: MIT
// The pre-pass over a schema file: whatever could fail when it is compiled or used is found here,
// at the node that is wrong.
#ifndef MATTERLINT_SCHEMA_CHECK_SCHEMA_H_
#define MATTERLINT_SCHEMA_CHECK_SCHEMA_H_

#include <vector>

#include "schema/places.h"
#include "schema/vocabulary.h"

namespace matterlint {

/// What was found in the schemas: problems keep them from being used, advice is about what stands
/// there and does nothing.
struct SchemaFindings {
  std::vector<DefinitionProblem>& problems;
  std::vector<DefinitionProblem>& advice;
};

/// Checks the keywords of every schema and the values they have.
void check_keywords(const Places& places, const VocabularySet& vocabularies,
                    SchemaFindings findings);

/// Advice on keywords that have nothing to act on: beside a `$ref` that hides them, without the
/// keyword they belong to, for a type that the schema does not allow.
void find_ineffective_keywords(const Places& places, std::vector<DefinitionProblem>& advice);

}  // namespace matterlint

#endif  // MATTERLINT_SCHEMA_CHECK_SCHEMA_H_
