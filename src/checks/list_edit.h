// SPDX-License-Identifier: MIT
// Edits that make a list of one value or one value of a list, or take an item out. As with the
// edits of values, every function answers nothing when the change could touch more than it should.
#ifndef MATTERLINT_CHECKS_LIST_EDIT_H_
#define MATTERLINT_CHECKS_LIST_EDIT_H_

#include <optional>
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

/// Takes an item that is not the first out of its list. Nothing when a comment would go with it.
std::optional<ValueEdit> remove_item(NodeRef item);

/// A list of texts in place of one text: below the key when the lists beside it are written so,
/// else in brackets.
std::optional<ValueEdit> replace_with_list(NodeRef scalar,
                                           const std::vector<std::string_view>& items);

}  // namespace matterlint

#endif  // MATTERLINT_CHECKS_LIST_EDIT_H_
