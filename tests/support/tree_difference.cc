// SPDX-License-Identifier: MIT
#include "support/tree_difference.h"

namespace matterlint::test {
namespace {

std::string show(const Document& document, const Node& node) {
  return std::to_string(node.span.begin) + "-" + std::to_string(node.span.end) + " kind " +
         std::to_string(static_cast<int>(node.kind)) + " style " +
         std::to_string(static_cast<int>(node.style)) + " key `" + std::string(node.key) + "` " +
         std::to_string(node.key_span.begin) + "-" + std::to_string(node.key_span.end) + " text `" +
         std::string(node.text) + "` of " + std::to_string(document.nodes.size()) + " nodes";
}

bool same(const Node& a, const Node& b) {
  return a.kind == b.kind && a.style == b.style && a.key_style == b.key_style &&
         a.shared == b.shared && a.span == b.span && a.key_span == b.key_span &&
         a.parent == b.parent && a.first_child == b.first_child && a.last_child == b.last_child &&
         a.next_sibling == b.next_sibling && a.child_count == b.child_count && a.key == b.key &&
         a.text == b.text;
}

}  // namespace

Document unread(const Document& document) {
  Document copy;
  copy.source = document.source;
  copy.format = document.format;
  copy.content = document.content;
  return copy;
}

std::string find_difference(const Document& quick, const Document& full) {
  for (const Problem& problem : full.problems) {
    if (problem.kind != ProblemKind::duplicate_key) {
      return "the full reader refuses it: " + problem.message;
    }
  }
  for (size_t i = 0; i < quick.nodes.size() && i < full.nodes.size(); ++i) {
    if (!same(quick.nodes[i], full.nodes[i])) {
      return show(quick, quick.nodes[i]) + "\nbut in full " + show(full, full.nodes[i]);
    }
  }
  return quick.nodes.size() == full.nodes.size() ? "" : "one has more nodes";
}

}  // namespace matterlint::test
