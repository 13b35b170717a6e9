// SPDX-License-Identifier: MIT
// Lists whose commas are those of Chinese and Japanese: `[a，b]` is one item for every reader.
#ifndef MATTERLINT_CHECKS_WIDE_COMMAS_H_
#define MATTERLINT_CHECKS_WIDE_COMMAS_H_

#include <optional>
#include <string>

#include "diagnostics/diagnostic.h"
#include "document/document.h"

namespace matterlint {

/// The first of such commas in the only item of a list in brackets; nothing for items in quotes,
/// for sentences and for everything else.
std::optional<Span> wide_comma(NodeRef item);

/// What happened, as a clause: "`，` separates no items: the list has the one item `a，b`".
std::string wide_comma_in_words(NodeRef item, Span comma);

/// Adds the risky fix that puts commas in their place.
void add_narrow_commas(Diagnostic& diagnostic, NodeRef item);

}  // namespace matterlint

#endif  // MATTERLINT_CHECKS_WIDE_COMMAS_H_
