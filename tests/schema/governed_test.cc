// SPDX-License-Identifier: MIT
#include "schema/governed.h"

#include <string>

#include "schema/schema.h"
#include "support/catch.h"
#include "support/json_document.h"

namespace matterlint::test {
namespace {

VocabularySet vocabularies() {
  std::vector<DefinitionProblem> problems;
  VocabularySet set;
  set["t"] = std::make_shared<const Vocabulary>("t", json_document(R"(["a", "b"])"), problems);
  set["u"] = std::make_shared<const Vocabulary>("u", json_document(R"(["x"])"), problems);
  return set;
}

/// "/tags/0 t, /kind# u": pointers with the vocabularies; `#` where the key is meant.
std::string governed(const std::string& schema, const std::string& data) {
  const SchemaLoad load = load_schema(json_document(schema), vocabularies());
  INFO(schema);
  REQUIRE(load.schema);
  const auto document = json_document(data);
  std::string text;
  for (const GovernedText& one : find_governed(*load.schema, document->root())) {
    text += (text.empty() ? "" : ", ") + one.node.pointer() + (one.at_key ? "# " : " ") +
            one.vocabulary->name();
  }
  return text;
}

TEST_CASE("texts that a vocabulary governs, terms or not", "[schema][vocab]") {
  const std::string tags = R"({"properties": {"tags": {"items": {"x-vocabulary": "t"}}}})";
  CHECK(governed(tags, R"({"tags": ["a", "z", 1, "b"], "other": "a"})") ==
        "/tags/0 t, /tags/1 t, /tags/3 t");
  CHECK(governed(tags, R"({"tags": "a"})").empty());
  CHECK(governed(
            R"({"allOf": [{"x-vocabulary": "t"}, {"x-vocabulary": "u"}, {"x-vocabulary": "t"}]})",
            R"("a")") == " t,  u");
}

TEST_CASE("vocabularies behind references and branches", "[schema][vocab]") {
  const std::string one_or_more =
      R"({"anyOf": [{"$ref": "#/$defs/t"}, {"items": {"$ref": "#/$defs/t"},
      "type": "array"}], "$defs": {"t": {"type": "string", "x-vocabulary": "t"}}})";
  CHECK(governed(one_or_more, R"("z")") == " t");
  CHECK(governed(one_or_more, R"(["a", "z"])") == "/0 t, /1 t");
  const std::string either = R"({"anyOf": [{"x-vocabulary": "t"}, {"const": "none"}]})";
  CHECK(governed(either, R"("a")") == " t");
  CHECK(governed(either, R"("none")").empty());
  CHECK(governed(either, R"("z")") == " t");
  const std::string two = R"({"oneOf": [{"x-vocabulary": "t"}, {"x-vocabulary": "u"}]})";
  CHECK(governed(two, R"("x")") == " u");
  CHECK(governed(two, R"("z")") == " t,  u");
  CHECK(governed(R"({"not": {"x-vocabulary": "t"}})", R"("z")").empty());
}

TEST_CASE("all that stands behind a wrong neighbour is found, too", "[schema][vocab]") {
  const std::string schema = R"({"anyOf": [{"properties": {"k": {"type": "integer"},
      "a": {"x-vocabulary": "t"}, "b": {"x-vocabulary": "t"}}}]})";
  CHECK(governed(schema, R"({"k": "no number", "a": "z", "b": "z"})") == "/a t, /b t");
}

TEST_CASE("vocabularies behind conditions, keys and the rest", "[schema][vocab]") {
  const std::string condition = R"({"if": {"properties": {"k": {"const": 1}}},
      "then": {"properties": {"v": {"x-vocabulary": "t"}}},
      "else": {"properties": {"v": {"x-vocabulary": "u"}}}})";
  CHECK(governed(condition, R"({"k": 1, "v": "z"})") == "/v t");
  CHECK(governed(condition, R"({"k": 2, "v": "z"})") == "/v u");
  CHECK(governed(R"({"propertyNames": {"x-vocabulary": "t"}})", R"({"a": "b", "z": 1})") ==
        "/a# t, /z# t");
  CHECK(governed(R"({"patternProperties": {"^p": {"x-vocabulary": "t"}},
                     "additionalProperties": {"x-vocabulary": "u"}})",
                 R"({"p1": "z", "q": "z"})") == "/p1 t, /q u");
  CHECK(governed(R"({"properties": {"k": true}, "unevaluatedProperties": {"x-vocabulary": "t"}})",
                 R"({"k": "z", "l": "z"})") == "/l t");
  CHECK(governed(R"({"prefixItems": [{"x-vocabulary": "u"}], "items": {"x-vocabulary": "t"}})",
                 R"(["z", "z"])") == "/0 u, /1 t");
  CHECK(governed(R"({"contains": {"x-vocabulary": "t"}})", R"(["z", "a"])") == "/1 t");
  CHECK(governed(R"({"dependentSchemas": {"k": {"properties": {"v": {"x-vocabulary": "t"}}}}})",
                 R"({"k": 1, "v": "z"})") == "/v t");
}

}  // namespace
}  // namespace matterlint::test
