// SPDX-License-Identifier: MIT
// From a node to the one that a JSON Pointer names below it.
#ifndef MATTERLINT_SCHEMA_POINTER_WALK_H_
#define MATTERLINT_SCHEMA_POINTER_WALK_H_

#include <string_view>
#include <unordered_map>

#include "document/document.h"

namespace matterlint {

/// Keeps what it learns about big maps: thousands of references into one big `definitions` must not
/// go over it each time. One object for one document.
class PointerWalk {
 public:
  /// The node that a JSON Pointer (RFC 6901, without `%XX`) leads to, or an empty one.
  NodeRef follow(NodeRef from, std::string_view pointer);

 private:
  NodeRef step(NodeRef from, std::string_view token);
  NodeRef find_indexed(NodeRef object, std::string_view key);

  std::unordered_map<NodeId, std::unordered_map<std::string_view, NodeRef>> indexes_{};
};

}  // namespace matterlint

#endif  // MATTERLINT_SCHEMA_POINTER_WALK_H_
