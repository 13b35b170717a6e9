// SPDX-License-Identifier: MIT
// Two trees of one text, compared to the last span.
#ifndef MATTERLINT_TESTS_SUPPORT_TREE_DIFFERENCE_H_
#define MATTERLINT_TESTS_SUPPORT_TREE_DIFFERENCE_H_

#include <string>

#include "document/document.h"

namespace matterlint::test {

/// The same source, format and content, with nothing read yet.
Document unread(const Document& document);

/// What differs between the trees of two readers of YAML, of which `full` is always right; empty
/// when nothing does.
std::string find_difference(const Document& quick, const Document& full);

}  // namespace matterlint::test

#endif  // MATTERLINT_TESTS_SUPPORT_TREE_DIFFERENCE_H_
