// SPDX-License-Identifier: MIT
// The ways in which people write one identifier.
#ifndef MATTERLINT_CHECKS_IDENTIFIER_FORMS_H_
#define MATTERLINT_CHECKS_IDENTIFIER_FORMS_H_

#include <string>
#include <string_view>
#include <vector>

namespace matterlint {

/// Other spellings of the DOI, the number of arXiv or the ISBN that `text` certainly means: alone,
/// with its prefix, as a link. Those that are links as the text is one, or are none as it is none,
/// come first. Empty for any other text.
std::vector<std::string> identifier_forms(std::string_view text);

}  // namespace matterlint

#endif  // MATTERLINT_CHECKS_IDENTIFIER_FORMS_H_
