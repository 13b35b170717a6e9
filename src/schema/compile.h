// SPDX-License-Identifier: MIT
// From the checked places of a schema file to the flat form that validate evaluates.
#ifndef MATTERLINT_SCHEMA_COMPILE_H_
#define MATTERLINT_SCHEMA_COMPILE_H_

#include <vector>

#include "schema/places.h"
#include "schema/schema.h"

namespace matterlint {

/// Fills `schema.subschemas` (one for each place, in that order) and `schema.root`. The places must
/// be free of problems; `schema.vocabularies` must be there. What valijson refuses all the same is
/// added to `problems`.
void compile_places(const Places& places, Schema& schema, std::vector<DefinitionProblem>& problems);

}  // namespace matterlint

#endif  // MATTERLINT_SCHEMA_COMPILE_H_
