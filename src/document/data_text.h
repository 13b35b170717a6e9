// SPDX-License-Identifier: MIT
// Data as one line of JSON: the form in which a fix says what it will write, and in which the data
// of the fixed text is compared with that.
#ifndef MATTERLINT_DOCUMENT_DATA_TEXT_H_
#define MATTERLINT_DOCUMENT_DATA_TEXT_H_

#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace matterlint {

/// The value of a node without its key. Members stand in the order written, numbers as written; a
/// date of TOML is a text, as it is for a schema.
std::string data_text(NodeRef value);

/// A text.
std::string data_text(std::string_view text);

/// A list of texts.
std::string data_text(const std::vector<std::string_view>& texts);

}  // namespace matterlint

#endif  // MATTERLINT_DOCUMENT_DATA_TEXT_H_
