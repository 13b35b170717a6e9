// SPDX-License-Identifier: MIT
// Any bytes as a note: splitting, encoding and the three readers.
#include <memory>
#include <string>

#include "document/parse.h"
#include "fuzz/invariants.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  auto source = std::make_shared<const matterlint::SourceText>(
      "note.md", std::string(reinterpret_cast<const char*>(data), size));
  matterlint::test::check_document(matterlint::parse_note(std::move(source)));
  return 0;
}
