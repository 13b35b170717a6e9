// SPDX-License-Identifier: MIT
// Documents as text that a test can compare.
#ifndef MATTERLINT_TESTS_SUPPORT_TREE_DUMP_H_
#define MATTERLINT_TESTS_SUPPORT_TREE_DUMP_H_

#include <string>
#include <string_view>

#include "document/document.h"

namespace matterlint::test {

/// The document of a note.
Document note_document(std::string bytes);

/// The data below a node on one line, in the manner of JSON with members sorted by name, so that
/// equal data of the three formats gives equal text. Numbers and dates are as written.
std::string dump_data(NodeRef node);

/// The document's problems, one a line: kind, the text it marks, message.
std::string dump_problems(const Document& document);

/// What is wrong with the document itself, whatever the text was: a place outside the content or
/// its parent or within a character, children in disorder, a text that nobody keeps, a problem
/// without words or with a repair that cannot be made. Empty when all is well.
std::string find_broken_promise(const Document& document);

}  // namespace matterlint::test

#endif  // MATTERLINT_TESTS_SUPPORT_TREE_DUMP_H_
