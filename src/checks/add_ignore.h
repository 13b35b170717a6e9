// SPDX-License-Identifier: MIT
// Comments that leave the findings of today out, as fixes like any other.
#ifndef MATTERLINT_CHECKS_ADD_IGNORE_H_
#define MATTERLINT_CHECKS_ADD_IGNORE_H_

#include <vector>

#include "diagnostics/diagnostic.h"
#include "document/document.h"

namespace matterlint {

/// Replaces the fixes of a note's diagnostics by one each: a comment at the end of the line, above
/// a value of several lines, or for the whole note where the finding stands at no line of the front
/// matter. A comment that is there already gets the name. What no comment can silence, and what
/// stands in JSON, has no fix then and says what to do.
void offer_ignores(const Document& document, std::vector<Diagnostic>& diagnostics);

}  // namespace matterlint

#endif  // MATTERLINT_CHECKS_ADD_IGNORE_H_
