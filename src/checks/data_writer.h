// SPDX-License-Identifier: MIT
// Writing a value of a schema into a note.
#ifndef MATTERLINT_CHECKS_DATA_WRITER_H_
#define MATTERLINT_CHECKS_DATA_WRITER_H_

#include <optional>
#include <string>

#include "checks/scalar_text.h"
#include "document/document.h"

namespace matterlint {

/// The value on one line, lists and maps in brackets; nothing when the format does not have it: no
/// null in TOML, no number but those that YAML, TOML and JSON write alike. Texts are in the quotes
/// of `style` where they need some, or all when it is not plain.
std::optional<std::string> written_value(NodeRef value, ScalarPlace place, Style style);

}  // namespace matterlint

#endif  // MATTERLINT_CHECKS_DATA_WRITER_H_
