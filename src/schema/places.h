// SPDX-License-Identifier: MIT
// The subschemas of a schema file, and of the files it refers to, before they are compiled: where
// they stand and where their references lead. Everything is found with work lists, never by
// recursion.
#ifndef MATTERLINT_SCHEMA_PLACES_H_
#define MATTERLINT_SCHEMA_PLACES_H_

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "document/document.h"
#include "schema/keywords.h"
#include "schema/schema_documents.h"
#include "schema/vocabulary.h"

namespace matterlint {

inline constexpr uint32_t no_place = UINT32_MAX;
inline constexpr uint32_t no_name = UINT32_MAX;

/// A node that is a schema: an object or, from draft 6 on, a boolean.
struct Place {
  NodeRef node{};
  uint32_t file = 0;                // index in `Places::files`
  uint32_t resource = 0;            // index of the nearest `$id` at or above it
  uint32_t refers_to = no_place;    // where its `$ref` leads
  uint32_t dynamic_to = no_place;   // where its `$dynamicRef` or `$recursiveRef` leads at first
  uint32_t dynamic_name = no_name;  // the name that it looks for in the dynamic scope; none when it
                                    // leads where a `$ref` would
  uint32_t stands_for = no_place;   // itself, or where the last of its references leads when a
                                    // `$ref` is all that counts in it
};

/// A file with schemas. One that cannot be read as a whole has no places.
struct PlaceFile {
  std::shared_ptr<const Document> document{};
  uint32_t root = no_place;
  std::vector<uint32_t> by_node{};  // index in `Places::all` by node, or no_place
};

/// A `$dynamicAnchor`, or with the name of all `$recursiveAnchor`s such a one.
struct NamedPlace {
  uint32_t name = no_name;
  uint32_t place = no_place;
};

/// What the specification calls a schema resource: a file, or a part of it with an `$id`. Only it
/// can have a `$schema` of its own.
struct Resource {
  std::string uri{};
  Dialect dialect{};
  uint32_t root = no_place;
  std::vector<NamedPlace> dynamic{};  // its dynamic anchors
};

/// All schemas of all files, by the order of discovery; the root of the first file is the first.
struct Places {
  std::vector<PlaceFile> files{};
  std::unordered_map<const Document*, uint32_t> file_of{};
  std::vector<Place> all{};
  std::vector<Resource> resources{};
  std::map<std::string, uint32_t> ids{};            // addresses, `$id`s and `$id#anchor`s of places
  std::map<std::string, uint32_t> dynamic_names{};  // numbers from 0

  /// The place of a node, or no_place.
  uint32_t at(NodeRef node) const {
    return files[file_of.at(&node.document())].by_node[static_cast<uint32_t>(node.id())];
  }
  const Dialect& dialect(const Place& place) const { return resources[place.resource].dialect; }
  /// All places that a dynamic reference of that name may lead to.
  std::vector<uint32_t> dynamic_targets(uint32_t name) const;
};

/// A subschema as its parent's keyword holds it.
struct ChildSchema {
  NodeRef node{};
  bool in_place = false;  // applies to the same value as its parent
};

/// The subschemas directly below a schema. Values that are no schemas are passed over.
std::vector<ChildSchema> child_schemas(NodeRef schema, const Dialect& dialect);

/// True for what can be a schema: a map, or `true` or `false`.
bool is_schema(NodeRef node);

/// True when a `$ref` makes all its neighbours ineffective: in drafts up to 7.
bool ref_hides_siblings(NodeRef schema, Draft draft);

/// All schemas of a file, and of those that they refer to, with their references resolved.
/// `documents` may be null: then only the file itself is known. References that cannot be followed,
/// and `$id`s and anchors that are there twice, become problems.
Places find_places(std::shared_ptr<const Document> document, SchemaDocuments* documents,
                   std::vector<DefinitionProblem>& problems);

/// Reports schemas that lead back to themselves without going into the value: to evaluate them
/// would never end.
void find_reference_cycles(const Places& places, std::vector<DefinitionProblem>& problems);

/// Fills `stands_for`; the places must be free of cycles.
void settle_references(Places& places);

}  // namespace matterlint

#endif  // MATTERLINT_SCHEMA_PLACES_H_
