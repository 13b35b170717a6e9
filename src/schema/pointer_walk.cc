// SPDX-License-Identifier: MIT
#include "schema/pointer_walk.h"

#include <algorithm>
#include <charconv>
#include <string>

namespace matterlint {
namespace {

constexpr uint32_t worth_an_index = 64;  // members

NodeRef item_at(NodeRef array, std::string_view token) {
  uint32_t index = 0;
  const char* const end = token.data() + token.size();
  const auto parsed = std::from_chars(token.data(), end, index);
  if (parsed.ec != std::errc{} || parsed.ptr != end || (token.size() > 1 && token[0] == '0')) {
    return {};
  }
  for (const NodeRef item : array.children()) {
    if (index-- == 0) {
      return item;
    }
  }
  return {};
}

}  // namespace

NodeRef PointerWalk::follow(NodeRef from, std::string_view pointer) {
  while (from && !pointer.empty()) {
    pointer.remove_prefix(1);
    const size_t end = std::min(pointer.find('/'), pointer.size());
    from = step(from, pointer.substr(0, end));
    pointer.remove_prefix(end);
  }
  return from;
}

NodeRef PointerWalk::step(NodeRef from, std::string_view token) {
  if (from.is_array()) {
    return item_at(from, token);
  }
  std::string key;
  for (size_t i = 0; i < token.size(); ++i) {
    const bool escaped = token[i] == '~' && i + 1 < token.size();
    key += escaped ? (token[++i] == '1' ? '/' : '~') : token[i];
  }
  return from.size() < worth_an_index ? from.find(key) : find_indexed(from, key);
}

NodeRef PointerWalk::find_indexed(NodeRef object, std::string_view key) {
  std::unordered_map<std::string_view, NodeRef>& members = indexes_[object.id()];
  if (members.empty()) {
    for (const NodeRef member : object.children()) {
      members.emplace(member.key(), member);
    }
  }
  const auto found = members.find(key);
  return found == members.end() ? NodeRef() : found->second;
}

}  // namespace matterlint
