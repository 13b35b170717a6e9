// SPDX-License-Identifier: MIT
// A schema, compiled: for each subschema the list of keywords to evaluate, each with its place in
// the schema file. Made by load_schema, read by validate, shared by all threads, never changed.
#ifndef MATTERLINT_SCHEMA_SCHEMA_H_
#define MATTERLINT_SCHEMA_SCHEMA_H_

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "document/decimal.h"
#include "document/document.h"
#include "schema/formats.h"
#include "schema/keywords.h"
#include "schema/regex.h"
#include "schema/schema_documents.h"
#include "schema/values.h"
#include "schema/vocabulary.h"

namespace matterlint {

enum class SubschemaId : uint32_t {};
inline constexpr SubschemaId no_subschema{UINT32_MAX};

/// A named subschema of `properties`, or a branch of `dependencies`.
struct NamedSubschema {
  std::string_view name{};
  SubschemaId schema = no_subschema;
};

struct PatternSubschema {
  Regex pattern;
  SubschemaId schema = no_subschema;
};

/// The keys that a member of an object asks for, as items of the schema file.
struct KeyDependency {
  std::string_view name{};
  std::vector<NodeRef> wanted{};
};

/// One keyword of one subschema, ready to evaluate. Which fields are used depends on the keyword.
struct Assertion {
  Keyword keyword = Keyword::false_schema;
  NodeRef place{};             // the keyword's value in the schema file
  uint8_t types = 0;           // type: one bit for each Kind, see `type_bit`
  bool whole = false;          // type: 1.0 is an integer; contains: what fits counts as evaluated
  uint64_t count = 0;          // max/min Length, Items, Properties; contains: how many at least;
                               // additionalItems: items before them; dynamic reference: the name
  uint64_t most = UINT64_MAX;  // contains: how many at most
  Decimal number{};            // limits and multipleOf
  // allOf (with the target of `$ref`), anyOf, oneOf, not, contains, propertyNames, additional…: in
  // their order; conditional: if, then, else, of which the last two may be `no_subschema`; items:
  // one for each of the first items when `place` is a list, else one for all; dynamic reference:
  // where it leads at first, then wherever it may lead; unevaluated…: the schema of the rest, then
  // the subschema that the keyword stands in
  std::vector<SubschemaId> schemas{};
  std::vector<NamedSubschema> members{};     // properties (sorted by name), schema dependencies;
                                             // additionalProperties: the names that are not
  std::vector<PatternSubschema> patterns{};  // patternProperties, additionalProperties likewise
  std::vector<KeyDependency> keys{};         // dependencies
  std::vector<NodeRef> values{};  // enum, const, required, x-order: nodes of the schema file
  ValueSet allowed{};             // enum, const: the same values
  std::vector<Regex> regex{};     // pattern: one
  const FormatInfo* format = nullptr;
  const Vocabulary* vocabulary = nullptr;
};

/// The bit of a kind in `Assertion::types`.
constexpr uint8_t type_bit(Kind kind) {
  return static_cast<uint8_t>(1U << static_cast<unsigned>(kind));
}

/// Where a dynamic reference leads while its target's resource is the outermost one with that name.
struct DynamicAnchor {
  uint32_t name = 0;
  SubschemaId schema = no_subschema;
};
inline constexpr uint32_t no_scope = UINT32_MAX;

struct Subschema {
  NodeRef place{};                      // the schema object (or boolean) in its file
  std::vector<Assertion> assertions{};  // sorted by keyword
  uint32_t scope = no_scope;  // in `Schema::scopes`: what evaluating it adds to the dynamic scope
  bool advisory = false;  // `deprecated` or an `x-` keyword that never fails stands in it or in a
                          // subschema it leads to
};

struct Schema {
  std::vector<std::shared_ptr<const Document>> documents{};  // [0] is the file that was named
  VocabularySet vocabularies{};
  Draft draft = Draft::draft2020_12;  // of the file that was named
  std::vector<Subschema> subschemas{};
  SubschemaId root = no_subschema;
  std::vector<std::vector<DynamicAnchor>> scopes{};
  uint32_t dynamic_names = 0;
  std::vector<NodeRef> placeholders{};  // the items of all `x-placeholders`
  bool marks_values = false;            // `x-unique` or `x-ref` stands anywhere

  const Subschema& operator[](SubschemaId id) const {
    return subschemas[static_cast<uint32_t>(id)];
  }
};

/// A schema, or what is wrong with it. `schema` is empty when there is any problem. Contradictions
/// leave it, since it says something, if only that no value fits.
struct SchemaLoad {
  std::vector<std::shared_ptr<const Document>> documents{};  // all that were read; [0] was named
  std::shared_ptr<const Schema> schema{};
  std::vector<DefinitionProblem> problems{};
  std::vector<DefinitionProblem> contradictions{};
  std::vector<DefinitionProblem> advice{};  // what stands in the schema and does nothing
};

/// Whether the keyword `format` refuses a text. Drafts from 2019-09 on leave that open and take a
/// note of it only (2020-12, 7.2.1); those who write it mean it, so the program asserts it.
enum class FormatUse : uint8_t {
  asserted,
  by_draft  // in 2019-09 and 2020-12 only where the `$vocabulary` of the meta-schema wants it
};

/// Compiles a schema file and what it refers to. Everything that could fail later fails here:
/// keyword values of the wrong kind, patterns that do not compile, references that lead nowhere or
/// in a circle, unknown vocabularies. Problems, contradictions and advice are each in the order of
/// the documents, then of the file. Syntax problems and duplicate keys stay in the `problems` of
/// each document, and there is no schema then either. Other documents come from `documents`, which
/// may be null and may add to `vocabularies` when it opens one.
SchemaLoad load_schema(std::shared_ptr<const Document> document, const VocabularySet& vocabularies,
                       SchemaDocuments* documents = nullptr,
                       FormatUse formats = FormatUse::asserted);

}  // namespace matterlint

#endif  // MATTERLINT_SCHEMA_SCHEMA_H_
