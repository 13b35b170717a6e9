// SPDX-License-Identifier: MIT
#include "document/document.h"

#include <algorithm>

namespace matterlint {

NodeRef Document::root() const {
  return nodes.empty() ? NodeRef() : NodeRef(this, NodeId{0});
}

bool Document::readable() const {
  return format != Format::none && !nodes.empty() && complete &&
         std::all_of(problems.begin(), problems.end(), [](const Problem& problem) {
           return problem.kind == ProblemKind::duplicate_key ||
                  problem.kind == ProblemKind::unknown_tag;
         });
}

NodeRef NodeRef::find(std::string_view key) const {
  if (!*this || !is_object()) {
    return {};
  }
  for (const NodeRef member : children()) {
    if (member.key() == key) {
      return member;
    }
  }
  return {};
}

NodeRef NodeRef::parent() const {
  return {document_, node().parent};
}

std::string NodeRef::pointer() const {
  std::vector<std::string> tokens;
  for (NodeRef at = *this; at.node().parent != no_node; at = at.parent()) {
    tokens.push_back(at.parent().is_object() ? pointer_token(at.key())
                                             : std::to_string(at.node().index));
  }
  std::string pointer;
  std::reverse(tokens.begin(), tokens.end());
  for (const std::string& token : tokens) {
    pointer += '/';
    pointer += token;
  }
  return pointer;
}

std::string pointer_token(std::string_view segment) {
  std::string token;
  token.reserve(segment.size());
  for (const char c : segment) {
    if (c == '~') {
      token += "~0";
    } else if (c == '/') {
      token += "~1";
    } else {
      token += c;
    }
  }
  return token;
}

std::string_view kind_name(Kind kind) {
  switch (kind) {
    case Kind::null:
      return "null";
    case Kind::boolean:
      return "boolean";
    case Kind::integer:
      return "integer";
    case Kind::number:
      return "number";
    case Kind::string:
      return "string";
    case Kind::date_time:
      return "date";
    case Kind::array:
      return "list";
    case Kind::object:
      return "map";
  }
  return "";
}

}  // namespace matterlint
