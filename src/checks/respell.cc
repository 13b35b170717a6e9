// SPDX-License-Identifier: MIT
#include "checks/respell.h"

#include <algorithm>
#include <set>
#include <utility>

#include "checks/edit_place.h"
#include "checks/list_edit.h"
#include "checks/value_edit.h"
#include "source/message_text.h"

namespace matterlint {
namespace {

std::string_view text_of(const GovernedText& text) {
  return text.at_key ? text.node.key() : text.node.text();
}

bool holds(NodeRef list, std::string_view text) {
  for (const NodeRef item : list.children()) {
    if (item.is_string() && item.text() == text) {
      return true;
    }
  }
  return false;
}

std::string why_not(const GovernedText& text) {
  const std::string place = in_backticks(text.node.pointer());
  if (!text.at_key && text.node.node().shared) {
    return place +
           " stands behind an anchor or is an alias, so that an edit would change other "
           "places too";
  }
  return place +
         " cannot be edited without touching more (a tag, a text of several lines or a "
         "comment stands in the way)";
}

}  // namespace

bool Respelling::concerns(std::string_view text) const {
  if (text == into) {
    return false;
  }
  if (std::find(from.begin(), from.end(), text) != from.end()) {
    return true;
  }
  const Term* entry = vocabulary->find(text).entry;
  if (entry == nullptr || std::find(from.begin(), from.end(), entry->value) == from.end()) {
    return false;
  }
  const bool alias =
      std::find(entry->aliases.begin(), entry->aliases.end(), text) != entry->aliases.end();
  return !alias && variant_key(text) == variant_key(entry->value);
}

std::vector<GovernedText> concerned(const std::vector<GovernedText>& texts,
                                    const Respelling& respelling) {
  const Vocabulary& own = *respelling.vocabulary;
  std::vector<GovernedText> found;
  for (const GovernedText& text : texts) {
    // The same file may have been read again since.
    const bool same = text.vocabulary->name() == own.name() &&
                      text.vocabulary->document().source->path() == own.document().source->path();
    if (same && respelling.concerns(text_of(text))) {
      found.push_back(text);
    }
  }
  return found;
}

Result<std::vector<Fix>> respell(const std::vector<GovernedText>& texts,
                                 const Respelling& respelling) {
  std::vector<Fix> fixes;
  std::set<NodeId> lists;  // that have the term, or will have
  for (const GovernedText& text : texts) {
    const NodeRef list = text.at_key ? NodeRef() : text.node.parent();
    const bool in_list = list && list.is_array();
    const bool repeated =
        in_list && (holds(list, respelling.into) || !lists.insert(list.id()).second);
    auto made = repeated      ? remove_item(text.node)
                : text.at_key ? rename_key(text.node, respelling.into)
                              : replace_with_text(text.node, respelling.into);
    if (!made) {
      return Failure{"", why_not(text)};
    }
    Fix fix;
    fix.edits.push_back(std::move(made->edit));
    fix.changes.push_back(std::move(made->change));
    fixes.push_back(std::move(fix));
  }
  return fixes;
}

}  // namespace matterlint
