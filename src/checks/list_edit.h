// SPDX-License-Identifier: MIT
// Edits that make a list of one value or one value of a list, or take an item
// out or put some in. As with the
// edits of values, every function answers nothing when the change could touch more than it should.
#ifndef MATTERLINT_CHECKS_LIST_EDIT_H_
#define MATTERLINT_CHECKS_LIST_EDIT_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checks/value_edit.h"

namespace matterlint {

/// A list with the scalar as its one item: below the key when the lists beside it are written so,
/// else in brackets.
std::optional<ValueEdit> wrap_in_list(NodeRef scalar);

/// The one scalar item in place of its list.
std::optional<ValueEdit> unwrap_list(NodeRef list);

/// A text in place of a list of one scalar, which it is another spelling of.
std::optional<ValueEdit> unwrap_list(NodeRef list, std::string_view text);

/// Takes an item out of a list of several. Nothing when a comment would go with it.
std::optional<ValueEdit> remove_item(NodeRef item);

/// Where the line behind an item of a list in lines begins; comments that stand deeper than the
/// dashes belong to the item. Nothing when the item does not end its line.
std::optional<uint32_t> line_behind_item(NodeRef item);

/// An item that is to come into a list.
struct NewItem {
  std::string written{};  // on one line, as the format of the list writes it
  std::string value{};    // as one line of JSON
};

/// An edit that brings several items.
struct ItemsEdit {
  Edit edit{};
  std::vector<DataChange> changes{};
};

/// Puts items into a list behind one of its items, or in front of all when `behind` is empty,
/// indented or separated as their neighbours are.
std::optional<ItemsEdit> insert_items(NodeRef list, NodeRef behind,
                                      const std::vector<NewItem>& items);

/// A list of texts in place of one text: below the key when the lists beside it are written so,
/// else in brackets; each text in quotes of that style.
std::optional<ValueEdit> replace_with_list(NodeRef scalar,
                                           const std::vector<std::string_view>& items,
                                           Style quotes);

}  // namespace matterlint

#endif  // MATTERLINT_CHECKS_LIST_EDIT_H_
