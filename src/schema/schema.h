// SPDX-License-Identifier: MIT
// A schema, compiled: for each subschema the list of keywords to evaluate, each with its place in
// the schema file. Made by load_schema, read by validate, shared by all threads, never changed.
#ifndef MATTERLINT_SCHEMA_SCHEMA_H_
#define MATTERLINT_SCHEMA_SCHEMA_H_

#include <cstdint>
#include <memory>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "document/decimal.h"
#include "document/document.h"
#include "schema/formats.h"
#include "schema/keywords.h"
#include "schema/regex.h"
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

/// One keyword of one subschema, ready to evaluate. Which fields are used depends on the keyword.
struct Assertion {
  Keyword keyword = Keyword::false_schema;
  NodeRef place{};                     // the keyword's value in the schema file
  uint8_t types = 0;                   // type: one bit for each Kind
  uint64_t count = 0;                  // max/min Length, Items, Properties
  Decimal number{};                    // limits and multipleOf
  std::vector<SubschemaId> schemas{};  // allOf, anyOf, oneOf, not, items, if/then/else, contains, …
  std::vector<NamedSubschema> members{};     // properties (sorted by name), schema dependencies
  std::vector<PatternSubschema> patterns{};  // patternProperties
  std::vector<std::pair<std::string_view, std::vector<std::string_view>>>
      keys{};                     // dependencies by key
  std::vector<NodeRef> values{};  // enum, const, required, x-order: nodes of the schema file
  std::unordered_set<std::string> strings{};  // enum: canonical form of every value
  std::vector<Regex> regex{};                 // pattern: one
  const FormatInfo* format = nullptr;
  const Vocabulary* vocabulary = nullptr;
};

struct Subschema {
  NodeRef place{};  // the schema object (or boolean) in its file
  std::vector<Assertion> assertions{};
};

struct Schema {
  std::vector<std::shared_ptr<const Document>> documents{};  // [0] is the file that was named
  VocabularySet vocabularies{};
  Draft draft = Draft::draft2020_12;
  std::vector<Subschema> subschemas{};
  SubschemaId root = no_subschema;

  const Subschema& operator[](SubschemaId id) const {
    return subschemas[static_cast<uint32_t>(id)];
  }
};

/// A schema, or what is wrong with it. `schema` is empty when there is any problem.
struct SchemaLoad {
  std::shared_ptr<const Document> document{};
  std::shared_ptr<const Schema> schema{};
  std::vector<DefinitionProblem> problems{};
};

/// Compiles a schema file. Everything that could fail later fails here: keyword values of the wrong
/// kind, patterns that do not compile, references that lead nowhere or in a circle, unknown
/// vocabularies. Syntax problems stay in `document->problems`.
SchemaLoad load_schema(std::shared_ptr<const Document> document, const VocabularySet& vocabularies);

}  // namespace matterlint

#endif  // MATTERLINT_SCHEMA_SCHEMA_H_
