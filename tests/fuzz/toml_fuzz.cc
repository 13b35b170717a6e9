// SPDX-License-Identifier: MIT
// TOML by its reader, and its data in other spellings.
#include "fuzz/target.h"

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace matterlint;
  const Document document = test::data_document(test::as_text(data, size), Format::toml);
  if (document.nodes.empty()) {
    return 0;  // no text at all
  }
  test::require_sound(document);
  if (document.readable()) {
    test::require_same_in_other_spellings(document);
  }
  return 0;
}
