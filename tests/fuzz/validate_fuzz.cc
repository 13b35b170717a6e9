// SPDX-License-Identifier: MIT
// A schema, a line `%%`, and data to evaluate it with. The verdict does not depend on how the data
// is spelled, nor on how often it is asked for.
#include <memory>
#include <optional>
#include <vector>

#include "document/parse.h"
#include "fuzz/json_spelling.h"
#include "fuzz/target.h"
#include "schema/schema.h"
#include "schema/validate.h"

namespace matterlint::test {
namespace {

std::shared_ptr<const Schema> schema_of(std::string_view text) {
  const Format format = text.starts_with('{') ? Format::json : Format::yaml;
  return load_schema(std::make_shared<const Document>(parse_data(
                         std::make_shared<const SourceText>("schema", std::string(text)), format)),
                     {})
      .schema;
}

bool is_limit(const std::vector<Violation>& violations) {
  for (const Violation& violation : violations) {
    if (violation.limit || is_limit(violation.causes)) {
      return true;
    }
  }
  return false;
}

// One line for each violation, its causes behind it.
std::string shown(const std::vector<Violation>& violations, const Document& data) {
  std::string out;
  for (const Violation& violation : violations) {
    require(violation.instance && violation.place, "a violation has a place in both files");
    require(&violation.instance.document() == &data, "a violation speaks about the data");
    out += std::to_string(static_cast<int>(violation.keyword)) + " " +
           violation.instance.pointer() + " " + violation.place.pointer() + " " +
           std::string(violation.missing_key) + " (" + shown(violation.causes, data) + ")\n";
  }
  return out;
}

void require_same_verdict(const Schema& schema, const Document& data) {
  const std::vector<Violation> violations = validate(schema, data.root());
  const std::string verdict = shown(violations, data);
  require(shown(validate(schema, data.root()), data) == verdict, "a verdict stays", verdict);
  const std::optional<std::string> json = spell_as_json(data.root());
  if (!json || !has_json_numbers(data) || is_limit(violations)) {
    return;
  }
  const Document respelled = data_document(*json, Format::json);
  const std::string again = shown(validate(schema, respelled.root()), respelled);
  require(again == verdict, "a verdict does not depend on the spelling", verdict + again);
}

}  // namespace
}  // namespace matterlint::test

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace matterlint;
  const auto [schema_text, data_text] = test::two_parts(test::as_text(data, size));
  const std::shared_ptr<const Schema> schema = test::schema_of(schema_text);
  if (schema == nullptr) {
    return 0;
  }
  const Format format = data_text.starts_with('{') ? Format::json : Format::yaml;
  const Document document = test::data_document(data_text, format);
  if (document.readable()) {
    test::require_same_verdict(*schema, document);
  }
  return 0;
}
