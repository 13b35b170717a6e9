// SPDX-License-Identifier: MIT
// The subschemas of a schema file before they are compiled: where they stand and which of them
// their `$ref` leads to. Everything is found with work lists, never by recursion.
#ifndef MATTERLINT_SCHEMA_PLACES_H_
#define MATTERLINT_SCHEMA_PLACES_H_

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "document/document.h"
#include "schema/keywords.h"
#include "schema/vocabulary.h"

namespace matterlint {

inline constexpr uint32_t no_place = UINT32_MAX;

/// A node that is a schema: an object or, from draft 6 on, a boolean.
struct Place {
  NodeRef node{};
  uint32_t resource = 0;           // index of the nearest `$id` at or above it
  uint32_t refers_to = no_place;   // where its `$ref` leads
  uint32_t stands_for = no_place;  // itself, or where the last of its references leads when a
                                   // `$ref` is all that counts in it
};

/// All schemas of one file, by the order of discovery; the root is the first.
struct Places {
  Draft draft = Draft::draft2020_12;
  std::vector<Place> all{};
  std::vector<uint32_t> by_node{};        // index in `all` by node, or no_place
  std::vector<std::string> resources{};   // absolute `$id`s; [0] may be empty
  std::map<std::string, uint32_t> ids{};  // `$id`s and `$id#anchor`s of places

  /// The place of a node, or no_place.
  uint32_t at(NodeRef node) const { return by_node[static_cast<uint32_t>(node.id())]; }
};

/// A subschema as its parent's keyword holds it.
struct ChildSchema {
  NodeRef node{};
  bool in_place = false;  // applies to the same value as its parent
};

/// The subschemas directly below a schema. Values that are no schemas are passed over.
std::vector<ChildSchema> child_schemas(NodeRef schema, Draft draft);

/// True when the draft has the keyword; a keyword that is no assertion belongs to every draft.
bool is_in_draft(const KeywordInfo& keyword, Draft draft);

/// True when a `$ref` makes all its neighbours ineffective: in drafts up to 7.
bool ref_hides_siblings(NodeRef schema, Draft draft);

/// All schemas of a file with their references resolved. References that cannot be followed, and
/// `$id`s and anchors that are there twice, become problems.
Places find_places(const Document& document, Draft draft, std::vector<DefinitionProblem>& problems);

/// Reports schemas that lead back to themselves without going into the value: to evaluate them
/// would never end.
void find_reference_cycles(const Places& places, std::vector<DefinitionProblem>& problems);

/// Fills `stands_for`; the places must be free of cycles.
void settle_references(Places& places);

}  // namespace matterlint

#endif  // MATTERLINT_SCHEMA_PLACES_H_
