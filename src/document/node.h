// SPDX-License-Identifier: MIT
// One value of a document, and the words for what it can be.
#ifndef MATTERLINT_DOCUMENT_NODE_H_
#define MATTERLINT_DOCUMENT_NODE_H_

#include <cstdint>
#include <string_view>

#include "source/span.h"

namespace matterlint {

enum class Format : uint8_t { none, yaml, toml, json };

/// `integer` is a number written as an integer; `date_time` is a TOML date or time, whose `text` is
/// its written form. For a schema a `date_time` is a string.
enum class Kind : uint8_t { null, boolean, integer, number, string, date_time, array, object };

/// How a value or key was written. `absent`: nothing was (`key:` with nothing behind it).
enum class Style : uint8_t {
  absent,
  plain,
  single_quoted,
  double_quoted,
  literal,
  folded,
  block,
  flow
};

enum class NodeId : uint32_t {};
inline constexpr NodeId no_node{UINT32_MAX};

/// One value with its key. Views point into the source, or into the document's own store when
/// escapes or folding made the decoded text differ from the written one.
struct Node {
  Kind kind = Kind::null;
  Style style = Style::absent;
  Style key_style = Style::absent;
  bool shared = false;  // has an anchor or stands behind an alias: an edit here changes others
  Span span{};  // the value with its quotes, without anchor and tag; `absent`: empty, behind the
                // colon or dash
  Span key_span{};  // the key with its quotes; empty for items and the root
  NodeId parent = no_node;
  NodeId first_child =
      no_node;  // an alias has the children of its anchor, whose parent is the anchored node
  NodeId last_child = no_node;
  NodeId next_sibling = no_node;
  uint32_t child_count = 0;
  uint32_t index = 0;       // among the children of its parent, from 0
  std::string_view key{};   // decoded
  std::string_view text{};  // decoded scalar; numbers and booleans as written
};

}  // namespace matterlint

#endif  // MATTERLINT_DOCUMENT_NODE_H_
