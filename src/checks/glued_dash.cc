// SPDX-License-Identifier: MIT
#include "checks/glued_dash.h"

#include <string>
#include <utility>
#include <vector>

#include "checks/edit_place.h"
#include "checks/scalar_text.h"
#include "checks/value_edit.h"
#include "document/data_text.h"
#include "source/message_text.h"

namespace matterlint {
namespace {

/// Members of a map that are looked through for the one above another.
constexpr uint32_t most_members = 1000;

bool is_letter(char c) {
  const char lower = static_cast<char>(c | 0x20);
  return (lower >= 'a' && lower <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

NodeRef next_sibling(NodeRef node) {
  return {&node.document(), node.node().next_sibling};
}

bool is_nothing(NodeRef member) {
  return member.kind() == Kind::null && member.span().empty();
}

/// True for a member that a space behind its dash makes a map of one scalar and nothing else.
bool is_simple(NodeRef member) {
  const Span whole{member.key_span().begin, end_of(member)};
  return is_scalar(member) && !member.node().shared && !is_tagged(member) &&
         slice(member, whole).find_first_of("\r\n") == std::string_view::npos;
}

NodeRef last_of(NodeRef list) {
  return {&list.document(), list.node().last_child};
}

/// True when the dashes of a list stand where the key of a member does.
bool is_beside_dashes(NodeRef list, NodeRef member) {
  const auto indentation = item_indentation(list);
  return indentation && *indentation == before_on_line(member, member.key_span().begin);
}

/// What happens to the data: the items come to the list that is there, or they make one.
std::vector<DataChange> changes_of(NodeRef value, const std::vector<NodeRef>& members) {
  std::vector<DataChange> changes;
  std::string list;
  for (const NodeRef member : members) {
    const std::string item =
        "{" + data_text(member.key().substr(1)) + ":" + data_text(member) + "}";
    list += (list.empty() ? "[" : ",") + item;
    if (value.is_array()) {
      changes.push_back(
          {ChangeKind::add_item, static_cast<uint32_t>(last_of(value).id()), "", item});
    }
    if (!value.is_object()) {
      changes.push_back({ChangeKind::remove, static_cast<uint32_t>(member.id()), "", ""});
    }
  }
  if (!value.is_array()) {
    changes.push_back(setting(value, list + "]"));
  }
  return changes;
}

/// The fix for all items, when they are simple and nothing else stands among them.
void add_spaces(Diagnostic& diagnostic, NodeRef value, NodeRef first) {
  const bool inside = value.is_object();
  std::vector<NodeRef> members;
  std::vector<Edit> edits;
  for (NodeRef item = first; item && (inside || has_glued_dash(item)); item = next_sibling(item)) {
    if (!has_glued_dash(item) || !is_simple(item)) {
      return;
    }
    const uint32_t behind_dash = item.key_span().begin + 1;
    edits.push_back({{behind_dash, behind_dash}, " "});
    members.push_back(item);
  }
  if (holds_anchor(value) || is_tagged(value) || first.parent().node().shared ||
      (value.is_array() && !is_beside_dashes(value, first))) {
    return;
  }
  std::string title =
      members.size() == 1 ? "put a space behind the dash" : "put spaces behind the dashes";
  diagnostic.fixes.push_back(
      {std::move(title), Safety::risky, std::move(edits), changes_of(value, members)});
}

}  // namespace

bool has_glued_dash(NodeRef member) {
  if (member.document().format != Format::yaml || member.node().key_style != Style::plain ||
      in_flow(member)) {
    return false;
  }
  const std::string_view key = slice(member, member.key_span());
  // Behind the space it begins a key of its own, which no strange blank may.
  return key.size() > 1 && key[0] == '-' && is_letter(key[1]) &&
         is_plain_text(key.substr(1), false);
}

NodeRef glued_items_of(NodeRef value) {
  NodeRef first;
  if (value.is_object() && value.size() > 0 && value.parent()) {
    first = *value.children().begin();
  } else if (value.parent() && value.parent().is_object() &&
             (is_nothing(value) || (value.is_array() && value.node().style == Style::block))) {
    first = next_sibling(value);
  }
  return first && has_glued_dash(first) ? first : NodeRef();
}

NodeRef head_of_items(NodeRef member) {
  const NodeRef map = member.parent();
  if (!map || !map.is_object() || map.size() > most_members || !has_glued_dash(member)) {
    return {};
  }
  NodeRef head;
  for (const NodeRef sibling : map.children()) {
    if (sibling == member) {
      break;
    }
    if (!has_glued_dash(sibling)) {
      head = sibling;
    }
  }
  return head && glued_items_of(head) ? head : NodeRef();
}

std::string glued_dash_in_words(NodeRef item) {
  return "no space stands behind the dash of " + in_backticks(item.key()) + ", so it is a key";
}

void explain_glued_dash(Diagnostic& diagnostic, NodeRef value) {
  const NodeRef first = glued_items_of(value);
  const uint32_t begin = first.key_span().begin;
  diagnostic.primary.span = {begin, begin + 1};
  add_spaces(diagnostic, value, first);
  if (diagnostic.fixes.empty() && diagnostic.help.empty()) {
    diagnostic.help = "write a dash, a space and the item, with all its keys below the first one";
  }
}

}  // namespace matterlint
