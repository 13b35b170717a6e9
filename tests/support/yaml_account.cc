// SPDX-License-Identifier: MIT
#include "support/yaml_account.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <vector>

#include "support/tree_dump.h"

namespace matterlint::test {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool is_collection(const Node& node) {
  return node.kind == Kind::object || node.kind == Kind::array;
}

class Account {
 public:
  explicit Account(const Document& document)
      : document_(document),
        text_(document.source->bytes().substr(0, document.content.end)),
        owned_(text_.size(), false) {}

  std::string run() {
    for (size_t id = 0; id < document_.nodes.size(); ++id) {
      take_node(id);
    }
    for (size_t at = document_.content.begin; at < text_.size() && complaint_.empty();) {
      at = owned_[at] ? at + 1 : step_over(at);
    }
    if (complaint_.empty()) {
      check_counts();
    }
    return complaint_;
  }

 private:
  void complain(std::string what, size_t at) {
    if (complaint_.empty()) {
      complaint_ = std::move(what) + " at byte " + std::to_string(at);
    }
  }

  bool cuts_character(Span span) const {
    const auto inside = [&](uint32_t at) {
      return at < text_.size() && (static_cast<unsigned char>(text_[at]) & 0xC0) == 0x80;
    };
    return inside(span.begin) || inside(span.end);
  }

  void own(Span span) {
    for (size_t at = span.begin; at < span.end; ++at) {
      if (owned_[at]) {
        complain("a byte belongs to two nodes", at);
      }
      owned_[at] = true;
    }
  }

  // An alias has children of another node, or is a scalar.
  bool is_alias(size_t id) const {
    const Node& node = document_.nodes[id];
    const bool own_children = node.first_child != no_node &&
                              document_.nodes[static_cast<size_t>(node.first_child)].parent ==
                                  NodeId{static_cast<uint32_t>(id)};
    return !own_children && text_[node.span.begin] == '*';
  }

  void take_node(size_t id) {
    const Node& node = document_.nodes[id];
    if (cuts_character(node.span) || cuts_character(node.key_span)) {
      complain("a span cuts a character", node.span.begin);
    }
    own(node.key_span);
    if (!is_collection(node) || is_alias(id)) {
      own(node.span);
      return;
    }
    take_indicators_of(node);
    size_t behind = 0;
    for (const NodeRef child : NodeRef(&document_, NodeId{static_cast<uint32_t>(id)}).children()) {
      const Span first = child.key_span().empty() ? child.span() : child.key_span();
      if (first.begin < behind || child.span().begin < child.key_span().end) {
        complain("children are not in order", first.begin);
      }
      behind = child.span().end;
    }
  }

  void take_indicators_of(const Node& node) {
    const bool map = node.kind == Kind::object;
    if (text_[node.span.begin] == (map ? '{' : '[') && node.style == Style::flow) {
      ++wanted_[map ? '{' : '['];
      ++wanted_[map ? '}' : ']'];
    } else if (!map) {
      wanted_['-'] += node.child_count;
    }
    members_ += map ? node.child_count : 0;
  }

  size_t line_end(size_t at) const { return std::min(text_.find('\n', at), text_.size()); }

  size_t step_over(size_t at) {
    const char c = text_[at];
    const bool line_start = at == document_.content.begin || text_[at - 1] == '\n' ||
                            text_.substr(0, at).ends_with("\xEF\xBB\xBF");
    const std::string_view rest = text_.substr(at);
    if (is_blank(c)) {
      return at + 1;
    }
    if (c == '#' && (line_start || is_blank(text_[at - 1]))) {
      return line_end(at);
    }
    if (line_start && (c == '%' || rest.starts_with("..."))) {
      return c == '%' ? line_end(at) : at + 3;
    }
    if (line_start && rest.starts_with("---")) {
      return at + 3;
    }
    if (line_start && rest.starts_with("\xEF\xBB\xBF")) {
      return at + 3;
    }
    if (rest.starts_with("!<")) {
      return std::min(text_.find('>', at), text_.size() - 1) + 1;
    }
    if (c == '&' || c == '!') {
      size_t end = at;
      while (end < text_.size() && !owned_[end] && !is_blank(text_[end]) && text_[end] != ',' &&
             text_[end] != ']' && text_[end] != '}') {
        ++end;
      }
      return end;
    }
    if (std::string_view("-?:,[]{}").find(c) == std::string_view::npos) {
      complain("nobody accounts for `" + std::string(rest.substr(0, 10)) + "`", at);
    }
    ++seen_[c];
    return at + 1;
  }

  void check_counts() {
    for (const char c : std::string_view("-[]{}")) {
      if (seen_[c] != wanted_[c]) {
        complain(std::string("there are ") + std::to_string(seen_[c]) + " indicators `" + c +
                     "`, but nodes ask for " + std::to_string(wanted_[c]),
                 0);
      }
    }
    if (seen_[':'] > members_) {
      complain("there are more colons than members", 0);
    }
  }

  const Document& document_;
  std::string_view text_;
  std::vector<bool> owned_;
  std::map<char, size_t> seen_{};
  std::map<char, size_t> wanted_{};
  size_t members_ = 0;
  std::string complaint_{};
};

}  // namespace

std::string find_unaccounted(const Document& document) {
  std::string broken = find_broken_promise(document);
  return broken.empty() ? Account(document).run() : broken;
}

}  // namespace matterlint::test
