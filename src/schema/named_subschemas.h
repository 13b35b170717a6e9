// SPDX-License-Identifier: MIT
#ifndef MATTERLINT_SCHEMA_NAMED_SUBSCHEMAS_H_
#define MATTERLINT_SCHEMA_NAMED_SUBSCHEMAS_H_

#include <algorithm>
#include <string_view>
#include <vector>

#include "schema/schema.h"

namespace matterlint {

/// The one of that name in a list that is sorted by name; null when there is none.
inline const NamedSubschema* find_named(const std::vector<NamedSubschema>& members,
                                        std::string_view name) {
  // Texts of other lengths are told apart without looking at them, which a search in halves cannot.
  constexpr size_t few = 8;
  if (members.size() <= few) {
    for (const NamedSubschema& member : members) {
      if (member.name == name) {
        return &member;
      }
    }
    return nullptr;
  }
  const auto found = std::lower_bound(
      members.begin(), members.end(), name,
      [](const NamedSubschema& member, std::string_view wanted) { return member.name < wanted; });
  return found != members.end() && found->name == name ? &*found : nullptr;
}

}  // namespace matterlint

#endif  // MATTERLINT_SCHEMA_NAMED_SUBSCHEMAS_H_
