// SPDX-License-Identifier: MIT
#include "schema/values.h"

#include <algorithm>
#include <functional>
#include <vector>

#include "document/decimal.h"

namespace matterlint {
namespace {

constexpr size_t hashed_end = 64;  // bytes at each end of a text that its hash looks at

size_t mix(size_t seed, size_t value) {
  return (seed ^ value) * 0x9E3779B97F4A7C15U + (seed << 7U) + (value >> 31U);
}

size_t hash_text(std::string_view text) {
  const std::hash<std::string_view> hash;
  if (text.size() <= 2 * hashed_end) {
    return hash(text);
  }
  return mix(hash(text.substr(0, hashed_end)),
             mix(hash(text.substr(text.size() - hashed_end)), text.size()));
}

bool equal_numbers(std::string_view a, std::string_view b) {
  if (a == b) {
    return true;
  }
  const auto left = Decimal::parse(a);
  const auto right = Decimal::parse(b);
  return left && right && *left == *right;
}

std::vector<NodeRef> sorted_members(NodeRef object) {
  std::vector<NodeRef> members;
  members.reserve(object.size());
  for (const NodeRef member : object.children()) {
    members.push_back(member);
  }
  std::stable_sort(members.begin(), members.end(),
                   [](NodeRef a, NodeRef b) { return a.key() < b.key(); });
  return members;
}

bool equal_items(NodeRef a, NodeRef b) {
  auto other = b.children().begin();
  for (const NodeRef item : a.children()) {
    if (!equal_values(item, *other)) {
      return false;
    }
    ++other;
  }
  return true;
}

bool equal_objects(NodeRef a, NodeRef b) {
  const std::vector<NodeRef> left = sorted_members(a);
  const std::vector<NodeRef> right = sorted_members(b);
  return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                    [](NodeRef x, NodeRef y) { return x.key() == y.key() && equal_values(x, y); });
}

/// An alias has the very children of its anchor: no need to look at them.
bool same_children(NodeRef a, NodeRef b) {
  return &a.document() == &b.document() && a.node().first_child == b.node().first_child;
}

}  // namespace

bool equal_values(NodeRef a, NodeRef b) {
  switch (a.kind()) {
    case Kind::null:
      return b.kind() == Kind::null;
    case Kind::boolean:
      return b.kind() == Kind::boolean && a.is_true() == b.is_true();
    case Kind::integer:
    case Kind::number:
      return b.is_number() && equal_numbers(a.text(), b.text());
    case Kind::string:
    case Kind::date_time:
      return b.is_string() && a.text() == b.text();
    case Kind::array:
      return b.is_array() && a.size() == b.size() && (same_children(a, b) || equal_items(a, b));
    case Kind::object:
      return b.is_object() && a.size() == b.size() && (same_children(a, b) || equal_objects(a, b));
  }
  return false;
}

size_t hash_value(NodeRef value) {
  switch (value.kind()) {
    case Kind::null:
      return 1;
    case Kind::boolean:
      return value.is_true() ? 3 : 2;
    case Kind::integer:
    case Kind::number: {
      const auto number = Decimal::parse(value.text());
      return mix(4, hash_text(number ? number->canonical() : std::string(value.text())));
    }
    case Kind::string:
    case Kind::date_time:
      return mix(5, hash_text(value.text()));
    case Kind::array: {
      size_t hash = 6;
      for (const NodeRef item : value.children()) {
        hash = mix(hash, hash_value(item));
      }
      return hash;
    }
    case Kind::object: {
      size_t sum = 0;  // the order of members must not matter
      for (const NodeRef member : value.children()) {
        sum += mix(hash_text(member.key()), hash_value(member));
      }
      return mix(7, sum);
    }
  }
  return 0;
}

}  // namespace matterlint
