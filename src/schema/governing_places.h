// SPDX-License-Identifier: MIT
// Which places of a schema speak about a place of a note, and by which way they are reached.
#ifndef MATTERLINT_SCHEMA_GOVERNING_PLACES_H_
#define MATTERLINT_SCHEMA_GOVERNING_PLACES_H_

#include <string_view>
#include <vector>

#include "schema/schema.h"

namespace matterlint {

/// A subschema, and the keywords and members that lead to it from the root of the schema: the
/// member of `properties`, the `$ref`, the branch of `allOf`.
struct GoverningPlace {
  SubschemaId schema = no_subschema;
  std::vector<NodeRef> way{};
  bool perhaps = false;  // only in a branch of `anyOf`, `oneOf`, `if` or `dependencies`
};

/// The subschemas for the value at a JSON Pointer, in the order in which they are met, at most 100.
/// Nothing is evaluated, so the note need not have the value, and all branches count.
std::vector<GoverningPlace> governing_places(const Schema& schema, std::string_view pointer);

}  // namespace matterlint

#endif  // MATTERLINT_SCHEMA_GOVERNING_PLACES_H_
