// SPDX-License-Identifier: MIT
// Why a YAML text could not be read: the cause and its place, in the words of somebody who writes
// notes, instead of the place where the parser gave up.
#ifndef MATTERLINT_DOCUMENT_SYNTAX_HELP_H_
#define MATTERLINT_DOCUMENT_SYNTAX_HELP_H_

#include <cstddef>
#include <optional>
#include <string_view>

#include "document/document.h"

namespace matterlint {

/// What a reader knows when it gives up. Offsets are absolute; `text` ends with the content.
struct YamlFailure {
  std::string_view text{};
  size_t begin = 0;                      // of the content
  size_t at = 0;                         // where reading stopped
  std::optional<size_t> open_bracket{};  // the innermost bracket that is not closed
  bool unknown_anchor = false;           // stopped at an alias without its anchor
  bool certain = false;                  // nothing better than the fallback can be said
  Problem fallback{};                    // what to say when no cause is found
};

/// The one problem to report.
Problem explain_yaml_failure(const YamlFailure& failure);

}  // namespace matterlint

#endif  // MATTERLINT_DOCUMENT_SYNTAX_HELP_H_
