// SPDX-License-Identifier: MIT
// Reading the schema file around the keyword that a note breaks: the subschema it stands in, the
// other branches of an `anyOf`, and the words that the schema's author left for writers.
#ifndef MATTERLINT_CHECKS_SCHEMA_PLACE_H_
#define MATTERLINT_CHECKS_SCHEMA_PLACE_H_

#include <string>
#include <string_view>
#include <vector>

#include "schema/validate.h"

namespace matterlint {

/// The schema that a `$ref` of the form `#/…` leads to, through several of them; `schema` itself
/// when it has none or when it leads elsewhere.
NodeRef follow_reference(NodeRef schema);

/// The subschema object that the broken keyword stands in; empty when there is none, as for a
/// property whose schema is `false`.
NodeRef schema_of(const Violation& violation);

/// The schemas that the value could satisfy: all branches when the keyword stands directly in a
/// branch of `anyOf` or `oneOf`, or what all branches say of the member that should tell them
/// apart; else the one it stands in. References are followed.
std::vector<NodeRef> alternatives_of(const Violation& violation);

/// The schema of `key` in `properties` beside the broken keyword, its reference not followed (a
/// description beside `$ref` is nearer to the key); empty when there is none.
NodeRef property_schema(const Violation& violation, std::string_view key);

/// A text such as `description` of a schema, or of what its `$ref` leads to; empty when absent.
std::string_view text_of(NodeRef schema, std::string_view keyword);

/// The schema at the broken node's own key, found from the root by `properties` and `items`, so
/// that it holds all there is about the node; else the one the keyword stands in.
NodeRef governing_schema(const Violation& violation);

/// The schema at a node's own key, found likewise, with its references followed; empty when
/// `properties` and `items` do not lead there.
NodeRef schema_at(const Schema& schema, NodeRef instance);

/// What the schema says about a node of the note: the `description` at its key, else beside the
/// broken keyword; empty when there is none.
std::string_view description_of(NodeRef instance, const Violation& violation);

/// The words of `errorMessage` for the broken keyword, beside it or around its branch; empty when
/// there are none.
std::string_view error_message(const Violation& violation);

/// The name under which the broken keyword stands in the schema file.
std::string_view keyword_in_schema(const Violation& violation);

/// The value of the keyword as a number, for limits; for draft 4's `exclusiveMinimum: true` that of
/// its neighbour.
std::string_view limit_of(const Violation& violation);

}  // namespace matterlint

#endif  // MATTERLINT_CHECKS_SCHEMA_PLACE_H_
