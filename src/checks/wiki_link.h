// SPDX-License-Identifier: MIT
// A wiki link without quotes: YAML reads `[[A]]` as a list in a list.
#ifndef MATTERLINT_CHECKS_WIKI_LINK_H_
#define MATTERLINT_CHECKS_WIKI_LINK_H_

#include <optional>

#include "checks/value_edit.h"

namespace matterlint {

/// The bytes of the link that a list is: as the outer list or, where a list stands in a list of its
/// own, as the inner one. Nothing for other values.
std::optional<Span> wiki_link_at(NodeRef list);

/// Quotes around the link. Where the list is the inner one, the outer one has to stay a list, so
/// that the link becomes its item.
std::optional<ValueEdit> quote_wiki_link(NodeRef list);

}  // namespace matterlint

#endif  // MATTERLINT_CHECKS_WIKI_LINK_H_
