// SPDX-License-Identifier: MIT
// A document of any format as JSON text.
#ifndef MATTERLINT_CLI_DOCUMENT_JSON_H_
#define MATTERLINT_CLI_DOCUMENT_JSON_H_

#include <string>

#include "document/document.h"

namespace matterlint {

/// The tree as JSON with two blanks for each level and a line end behind it; members in the order
/// written, aliases as what they stand for. Numbers keep their spelling where JSON has it. What
/// JSON has no number for (`.inf`) is text. `document` must be readable.
std::string document_as_json(const Document& document);

}  // namespace matterlint

#endif  // MATTERLINT_CLI_DOCUMENT_JSON_H_
