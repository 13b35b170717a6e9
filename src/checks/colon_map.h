// SPDX-License-Identifier: MIT
// A text that YAML reads as a map, because a colon and a space stand in it: `- Python: the
// language`.
#ifndef MATTERLINT_CHECKS_COLON_MAP_H_
#define MATTERLINT_CHECKS_COLON_MAP_H_

#include <optional>

#include "checks/value_edit.h"

namespace matterlint {

/// The line that is a map of one scalar; nothing for every other value.
std::optional<Span> line_of_map(NodeRef map);

/// The colon in such a line.
Span colon_of_line(NodeRef map);

/// Quotes around the line.
std::optional<ValueEdit> quote_line(NodeRef map);

}  // namespace matterlint

#endif  // MATTERLINT_CHECKS_COLON_MAP_H_
