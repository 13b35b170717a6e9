// SPDX-License-Identifier: MIT
// Something that was seen and not taken for meant.
#ifndef MATTERLINT_LEARN_OUTLIER_H_
#define MATTERLINT_LEARN_OUTLIER_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "project/index.h"

namespace matterlint {

struct Outlier {
  std::string key{};           // as people name it: "identifyer[].url"; empty for the root
  std::string_view keyword{};  // of JSON Schema, that will find it
  std::string message{};       // "`ratng` looks like `rating`"
  size_t notes = 0;            // in how many it was seen
  NoteId first{};              // one of them
};

}  // namespace matterlint

#endif  // MATTERLINT_LEARN_OUTLIER_H_
