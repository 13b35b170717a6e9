// SPDX-License-Identifier: MIT
// What a user may choose about where front matter ends.
#ifndef MATTERLINT_DOCUMENT_FRONT_MATTER_RULES_H_
#define MATTERLINT_DOCUMENT_FRONT_MATTER_RULES_H_

#include <cstddef>

#include "source/limits.h"

namespace matterlint {

struct FrontMatterRules {
  size_t most_bytes = limits::front_matter_bytes;  // of a note's head; more is never read
  bool dots_close = false;                         // a line `...` closes YAML, as `---` does
};

}  // namespace matterlint

#endif  // MATTERLINT_DOCUMENT_FRONT_MATTER_RULES_H_
