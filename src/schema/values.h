// SPDX-License-Identifier: MIT
// Equality of values as JSON Schema sees it (1, 1.0 and 1e0 are equal, the order of members does
// not matter), and sets of values by hash.
#ifndef MATTERLINT_SCHEMA_VALUES_H_
#define MATTERLINT_SCHEMA_VALUES_H_

#include <cstddef>
#include <unordered_set>

#include "document/document.h"

namespace matterlint {

/// True for equal values; the two nodes may be of different documents.
bool equal_values(NodeRef a, NodeRef b);

/// The same for equal values. Of a long text only the two ends count, so that many aliases of one
/// long text stay cheap.
size_t hash_value(NodeRef value);

struct ValueHash {
  size_t operator()(NodeRef value) const { return hash_value(value); }
};
struct ValueEqual {
  bool operator()(NodeRef a, NodeRef b) const { return equal_values(a, b); }
};

using ValueSet = std::unordered_set<NodeRef, ValueHash, ValueEqual>;

}  // namespace matterlint

#endif  // MATTERLINT_SCHEMA_VALUES_H_
