// SPDX-License-Identifier: MIT
#include "schema/dynamic_scope.h"

namespace matterlint {

uint32_t DynamicScopes::enter(uint32_t scope, uint32_t entered) {
  const auto step = entered_.find({scope, entered});
  if (step != entered_.end()) {
    return step->second;
  }
  if (scopes_.empty()) {
    const auto first = known_.emplace(Bindings(schema_.dynamic_names, no_subschema), outermost);
    scopes_.push_back(&first.first->first);
  }
  Bindings bindings = *scopes_[scope];
  for (const DynamicAnchor& anchor : schema_.scopes[entered]) {
    if (bindings[anchor.name] == no_subschema) {
      bindings[anchor.name] = anchor.schema;
    }
  }
  const auto number = static_cast<uint32_t>(scopes_.size());
  const auto found = known_.emplace(std::move(bindings), number);
  if (found.second) {
    scopes_.push_back(&found.first->first);
  }
  entered_.emplace(std::pair(scope, entered), found.first->second);
  return found.first->second;
}

SubschemaId DynamicScopes::target(uint32_t scope, const Assertion& reference) const {
  const SubschemaId bound =
      scopes_.empty() ? no_subschema : (*scopes_[scope])[static_cast<size_t>(reference.count)];
  return bound == no_subschema ? reference.schemas.front() : bound;
}

}  // namespace matterlint
