// SPDX-License-Identifier: MIT
// The dynamic scope of an evaluation (2020-12, 7.1): for each name of a dynamic anchor, the schema
// of the outermost resource on the way that has it. Scopes are numbers, so that they can be part of
// what a result is remembered by.
#ifndef MATTERLINT_SCHEMA_DYNAMIC_SCOPE_H_
#define MATTERLINT_SCHEMA_DYNAMIC_SCOPE_H_

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "schema/schema.h"

namespace matterlint {

class DynamicScopes {
 public:
  /// The scope of a root that has not been entered yet.
  static constexpr uint32_t outermost = 0;

  /// Schemas without dynamic anchors never ask anything here.
  explicit DynamicScopes(const Schema& schema) : schema_(schema) {}

  /// The scope inside a subschema whose `Subschema::scope` is `entered`.
  uint32_t enter(uint32_t scope, uint32_t entered);

  /// Where a dynamic reference leads.
  SubschemaId target(uint32_t scope, const Assertion& reference) const;

  /// How many scopes with how many names there are: what all of them have cost.
  uint64_t cost() const { return uint64_t{schema_.dynamic_names} * known_.size(); }

 private:
  using Bindings = std::vector<SubschemaId>;  // by name

  const Schema& schema_;
  std::vector<const Bindings*> scopes_{};  // keys of `known_`, by number of the scope
  std::map<Bindings, uint32_t> known_{};
  std::map<std::pair<uint32_t, uint32_t>, uint32_t> entered_{};
};

}  // namespace matterlint

#endif  // MATTERLINT_SCHEMA_DYNAMIC_SCOPE_H_
