// SPDX-License-Identifier: MIT
// From the pattern of a key (`/authors/*/name`) to the nodes of a note, and to the places of a
// schema that speak about it.
#ifndef MATTERLINT_CHECKS_PATTERN_PLACES_H_
#define MATTERLINT_CHECKS_PATTERN_PLACES_H_

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "schema/schema.h"

namespace matterlint {

/// The key that the last part of a pattern stands for.
std::string key_of_token(std::string_view token);

/// The nodes of a note that the pattern leads to, in the order of the note.
std::vector<NodeRef> nodes_at(const Document& document, std::string_view pattern);

/// The keys of a pattern with points between them: "tags", "authors.name".
std::string dotted(std::string_view pattern);

/// All subschemas that say something about what the pattern leads to, whatever the conditions;
/// empty when the schema does not know the key by name, or is null.
std::vector<NodeRef> schemas_at(const Schema* schema, std::string_view pattern);

/// True when one of the subschemas has one of the keywords.
bool have_keyword(const std::vector<NodeRef>& schemas,
                  std::initializer_list<std::string_view> keywords);

}  // namespace matterlint

#endif  // MATTERLINT_CHECKS_PATTERN_PLACES_H_
