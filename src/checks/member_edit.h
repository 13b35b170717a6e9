// SPDX-License-Identifier: MIT
// Edits that put a key with its value into a map, or take one out, written the way the note is. As
// with the edits of values, every function answers nothing when the change could touch more than it
// should.
#ifndef MATTERLINT_CHECKS_MEMBER_EDIT_H_
#define MATTERLINT_CHECKS_MEMBER_EDIT_H_

#include <optional>
#include <string_view>
#include <vector>

#include "checks/value_edit.h"

namespace matterlint {

/// The key with a value of a schema. It comes behind the nearest of the keys that stand before it
/// in `order` and are there, else in front of the first that is there; behind the last key when
/// `order` does not know it.
std::optional<ValueEdit> insert_member(NodeRef map, std::string_view key, NodeRef value,
                                       const std::vector<std::string_view>& order);

/// Takes a member out with the lines that it has to itself, the comments on them, and those right
/// above it when no other key can be meant by them.
std::optional<ValueEdit> remove_member(NodeRef member);

}  // namespace matterlint

#endif  // MATTERLINT_CHECKS_MEMBER_EDIT_H_
