// SPDX-License-Identifier: MIT
// TOML that toml++ must not see, and why a text could not be read, in the words of somebody who
// writes notes.
#ifndef MATTERLINT_DOCUMENT_TOML_HELP_H_
#define MATTERLINT_DOCUMENT_TOML_HELP_H_

#include <cstddef>
#include <optional>
#include <string_view>

#include "document/document.h"

namespace matterlint {

/// What the reader knows when it gives up. Offsets are absolute; `text` ends with the content.
struct TomlFailure {
  std::string_view text{};
  size_t begin = 0;           // of the content
  size_t at = 0;              // where toml++ stopped
  std::string_view reason{};  // what toml++ says
};

/// The problem of a text that nests deeper than the limit, in brackets or in the segments of one
/// key: toml++ would use up the stack.
std::optional<Problem> find_toml_excess(std::string_view text, size_t begin);

/// The one problem to report.
Problem explain_toml_failure(const TomlFailure& failure);

}  // namespace matterlint

#endif  // MATTERLINT_DOCUMENT_TOML_HELP_H_
