// SPDX-License-Identifier: MIT
// Lists that YAML reads as one text: a line that begins with a dash, but deeper than the dashes
// above it, continues the text of the line before; so do lines that begin with another sign than a
// dash and a space.
#ifndef MATTERLINT_CHECKS_FOLDED_TEXT_H_
#define MATTERLINT_CHECKS_FOLDED_TEXT_H_

#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "document/document.h"

namespace matterlint {

/// The lines of a plain text, behind its first, that were meant as items of a list: from the dash
/// to the end of the line. Empty for every other value.
std::vector<Span> folded_items(NodeRef value);

/// Where to point at, when there are such items.
Span folding_span(NodeRef value, const std::vector<Span>& items);

/// What happened to the writer's list, as a clause: "`-Priya` is read as a part of the item above".
std::string folding_in_words(NodeRef value, const std::vector<Span>& items);

/// What to do about it.
std::string folding_help(NodeRef value);

/// Adds the risky fix that makes the lines items; nothing for a value that holds none.
void add_unfolding(Diagnostic& diagnostic, NodeRef value);

}  // namespace matterlint

#endif  // MATTERLINT_CHECKS_FOLDED_TEXT_H_
