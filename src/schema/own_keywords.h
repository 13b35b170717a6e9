// SPDX-License-Identifier: MIT
// The keywords that valijson does not know, from a schema file to assertions.
#ifndef MATTERLINT_SCHEMA_OWN_KEYWORDS_H_
#define MATTERLINT_SCHEMA_OWN_KEYWORDS_H_

#include <array>
#include <string_view>
#include <vector>

#include "schema/places.h"
#include "schema/schema.h"
#include "schema/shown.h"

namespace matterlint {

/// The keywords that enter valijson's graph through a builder of ours.
inline constexpr std::array<std::string_view, 10> own_keywords = {
    place_mark, "$dynamicRef", "$recursiveRef", "deprecated",       "x-order",
    "x-ref",    "x-unique",    "x-vocabulary",  "unevaluatedItems", "unevaluatedProperties"};

/// Adds what the keyword `name` of the schema at `index` asserts, if it asserts anything.
void lower_own_keyword(std::string_view name, uint32_t index, const Places& places,
                       const Schema& schema, std::vector<Assertion>& out);

/// Fills the dynamic scopes of all subschemas; they must be there already.
void lower_dynamic_anchors(const Places& places, Schema& schema);

}  // namespace matterlint

#endif  // MATTERLINT_SCHEMA_OWN_KEYWORDS_H_
