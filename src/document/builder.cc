// SPDX-License-Identifier: MIT
#include "document/builder.h"

#include <algorithm>
#include <utility>

#include "source/limits.h"
#include "source/message_text.h"

namespace matterlint {
namespace {

// Below this many members comparing each with each is quicker than hashing.
constexpr uint32_t few_members = 16;

size_t index(NodeId id) {
  return static_cast<uint32_t>(id);
}

Problem duplicate_key(const Node& later, const Node& first) {
  Problem problem;
  problem.kind = ProblemKind::duplicate_key;
  problem.span = later.key_span;
  problem.message = "the key " + in_backticks(later.key) + " is given twice";
  problem.help = "keep one of the two";
  problem.related = first.key_span;
  problem.related_message = "first given here";
  return problem;
}

}  // namespace

Problem depth_problem(Span span) {
  const std::string limit = std::to_string(limits::document_depth);
  Problem problem;
  problem.kind = ProblemKind::resource_limit;
  problem.span = span;
  problem.message = "values are nested more than " + limit + " levels deep here";
  problem.help = "this limit is fixed, what an alias repeats counts: nest the values less deep";
  return problem;
}

Problem node_problem(Span span) {
  const std::string limit = std::to_string(limits::document_nodes);
  Problem problem;
  problem.kind = ProblemKind::resource_limit;
  problem.span = span;
  problem.message = "there are more than " + limit + " values";
  problem.help =
      "this limit is fixed, what an alias repeats counts each time: keep large data in a file of "
      "its own";
  return problem;
}

std::string_view DocumentBuilder::keep(std::string text) {
  document_.decoded.push_front(std::move(text));
  return document_.decoded.front();
}

void DocumentBuilder::key(std::string_view text, Span span, Style style) {
  key_ = text;
  key_span_ = span;
  key_style_ = style;
}

NodeId DocumentBuilder::add(Node node) {
  if (++expanded_nodes_ > limits::document_nodes) {
    stop(node_problem(node.span));
    return no_node;
  }
  const NodeId id{static_cast<uint32_t>(document_.nodes.size())};
  if (!open_.empty()) {
    node.parent = open_.back();
    Node& parent = document_.nodes[index(node.parent)];
    node.shared = node.shared || parent.shared;
    if (parent.kind == Kind::object) {
      node.key = key_;
      node.key_span = key_span_;
      node.key_style = key_style_;
    }
    if (parent.last_child == no_node) {
      parent.first_child = id;
    } else {
      document_.nodes[index(parent.last_child)].next_sibling = id;
    }
    parent.last_child = id;
    node.index = parent.child_count++;
  }
  document_.nodes.push_back(node);
  weight_.push_back(1);
  height_.push_back(0);
  return id;
}

void DocumentBuilder::count_below_parent(uint32_t weight, uint32_t height) {
  if (!open_.empty()) {
    const size_t parent = index(open_.back());
    weight_[parent] += weight;
    height_[parent] = std::max(height_[parent], height + 1);
  }
}

NodeId DocumentBuilder::scalar(const ScalarEvent& scalar) {
  if (stopped_) {
    return no_node;
  }
  Node node;
  node.kind = scalar.kind;
  node.style = scalar.style;
  node.span = scalar.span;
  node.text = scalar.text;
  node.shared = scalar.shared;
  const NodeId id = add(node);
  if (id != no_node) {
    count_below_parent(1, 0);
  }
  return id;
}

NodeId DocumentBuilder::begin(Kind kind, Style style, Span span, bool shared) {
  if (stopped_) {
    return no_node;
  }
  if (open_.size() >= limits::document_depth) {
    stop(depth_problem({span.begin, span.begin + 1}));
    return no_node;
  }
  Node node;
  node.kind = kind;
  node.style = style;
  node.span = span;
  node.shared = shared;
  const NodeId id = add(node);
  if (id != no_node) {
    open_.push_back(id);
    height_.back() = 1;
  }
  return id;
}

void DocumentBuilder::end(uint32_t end) {
  if (stopped_) {
    return;
  }
  const NodeId id = open_.back();
  open_.pop_back();
  document_.nodes[index(id)].span.end = end;
  count_below_parent(weight_[index(id)], height_[index(id)]);
}

void DocumentBuilder::alias(NodeId target, Span span) {
  if (stopped_) {
    return;
  }
  if (is_open(target)) {
    Problem problem;
    problem.kind = ProblemKind::resource_limit;
    problem.span = span;
    problem.message = "this alias stands inside the value it repeats, which would never end";
    problem.help = "write the value out instead of repeating it";
    stop(std::move(problem));
    return;
  }
  if (open_.size() + height_[index(target)] > limits::document_depth) {
    stop(depth_problem(span));
    return;
  }
  const uint32_t weight = weight_[index(target)];
  expanded_nodes_ += weight - 1;
  Node node = document_.nodes[index(target)];
  node.span = span;
  node.shared = true;
  node.parent = no_node;
  node.next_sibling = no_node;
  node.key = {};
  node.key_span = {};
  node.key_style = Style::absent;
  if (add(node) != no_node) {
    weight_.back() = weight;
    height_.back() = height_[index(target)];
    count_below_parent(weight, height_.back());
  }
}

bool DocumentBuilder::is_open(NodeId id) const {
  return std::find(open_.begin(), open_.end(), id) != open_.end();
}

void DocumentBuilder::report(Problem problem) {
  document_.problems.push_back(std::move(problem));
}

void DocumentBuilder::stop(Problem problem) {
  for (const NodeId id : open_) {
    Span& span = document_.nodes[index(id)].span;
    span.end = std::max(span.begin, problem.span.begin);
  }
  open_.clear();
  document_.problems.push_back(std::move(problem));
  document_.complete = false;
  stopped_ = true;
}

void DocumentBuilder::find_duplicate_keys() {
  const std::vector<Node>& nodes = document_.nodes;
  for (size_t object = 0; object < nodes.size(); ++object) {
    const Node& node = nodes[object];
    // The members of an alias are those of its anchor, and are looked at there.
    if (node.kind != Kind::object || node.child_count < 2 ||
        index(nodes[index(node.first_child)].parent) != object) {
      continue;
    }
    if (node.child_count <= few_members) {
      find_duplicates_of_few(node);
    } else {
      find_duplicates_of_many(node);
    }
  }
}

void DocumentBuilder::find_duplicates_of_few(const Node& object) {
  const std::vector<Node>& nodes = document_.nodes;
  for (NodeId id = object.first_child; id != no_node; id = nodes[index(id)].next_sibling) {
    NodeId first = object.first_child;
    while (nodes[index(first)].key != nodes[index(id)].key) {
      first = nodes[index(first)].next_sibling;
    }
    if (first != id) {
      document_.problems.push_back(duplicate_key(nodes[index(id)], nodes[index(first)]));
    }
  }
}

// Sorted, not hashed: somebody may have chosen the keys so that their hashes are all alike.
void DocumentBuilder::find_duplicates_of_many(const Node& object) {
  const std::vector<Node>& nodes = document_.nodes;
  std::vector<NodeId> members;
  members.reserve(object.child_count);
  for (NodeId id = object.first_child; id != no_node; id = nodes[index(id)].next_sibling) {
    members.push_back(id);
  }
  std::stable_sort(members.begin(), members.end(), [&nodes](NodeId one, NodeId other) {
    return nodes[index(one)].key < nodes[index(other)].key;
  });
  std::vector<std::pair<NodeId, NodeId>> later_and_first;
  for (size_t i = 1, first = 0; i < members.size(); ++i) {
    if (nodes[index(members[i])].key != nodes[index(members[first])].key) {
      first = i;
    } else {
      later_and_first.emplace_back(members[i], members[first]);
    }
  }
  std::sort(later_and_first.begin(), later_and_first.end());
  for (const auto& [later, first] : later_and_first) {
    document_.problems.push_back(duplicate_key(nodes[index(later)], nodes[index(first)]));
  }
}

}  // namespace matterlint
