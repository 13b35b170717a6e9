// SPDX-License-Identifier: MIT
// A document: the tree of one front matter, schema, vocabulary or configuration file, in which
// every node knows the bytes of its key and of its value. One tree serves YAML, TOML and JSON.
#ifndef MATTERLINT_DOCUMENT_DOCUMENT_H_
#define MATTERLINT_DOCUMENT_DOCUMENT_H_

#include <cstdint>
#include <forward_list>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "document/node.h"
#include "document/problem.h"
#include "source/source_text.h"
#include "source/span.h"

namespace matterlint {

class NodeRef;

struct Document {
  std::shared_ptr<const SourceText> source{};
  Format format = Format::none;  // `none`: the note has no front matter
  Span
      fence{};  // the opening fence without its line end; empty for a JSON brace and for data files
  Span content{};             // the bytes that were parsed
  Span closing{};             // the closing fence without its line end; empty when there is none
  std::vector<Node> nodes{};  // nodes[0] is the root; empty only for Format::none
  std::vector<Problem> problems{};
  bool complete = true;  // false when a reader gave up before the end of the content
  std::forward_list<std::string> decoded{};  // what `key` and `text` point to when not the source

  NodeRef root() const;

  /// True when the tree is worth checking: front matter is there and it could be read as a whole.
  /// Duplicate keys and unknown tags are reported but do not make a document unreadable, unless its
  /// reader cannot go on behind one (TOML's, when a value of several lines is there).
  bool readable() const;
};

class ChildRange;

/// A cheap cursor: a document and one of its nodes. Empty (false) when there is no such node.
class NodeRef {
 public:
  NodeRef() = default;
  NodeRef(const Document* document, NodeId id) : document_(document), id_(id) {}

  explicit operator bool() const { return document_ != nullptr && id_ != no_node; }
  const Document& document() const { return *document_; }
  NodeId id() const { return id_; }
  const Node& node() const { return document_->nodes[static_cast<uint32_t>(id_)]; }

  Kind kind() const { return node().kind; }
  bool is_object() const { return kind() == Kind::object; }
  bool is_array() const { return kind() == Kind::array; }
  /// True for what JSON Schema sees as a string: strings and TOML dates.
  bool is_string() const { return kind() == Kind::string || kind() == Kind::date_time; }
  bool is_number() const { return kind() == Kind::integer || kind() == Kind::number; }
  bool is_true() const { return kind() == Kind::boolean && (node().text[0] | 0x20) == 't'; }
  std::string_view text() const { return node().text; }
  std::string_view key() const { return node().key; }
  Span span() const { return node().span; }
  Span key_span() const { return node().key_span; }
  uint32_t size() const { return node().child_count; }

  /// Items of an array, members of an object, in the order written.
  ChildRange children() const;
  /// The member of that name (the first, when there are several); empty when absent or not an
  /// object.
  NodeRef find(std::string_view key) const;
  /// Empty for the root.
  NodeRef parent() const;
  /// JSON Pointer (RFC 6901) from the root; empty text for the root.
  std::string pointer() const;

  friend bool operator==(NodeRef, NodeRef) = default;

 private:
  const Document* document_ = nullptr;
  NodeId id_ = no_node;
};

/// For range loops over the children of a node.
class ChildRange {
 public:
  class Iterator {
   public:
    explicit Iterator(NodeRef at) : at_(at) {}
    NodeRef operator*() const { return at_; }
    Iterator& operator++() {
      at_ = NodeRef(&at_.document(), at_.node().next_sibling);
      return *this;
    }
    friend bool operator==(Iterator a, Iterator b) { return a.at_.id() == b.at_.id(); }

   private:
    NodeRef at_;
  };

  explicit ChildRange(NodeRef parent) : parent_(parent) {}
  Iterator begin() const {
    return Iterator(NodeRef(&parent_.document(), parent_.node().first_child));
  }
  Iterator end() const { return Iterator(NodeRef(&parent_.document(), no_node)); }

 private:
  NodeRef parent_;
};

inline ChildRange NodeRef::children() const {
  return ChildRange(*this);
}

/// `segment` as one token of a JSON Pointer (RFC 6901, section 3): `~` and `/` escaped.
std::string pointer_token(std::string_view segment);

/// "null", "boolean", "integer", "number", "string", "date", "list", "map": words for a writer.
std::string_view kind_name(Kind kind);

}  // namespace matterlint

#endif  // MATTERLINT_DOCUMENT_DOCUMENT_H_
