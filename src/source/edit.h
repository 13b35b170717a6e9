// SPDX-License-Identifier: MIT
// A change to a text: replace the bytes of a span. Fixes are lists of these and nothing else.
#ifndef MATTERLINT_SOURCE_EDIT_H_
#define MATTERLINT_SOURCE_EDIT_H_

#include <string>

#include "source/span.h"

namespace matterlint {

/// Replace the bytes of `span` by `text`. An empty span inserts, an empty text deletes.
struct Edit {
  Span span{};
  std::string text{};
  friend bool operator==(const Edit&, const Edit&) = default;
};

}  // namespace matterlint

#endif  // MATTERLINT_SOURCE_EDIT_H_
