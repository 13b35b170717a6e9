// SPDX-License-Identifier: MIT
// Why a JSON text could not be read, in the words of somebody who writes it by hand.
#ifndef MATTERLINT_DOCUMENT_JSON_HELP_H_
#define MATTERLINT_DOCUMENT_JSON_HELP_H_

#include <cstddef>
#include <string_view>

#include "document/document.h"

namespace matterlint {

/// What the reader knows when it gives up. Offsets are absolute; `text` ends with the content.
struct JsonFailure {
  std::string_view text{};
  size_t begin = 0;        // of the content
  size_t last_end = 0;     // behind the last token that was read
  size_t at = 0;           // behind the byte at which reading stopped
  bool in_braces = false;  // the content is read as if braces stood around it
};

/// The one problem to report.
Problem explain_json_failure(const JsonFailure& failure);

}  // namespace matterlint

#endif  // MATTERLINT_DOCUMENT_JSON_HELP_H_
