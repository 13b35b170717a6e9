// SPDX-License-Identifier: MIT
// Any bytes as a schema file: it loads, or everything that is wrong with it has a place and words.
#include <memory>

#include "document/parse.h"
#include "fuzz/target.h"
#include "schema/schema.h"

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace matterlint;
  const std::string_view text = test::as_text(data, size);
  const Format format = text.starts_with('{') ? Format::json : Format::yaml;
  const auto document = std::make_shared<const Document>(
      parse_data(std::make_shared<const SourceText>("schema", std::string(text)), format));
  test::require_sound(*document);
  const SchemaLoad loaded = load_schema(document, {});
  test::require(loaded.schema == nullptr || loaded.problems.empty(), "a schema has no problems");
  test::require(loaded.schema != nullptr || !loaded.problems.empty() || !document->problems.empty(),
                "a schema that is refused has a problem");
  for (const DefinitionProblem& problem : loaded.problems) {
    test::require(bool(problem.at) && !problem.message.empty() && !problem.help.empty(),
                  "a problem of a schema has a place, words and help", problem.message);
  }
  return 0;
}
