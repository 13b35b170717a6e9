// SPDX-License-Identifier: MIT
// What of a key or a value a reader of the note cannot see: characters without width, letters of
// another script that look the same, blanks that are none.
#ifndef MATTERLINT_CHECKS_STRANGE_TEXT_H_
#define MATTERLINT_CHECKS_STRANGE_TEXT_H_

#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "document/document.h"

namespace matterlint {

/// The first thing that is strange about a text.
struct StrangeText {
  Span span{};  // the character; the whole value when it is written as an escape
  std::string message{};
  std::string help{};
  std::vector<Fix> fixes{};
};

/// Empty message: nothing is strange. Keys and values that are aliases are left to their anchors.
StrangeText strange_value(NodeRef value);
StrangeText strange_key(NodeRef member);

/// What is strange about the key or the value of a node, as a clause; empty when nothing is.
std::string strangeness_in_words(NodeRef node);

}  // namespace matterlint

#endif  // MATTERLINT_CHECKS_STRANGE_TEXT_H_
