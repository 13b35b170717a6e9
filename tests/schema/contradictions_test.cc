// SPDX-License-Identifier: MIT
#include "schema/contradictions.h"

#include <string>
#include <vector>

#include "schema/schema.h"
#include "schema/validate.h"
#include "support/catch.h"
#include "support/json_document.h"

namespace matterlint::test {
namespace {

struct Case {
  std::string schema{};
  std::vector<std::string> contradictions{};  // `pointer: message | other pointer`
};

std::vector<std::string> contradictions_of(const SchemaLoad& load) {
  std::vector<std::string> lines;
  for (const DefinitionProblem& problem : load.contradictions) {
    CHECK_FALSE(problem.help.empty());
    std::string line = problem.at.pointer() + ": " + problem.message;
    for (const DefinitionLabel& other : problem.related) {
      CHECK_FALSE(other.text.empty());
      line += " | " + other.at.pointer();
    }
    lines.push_back(line);
  }
  return lines;
}

void check(const std::vector<Case>& cases) {
  for (const Case& one : cases) {
    INFO(one.schema);
    const SchemaLoad load = load_schema(json_document(one.schema), {});
    CHECK(load.problems.empty());
    CHECK(load.schema != nullptr);
    CHECK(contradictions_of(load) == one.contradictions);
  }
}

const std::string draft4 = R"({"$schema": "http://json-schema.org/draft-04/schema#", )";
const std::string draft7 = R"({"$schema": "http://json-schema.org/draft-07/schema#", )";
const std::string draft2019 = R"({"$schema": "https://json-schema.org/draft/2019-09/schema", )";

TEST_CASE("limits that leave nothing", "[schema]") {
  check({
      {R"({"minLength": 5, "maxLength": 3})",
       {"/maxLength: `minLength` 5 and `maxLength` 3 leave no text | /minLength"}},
      {R"({"maxItems": 3, "minItems": 5.0})",
       {"/minItems: `minItems` 5.0 and `maxItems` 3 leave no list | /maxItems"}},
      {R"({"type": ["null", "object"], "minProperties": 1, "maxProperties": 0})",
       {"/maxProperties: `minProperties` 1 and `maxProperties` 0 leave no map | /minProperties"}},
      {R"({"properties": {"a": {"minimum": 2, "maximum": 1.99}}})",
       {"/properties/a/maximum: `minimum` 2 and `maximum` 1.99 leave no number | "
        "/properties/a/minimum"}},
      {R"({"minimum": 5, "exclusiveMaximum": 5})",
       {"/exclusiveMaximum: `minimum` 5 and `exclusiveMaximum` 5 leave no number | /minimum"}},
      {R"({"exclusiveMinimum": 5, "maximum": 5e0})",
       {"/maximum: `exclusiveMinimum` 5 and `maximum` 5e0 leave no number | /exclusiveMinimum"}},
      {R"({"minimum": 1, "exclusiveMinimum": 9, "maximum": 10, "exclusiveMaximum": 8})",
       {"/exclusiveMaximum: `exclusiveMinimum` 9 and `exclusiveMaximum` 8 leave no number | "
        "/exclusiveMinimum"}},
      {draft4 + R"("minimum": 5, "maximum": 5, "exclusiveMaximum": true})",
       {"/maximum: `minimum` 5 and `maximum` 5 leave no number | /minimum"}},
      {R"({"contains": {}, "minContains": 2, "maxContains": 1})",
       {"/maxContains: `minContains` 2 and `maxContains` 1 leave no list | /minContains"}},
      {R"({"contains": {}, "maxContains": 0})",
       {"/maxContains: `contains` wants an item that fits, but `maxContains` allows none | "
        "/contains"}},
  });
}

TEST_CASE("limits that leave something, or mean nothing", "[schema]") {
  check({
      {R"({"minLength": 3, "maxLength": 3, "minimum": 5, "maximum": 5.0})", {}},
      {R"({"minimum": 5, "exclusiveMinimum": 5, "maximum": 6, "exclusiveMaximum": 6})", {}},
      {R"({"type": "integer", "minLength": 5, "maxLength": 3, "minItems": 2, "maxItems": 1})", {}},
      {R"({"type": "string", "minimum": 5, "maximum": 3})", {}},
      {R"({"minContains": 2, "maxContains": 1})", {}},
      {R"({"contains": {}, "minContains": 0, "maxContains": 0})", {}},
      {draft4 + R"("minimum": 5, "maximum": 5, "exclusiveMaximum": false})", {}},
      {draft7 + R"("$ref": "#/definitions/a", "minLength": 2, "maxLength": 1, )" +
           R"("definitions": {"a": {}}})",
       {}},
      {R"({"const": {"minLength": 2, "maxLength": 1}})", {}},
  });
}

TEST_CASE("keys that are required and cannot be there", "[schema]") {
  check({
      {R"({"required": ["a", "titel"], "properties": {"a": {}, "title": {}},
           "additionalProperties": false})",
       {"/required/1: `titel` is required, but `additionalProperties` allows no such key | "
        "/additionalProperties"}},
      {R"({"required": ["a"], "unevaluatedProperties": false})",
       {"/required/0: `a` is required, but `unevaluatedProperties` allows no such key | "
        "/unevaluatedProperties"}},
      {R"({"required": ["a"], "properties": {"a": false}})",
       {"/required/0: `a` is required, but its schema is `false`, which no value fits | "
        "/properties/a"}},
      {R"({"required": ["x-a", "b"], "patternProperties": {"^x-": false}})",
       {"/required/0: `x-a` is required, but keys that fit `^x-` are forbidden | "
        "/patternProperties/^x-"}},
      {R"({"required": ["a", "b", "c"], "maxProperties": 2})",
       {"/maxProperties: `required` names 3 keys, but `maxProperties` allows only 2 | /required"}},
      {R"({"minProperties": 2, "properties": {"a": {}, "b": false},
           "additionalProperties": false})",
       {"/minProperties: `minProperties` wants 2 keys, but `additionalProperties` allows only 1 | "
        "/additionalProperties"}},
  });
}

