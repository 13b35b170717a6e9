// SPDX-License-Identifier: MIT
// Walks a YAML text beside the parser, event by event, and accounts for every byte: what is neither
// a node nor a blank, a comment or the indicator that belongs there is a mistake. yaml-cpp drops or
// invents content without a word; this is what notices.
#ifndef MATTERLINT_DOCUMENT_YAML_WALK_H_
#define MATTERLINT_DOCUMENT_YAML_WALK_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace matterlint::yaml {

/// A mistake: the problem to report when nobody knows a better explanation, and where it was
/// noticed.
struct Mistake {
  Problem problem{};
  size_t at = 0;
  bool certain = false;  // the problem is the cause, nothing better can be said
};

/// A problem of kind syntax at the bytes [begin, end).
Problem syntax_problem(size_t begin, size_t end, std::string message, std::string help);

/// Offsets are absolute. After the first mistake nothing moves any more.
class YamlWalk {
 public:
  /// `text` ends with the content, which begins at `begin`.
  YamlWalk(std::string_view text, size_t begin) : text_(text), begin_(begin), at_(begin) {}

  /// Moves over the indicators that must stand before the next node, and over the blanks and
  /// comments behind them.
  void approach();
  /// `approach`, then the node must begin at `mark`.
  void arrive(size_t mark);
  /// Moves over an anchor and a tag.
  void skip_properties(bool anchor, bool tag);

  /// The tag that was moved over last.
  Span tag() const { return tag_; }

  size_t at() const { return at_; }
  /// Right behind the indicator (or the property) before the node: where a node that is not written
  /// would stand.
  size_t behind() const { return behind_; }
  bool in_flow() const { return !frames_.empty() && frames_.back().flow; }
  /// True when the next node is a key.
  bool at_key() const {
    return !frames_.empty() && frames_.back().map && !frames_.back().value_next;
  }
  /// True when the next node is an item of a flow list.
  bool at_flow_item() const { return in_flow() && !frames_.back().map; }

  /// True when the walk has come to a line that is indented too little for a value to stand there.
  bool left_block() const;

  /// A scalar or an alias that ends at `end`.
  void take_scalar(size_t end);
  /// A node that is not written.
  void take_absent();
  /// An array or object that begins here; true when it is written with brackets.
  bool open(bool map, bool flow);
  /// Its end.
  size_t close();
  /// The end of the document: nothing but blanks and comments may follow.
  void finish();

  void fail(Problem problem, size_t at);
  /// The same, when the problem is the cause.
  void fail_for_certain(Problem problem);
  const std::optional<Mistake>& mistake() const { return mistake_; }
  /// The innermost bracket that is still open, or `nowhere`.
  size_t open_bracket() const;

 private:
  struct Frame {
    bool map = false;
    bool flow = false;
    bool bracket = false;  // written with brackets: not a block, not a single pair in a flow list
    bool value_next = false;
    bool explicit_key = false;
    size_t begin = 0;
    size_t column = 0;
    size_t entries = 0;
    Span key{};
  };

  bool skip_trivia();
  bool take_indicator(char indicator);
  const Frame* innermost_block() const;
  bool at_marker(std::string_view marker) const;
  void approach_root();
  void approach_entry(Frame& frame);
  void approach_value(const Frame& frame);
  void check_indentation(const Frame& frame);
  void check_value_line();
  void check_continuation(size_t begin, size_t end);
  void check_bracket_lines(size_t begin, size_t end);
  size_t least_indentation() const;
  std::optional<size_t> find_short_line(size_t begin, size_t end) const;
  Problem short_line_problem(size_t line) const;
  void check_block_header(size_t begin);
  void check_escapes(size_t begin, size_t end);
  void finish_node(size_t begin);
  void fail_unexpected();

  std::string_view text_;
  size_t begin_;
  size_t at_;
  size_t behind_ = 0;
  size_t last_end_ = 0;
  Span tag_{};
  bool crossed_line_ = true;    // between the last indicator and the node
  bool behind_marker_ = false;  // on the line of a `---`
  bool behind_property_ = false;
  size_t unclosed_bracket_ = std::string_view::npos;  // the last one that was looked at
  std::vector<Frame> frames_{};
  std::optional<Mistake> mistake_{};
};

}  // namespace matterlint::yaml

#endif  // MATTERLINT_DOCUMENT_YAML_WALK_H_
