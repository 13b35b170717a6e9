// SPDX-License-Identifier: MIT
// Items of a list that became keys, because no space stands behind their dashes: `-url: x`.
#ifndef MATTERLINT_CHECKS_GLUED_DASH_H_
#define MATTERLINT_CHECKS_GLUED_DASH_H_

#include <string>

#include "diagnostics/diagnostic.h"
#include "document/document.h"

namespace matterlint {

/// True for a member whose key is a dash with a word right behind it.
bool has_glued_dash(NodeRef member);

/// The first of the items that were meant for a value: the members behind it, when it is nothing or
/// a list in lines, or those in it. Empty when there are none.
NodeRef glued_items_of(NodeRef value);

/// For a member with such a dash: the nearest member above without one, which is nothing or a list.
/// Empty when there is none.
NodeRef head_of_items(NodeRef member);

/// "no space stands behind the dash of `-url`, so it is a key".
std::string glued_dash_in_words(NodeRef item);

/// Points at the dash, and offers a space behind it and behind those of the items that follow.
void explain_glued_dash(Diagnostic& diagnostic, NodeRef value);

}  // namespace matterlint

#endif  // MATTERLINT_CHECKS_GLUED_DASH_H_
