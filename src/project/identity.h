// SPDX-License-Identifier: MIT
// When two values are one: identifiers and addresses are compared in their normal form.
#ifndef MATTERLINT_PROJECT_IDENTITY_H_
#define MATTERLINT_PROJECT_IDENTITY_H_

#include <string>
#include <string_view>

#include "document/document.h"

namespace matterlint {

/// A text that is the same for all spellings of a DOI (alone, with prefix, as a link), of a number
/// of arXiv (whatever the version), of an ISBN (of 10 or 13 digits) and of a web address (whatever
/// the case of the host, `http` or `https`, a trailing slash, tracking parameters). Any other text
/// is itself, without blanks around it.
std::string identity_of(std::string_view text);

/// The same for a value: of a list or map its data.
std::string identity_of(NodeRef value);

}  // namespace matterlint

#endif  // MATTERLINT_PROJECT_IDENTITY_H_
