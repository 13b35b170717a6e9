// SPDX-License-Identifier: MIT
// Any bytes as a schema, and a note evaluated with it. The input is the schema, a NUL, the note.
#include <algorithm>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>

#include "document/parse.h"
#include "fuzz/invariants.h"
#include "schema/schema.h"
#include "schema/validate.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace matterlint;
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const size_t split = std::min(input.find('\0'), input.size());
  const std::string_view note_bytes = input.substr(std::min(split + 1, input.size()));
  const Format format = input.starts_with('{') ? Format::json : Format::yaml;
  const auto document = std::make_shared<const Document>(parse_data(
      std::make_shared<const SourceText>("schema", std::string(input.substr(0, split))), format));
  test::check_document(*document);
  const SchemaLoad loaded = load_schema(document, {});
  if (loaded.schema == nullptr) {
    return 0;
  }
  const Document note =
      parse_note(std::make_shared<const SourceText>("note.md", std::string(note_bytes)));
  if (note.readable()) {
    for (const Violation& violation : validate(*loaded.schema, note.root())) {
      if (!violation.instance || !violation.place) {
        std::abort();  // a violation without a place cannot be explained to anybody
      }
    }
  }
  return 0;
}
