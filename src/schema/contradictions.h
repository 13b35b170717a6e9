// SPDX-License-Identifier: MIT
// Contradictions inside one schema: keywords that each are right, but together refuse every value
// of a kind. The schema could be used; nobody can have meant it.
#ifndef MATTERLINT_SCHEMA_CONTRADICTIONS_H_
#define MATTERLINT_SCHEMA_CONTRADICTIONS_H_

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "schema/places.h"
#include "schema/vocabulary.h"

namespace matterlint {

/// Reports the contradictions that can be seen in one schema object alone, without its references
/// and the schemas around it. Keywords with a value that they do not take are passed over.
void find_contradictions(const Places& places, std::vector<DefinitionProblem>& contradictions);

/// The keywords of one schema object that mean something.
class KeywordsInForce {
 public:
  /// `schema` must be an object.
  KeywordsInForce(NodeRef schema, const Dialect& dialect) : schema_(schema), dialect_(dialect) {}

  NodeRef schema() const { return schema_; }
  Draft draft() const { return dialect_.draft; }

  /// The value of a keyword; empty when it is absent or means nothing in the dialect.
  NodeRef find(std::string_view keyword) const;

  /// The value of a keyword that counts; empty when it is absent or no count.
  std::optional<uint64_t> count(std::string_view keyword) const;

  /// True when `type`, if it is there, allows one of the kinds with these bits (`type_bit`).
  bool allows(uint8_t kinds) const { return (types() & kinds) != 0; }

  /// The bits of all kinds that `type` allows; all without a `type` that can be read.
  uint8_t types() const;

 private:
  NodeRef schema_;
  const Dialect& dialect_;
};

/// Limits that leave no number, text, list or map between them.
void find_contradictory_limits(const KeywordsInForce& keywords,
                               std::vector<DefinitionProblem>& contradictions);

/// Keys that are required and cannot be there, and lists and maps that are closed too soon.
void find_contradictory_members(const KeywordsInForce& keywords,
                                std::vector<DefinitionProblem>& contradictions);

/// Values that are listed and cannot be written, and branches that exclude each other.
void find_contradictory_values(const KeywordsInForce& keywords,
                               std::vector<DefinitionProblem>& contradictions);

}  // namespace matterlint

#endif  // MATTERLINT_SCHEMA_CONTRADICTIONS_H_