TEST_CASE("keys that are required and can be there", "[schema]") {
  check({
      {R"({"required": ["x-a"], "patternProperties": {"^x-": {}}, "additionalProperties": false})",
       {}},
      {R"({"required": ["a"], "additionalProperties": {"type": "string"}})", {}},
      {R"({"required": ["a"], "properties": {"b": false}})", {}},
      // Another schema of the same value may know the key.
      {R"({"required": ["a"], "allOf": [{"properties": {"a": {}}}],
           "unevaluatedProperties": false})",
       {}},
      {R"({"required": ["a"], "allOf": [{"properties": {"a": {}}, "additionalProperties": false}]})",
       {}},
      {R"({"type": "string", "required": ["a"], "additionalProperties": false})", {}},
      {R"({"minProperties": 2, "properties": {"a": {}}, "patternProperties": {"b": {}},
           "additionalProperties": false})",
       {}},
  });
}

TEST_CASE("lists that are closed too soon", "[schema]") {
  check({
      {R"({"prefixItems": [{}, {}], "items": false, "minItems": 3})",
       {"/minItems: `minItems` wants 3 items, but `items` allows only 2 | /items"}},
      {R"({"items": false, "minItems": 1})",
       {"/minItems: `minItems` wants 1 item, but `items` allows only 0 | /items"}},
      {draft7 + R"("items": [{}], "additionalItems": false, "minItems": 2})",
       {"/minItems: `minItems` wants 2 items, but `additionalItems` allows only 1 | "
        "/additionalItems"}},
      {draft2019 + R"("items": {}, "additionalItems": false, "minItems": 2})", {}},
      {R"({"prefixItems": [{}, {}], "items": false, "minItems": 2})", {}},
      {R"({"prefixItems": [{}, {}], "minItems": 3})", {}},
  });
}

TEST_CASE("values that cannot be written", "[schema]") {
  check({
      {R"({"enum": []})", {"/enum: `enum` is empty, so no value fits"}},
      {R"({"type": "string", "enum": [1, null]})",
       {"/enum: no value of `enum` has a type that `type` allows | /type"}},
      {R"({"type": ["integer", "null"], "const": 1.5})",
       {"/const: the value of `const` has no type that `type` allows | /type"}},
      {R"({"const": "a", "enum": ["b", "c"]})",
       {"/const: the value of `const` is none of the values of `enum` | /enum"}},
      {R"({"oneOf": [{"type": "string"}, {}, {"type": "string"}]})",
       {"/oneOf/2: two branches of `oneOf` are the same, so what fits them fits more than one | "
        "/oneOf/0"}},
      {draft4 + R"("type": "integer", "enum": [1.0]})",
       {"/enum: no value of `enum` has a type that `type` allows | /type"}},
      // One value that fits is enough: the others may be there for another draft of the schema.
      {R"({"type": "string", "enum": ["a", null]})", {}},
      {R"({"type": "integer", "enum": [1.0], "const": 1})", {}},
      {R"({"type": "number", "const": 1})", {}},
      {R"({"oneOf": [false, {"type": "string"}, false]})", {}},
      {R"({"anyOf": [{}, {}]})", {}},
      {R"({"type": "string", "default": 5})", {}},
  });
}

TEST_CASE("a contradiction is no reason not to use a schema", "[schema]") {
  const SchemaLoad load =
      load_schema(json_document(R"({"minLength": 5, "maxLength": 3, "type": "string"})"), {});
  REQUIRE(load.schema != nullptr);
  CHECK(load.contradictions.size() == 1);
  CHECK_FALSE(validate(*load.schema, json_document("\"text\"")->root()).empty());
}

/// A list of names, or a map from them, of the form `PREFIX0`, `PREFIX1`…
std::string many(int count, const std::string& prefix, const std::string& value) {
  std::string members;
  for (int i = 0; i < count; ++i) {
    members += (i == 0 ? "\"" : ", \"") + prefix + std::to_string(i) + "\"" + value;
  }
  return members;
}

TEST_CASE("hostile schemas cost little", "[schema]") {
  // Searches and suggestions have their limits; what was not looked at is not reported.
  const std::string patterns = "{" + many(3000, "k", ": {}") + "}";
  const SchemaLoad searched = load_schema(
      json_document("{\"required\": [" + many(3000, "x", "") +
                    "], \"patternProperties\": " + patterns + ", \"additionalProperties\": false}"),
      {});
  CHECK(searched.contradictions.size() < 3000);
  const SchemaLoad compared = load_schema(
      json_document("{\"required\": [" + many(20'000, "k", "") + "], \"properties\": {" +
                    many(20'000, "q", ": {}") + "}, \"additionalProperties\": false}"),
      {});
  CHECK(compared.contradictions.size() == 20'000);
  // A pattern that would take for ever says nothing about the key.
  check({{R"({"required": ["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!"],
              "patternProperties": {"^(a+)+$": false}, "additionalProperties": false})",
          {}}});
}

}  // namespace
}  // namespace matterlint::test
