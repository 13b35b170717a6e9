// SPDX-License-Identifier: MIT
// The one way to make a document's tree. The three readers feed it events; it holds the limits,
// notices duplicate keys and shares the children of anchors with their aliases.
#ifndef MATTERLINT_DOCUMENT_BUILDER_H_
#define MATTERLINT_DOCUMENT_BUILDER_H_

#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace matterlint {

/// A scalar as a reader saw it. `text` must live as long as the document: a view of the source, or
/// of what `DocumentBuilder::keep` returned.
struct ScalarEvent {
  Kind kind = Kind::string;
  Style style = Style::plain;
  Span span{};
  std::string_view text{};
  bool shared = false;
};

/// The problem that nesting reaches over the limit at `span`.
Problem depth_problem(Span span);
/// The problem that there are more values than the limit allows, noticed at `span`.
Problem node_problem(Span span);

/// Events must nest; after a limit is passed the builder stops taking them and `stopped` is true.
/// In an object each value is preceded by `key`.
class DocumentBuilder {
 public:
  explicit DocumentBuilder(Document& document) : document_(document) {}

  /// Stores text that differs from the source, for as long as the document lives.
  std::string_view keep(std::string text);

  void key(std::string_view text, Span span, Style style);
  /// The new node, or `no_node` when the builder has stopped.
  NodeId scalar(const ScalarEvent& scalar);
  NodeId begin(Kind kind, Style style, Span span, bool shared);
  /// Ends the innermost open array or object, whose value ends at byte `end`.
  void end(uint32_t end);
  /// An alias at `span` of a node that is complete. An alias of an open node is a cycle.
  void alias(NodeId target, Span span);

  bool stopped() const { return stopped_; }
  /// True while the array or object is not ended.
  bool is_open(NodeId id) const;

  /// Adds a problem that does not keep the rest from being read.
  void report(Problem problem);

  /// Gives up: adds `problem` and ends everything that is open where the problem begins.
  void stop(Problem problem);

  /// Reports members of the same name, each with the place of the first. Called once, at the end.
  void find_duplicate_keys();

 private:
  void find_duplicates_of_few(const Node& object);
  void find_duplicates_of_many(const Node& object);
  NodeId add(Node node);
  void count_below_parent(uint32_t weight, uint32_t height);

  Document& document_;
  std::vector<NodeId> open_{};
  std::vector<uint32_t> weight_{};  // by node: nodes below it and itself, aliases expanded
  std::vector<uint32_t> height_{};  // by node: levels below it, aliases expanded
  uint64_t expanded_nodes_ = 0;
  std::string_view key_{};
  Span key_span_{};
  Style key_style_ = Style::absent;
  bool stopped_ = false;
};

}  // namespace matterlint

#endif  // MATTERLINT_DOCUMENT_BUILDER_H_
