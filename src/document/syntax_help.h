// SPDX-License-Identifier: MIT
// Why a YAML text could not be read: the cause and its place, in the words of somebody who writes
// notes, instead of the place where the parser gave up.
#ifndef MATTERLINT_DOCUMENT_SYNTAX_HELP_H_
#define MATTERLINT_DOCUMENT_SYNTAX_HELP_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace matterlint {

/// What edits do: nothing, they take reading beyond the mistake, or all can be read.
enum class Help : uint8_t { none, some, full };

/// What a reader knows when it gives up. Offsets are absolute; `text` ends with the content.
struct YamlFailure {
  std::string_view text{};
  size_t begin = 0;                      // of the content
  size_t read_from = 0;                  // begin of the last node that was read
  size_t read_to = 0;                    // behind it
  size_t at = 0;                         // where reading stopped
  std::optional<size_t> open_bracket{};  // the innermost bracket that is not closed
  bool unknown_anchor = false;           // stopped at an alias without its anchor
  bool certain = false;                  // nothing better than the fallback can be said
  Problem fallback{};                    // what to say when no cause is found
  // Tries edits. Empty when a trial would cost too much.
  std::function<Help(const std::vector<Edit>&)> try_repair{};
};

/// The one problem to report. Its repair is one that helps; a cause whose repair does not help is
/// named only when there is no other, and then without the repair.
Problem explain_yaml_failure(const YamlFailure& failure);

}  // namespace matterlint

#endif  // MATTERLINT_DOCUMENT_SYNTAX_HELP_H_
