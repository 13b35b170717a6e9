// SPDX-License-Identifier: MIT
#include <string>
#include <vector>

#include "schema/keywords.h"
#include "schema/schema.h"
#include "support/catch.h"
#include "support/json_document.h"

namespace matterlint::test {
namespace {

struct Case {
  std::string schema{};
  std::vector<std::string> problems{};  // `pointer: message`, with `key` for a wrong key
};

std::vector<std::string> problems_of(const SchemaLoad& load) {
  std::vector<std::string> lines;
  for (const DefinitionProblem& problem : load.problems) {
    CHECK_FALSE(problem.help.empty());
    lines.push_back(problem.at.pointer() + (problem.at_key ? " key: " : ": ") + problem.message);
  }
  return lines;
}

VocabularySet vocabularies() {
  std::vector<DefinitionProblem> problems;
  VocabularySet set;
  set["topics"] =
      std::make_shared<const Vocabulary>("topics", json_document(R"(["LLM", "ML"])"), problems);
  REQUIRE(problems.empty());
  return set;
}

void check(const std::vector<Case>& cases) {
  for (const Case& one : cases) {
    INFO(one.schema);
    const SchemaLoad load = load_schema(json_document(one.schema), vocabularies());
    CHECK(load.documents.at(0)->problems.empty());
    CHECK(problems_of(load) == one.problems);
    CHECK((load.schema != nullptr) == one.problems.empty());
  }
}

const std::string draft4 = R"("$schema": "http://json-schema.org/draft-04/schema#")";
const std::string draft7 = R"("$schema": "http://json-schema.org/draft-07/schema#")";

TEST_CASE("values of keywords", "[schema]") {
  check({
      {R"({})", {}},
      {R"(true)", {}},
      {R"([])", {": a schema must be a map, or `true` or `false`"}},
      {R"({"minLength": -1})", {"/minLength: `minLength` must be a whole number of 0 or more"}},
      {R"({"minLength": 2.5})", {"/minLength: `minLength` must be a whole number of 0 or more"}},
      {R"({"minLength": 1e30})", {"/minLength: `minLength` must be a whole number of 0 or more"}},
      {R"({"minLength": "2"})", {"/minLength: `minLength` must be a whole number of 0 or more"}},
      {R"({"minLength": 2.0, "maxLength": 1e2})", {}},
      {R"({"minimum": "1"})", {"/minimum: `minimum` must be a number"}},
      {R"({"multipleOf": 0})", {"/multipleOf: `multipleOf` must be a number over 0"}},
      {R"({"multipleOf": -2})", {"/multipleOf: `multipleOf` must be a number over 0"}},
      {R"({"uniqueItems": "yes"})", {"/uniqueItems: `uniqueItems` must be `true` or `false`"}},
      {R"({"required": "a"})", {"/required: `required` must be a list of texts"}},
      {R"({"required": ["a", 1]})", {"/required/1: `required` must be a list of texts"}},
      {R"({"required": ["a", "a"]})", {"/required/1: this stands in `required` twice"}},
      {R"({"type": ["string", "string"]})", {"/type/1: this stands in `type` twice"}},
      {R"({"enum": ["a", "a"]})", {}},
      {R"({"$anchor": "#a"})",
       {"/$anchor: `$anchor` must be a name: letters, digits, `-`, `_` and `.`, a letter first"}},
      {R"({"$id": "a b"})",
       {"/$id: `$id` must be an address: a URI, or a path in the form of one"}},
      {R"({"$id": "note.json#a"})",
       {"/$id: `$id` must be an address without a part behind `#` in draft 2020-12"}},
      {R"({"$vocabulary": {"a": true}})",
       {"/$vocabulary/a key: a vocabulary must be named by a URI"}},
      {"{" + draft4 + R"(, "required": []})",
       {"/required: `required` must be a list of at least one text in draft 4"}},
      {"{" + draft4 + R"(, "maxLength": 2.0})",
       {"/maxLength: `maxLength` must be a whole number without a point in draft 4"}},
      {"{" + draft4 + R"(, "enum": [1, 1]})", {"/enum/1: this stands in `enum` twice"}},
      {"{" + draft7 + R"(, "items": []})",
       {"/items: `items` must be a list of at least one schema"}},
      {"{" + draft7 + R"(, "deprecated": "use another", "$comment": "a"})", {}},
      {R"({"type": "strnig"})", {"/type: there is no type `strnig`"}},
      {R"({"type": ["string", "nul"]})", {"/type/1: there is no type `nul`"}},
      {R"({"type": null})", {"/type: `type` must be a type or a list of types"}},
      {R"({"type": []})", {"/type: `type` must be a type or a list of types"}},
      {R"({"enum": "a"})", {"/enum: `enum` must be a list"}},
      {R"({"properties": {"a": 5}})",
       {"/properties/a: a schema must be a map, or `true` or `false`"}},
      {R"({"properties": []})",
       {"/properties: `properties` must be a map: a schema for each name"}},
      {R"({"allOf": []})", {"/allOf: `allOf` must be a list of at least one schema"}},
      {R"({"anyOf": {}})", {"/anyOf: `anyOf` must be a list of at least one schema"}},
      {R"({"oneOf": [{}, 1]})", {"/oneOf/1: a schema must be a map, or `true` or `false`"}},
      {R"({"dependentRequired": {"a": "b"}})",
       {"/dependentRequired/a: `dependentRequired` must be a list of texts"}},
      {R"({"dependencies": {"a": "b"}})",
       {"/dependencies/a: a schema must be a map, or `true` or `false`"}},
      {R"({"items": [{}]})", {"/items: `items` must be one schema in draft 2020-12"}},
      {R"({"exclusiveMaximum": true})",
       {"/exclusiveMaximum: `exclusiveMaximum` must be a number in draft 2020-12"}},
      {R"({"x-order": "title"})", {"/x-order: `x-order` must be a list of texts"}},
      {R"({"const": {"minLength": "any value will do"}})", {}},
      {R"({"properties": {"minLength": {"minLength": 3}}})", {}},
  });
}

TEST_CASE("what to write for a type of another language", "[schema]") {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"text", "did you mean `string`?"},
      {"list", "did you mean `array`?"},
      {"map", "did you mean `object`?"},
      {"date", "write `type: string` and `format: date`"},
      {"any", "leave `type` out to allow every value"},
      {"strnig", "did you mean `string`?"},
      {"frobnicate", "types are array, boolean, integer, null, number, object, string"}};
  for (const auto& [word, help] : cases) {
    CAPTURE(word);
    const SchemaLoad load = load_schema(json_document(R"({"type": ")" + word + "\"}"), {});
    REQUIRE(load.problems.size() == 1);
    CHECK(load.problems[0].help == help);
  }
}

TEST_CASE("patterns that cannot be used", "[schema]") {
  for (const std::string schema :
       {R"({"pattern": "[a-"})", R"({"patternProperties": {"(": {}}})"}) {
    INFO(schema);
    const SchemaLoad load = load_schema(json_document(schema), {});
    REQUIRE(load.problems.size() == 1);
    CHECK(load.problems[0].message.starts_with("this pattern cannot be used: "));
    CHECK(load.problems[0].at_key == (schema.find("Properties") != std::string::npos));
  }
}

TEST_CASE("words that nobody knows", "[schema]") {
  check({
      {R"({"requred": ["a"]})", {"/requred key: `requred` is not a keyword of JSON Schema"}},
      {R"({"tpye": "string"})", {"/tpye key: `tpye` is not a keyword of JSON Schema"}},
      {R"({"addtionalProperties": false})",
       {"/addtionalProperties key: `addtionalProperties` is not a keyword of JSON Schema"}},
      {R"({"x-vocabluary": "topics"})",
       {"/x-vocabluary key: `x-vocabluary` is not a keyword of JSON Schema"}},
      {R"({"note": "own words are allowed", "x-owner": "me", "when": 1, "example": 2})", {}},
      {R"({"x-vocabulary": "topics"})", {}},
      {R"({"x-vocabulary": "topcis"})", {"/x-vocabulary: there is no vocabulary `topcis`"}},
      {R"({"format": "date"})", {}},
      {R"({"format": "of-our-own"})", {}},
      {R"({"format": "dat-time"})", {"/format: there is no format `dat-time`"}},
      {R"({"format": "url"})", {}},
  });
}

/// What a schema says without effect: `pointer: message`, with `key` for a key.
std::vector<std::string> advice_of(const std::string& schema) {
  const SchemaLoad load = load_schema(json_document(schema), vocabularies());
  CHECK(load.schema != nullptr);
  std::vector<std::string> lines;
  for (const DefinitionProblem& advice : load.advice) {
    CHECK_FALSE(advice.help.empty());
    lines.push_back(advice.at.pointer() + (advice.at_key ? " key: " : ": ") + advice.message);
  }
  return lines;
}

TEST_CASE("what does nothing", "[schema]") {
  const std::vector<Case> cases = {
      {R"({"mandatory": true, "properties": {"a": {"mandatory": true}}})",
       {"/mandatory key: `mandatory` is not a keyword of JSON Schema, so it does nothing"}},
      {R"({"x-mine": 1, "_mine": 2, "$comment": "a", "own": {"a": {"type": "string"}}, "tsType": "A",
           "errorMessage": "b", "discriminator": {}, "meta:enum": {}})",
       {}},
      {R"({"format": "url"})", {"/format: there is no format `url`, so it does nothing"}},
      {R"({"format": "int64"})", {}},
      {R"({"type": "string", "nullable": true})",
       {"/nullable key: `nullable` is a word of OpenAPI and does nothing here: `null` is refused"}},
      {R"({"type": ["string", "null"], "nullable": true})", {}},
      {R"({"nullable": true})", {}},
      {R"({"type": "integer", "minLength": 3, "uniqueItems": false})",
       {"/minLength key: `minLength` does nothing: it acts on text, which `type` does not allow"}},
      {R"({"type": ["integer", "array"], "minimum": 3, "minItems": 3})", {}},
      {R"({"then": {}, "else": {}})",
       {"/then key: `then` does nothing without `if`",
        "/else key: `else` does nothing without `if`"}},
      {"{" + draft7 + R"(, "items": {}, "additionalItems": false})",
       {"/additionalItems key: `additionalItems` does nothing without a list of `items`"}},
      {"{" + draft7 + R"(, "items": [{}], "additionalItems": false})", {}},
      {"{" + draft7 + R"(, "$ref": "#/definitions/a", "type": "string", "title": "A",
                           "pattern": "a", "minLength": 1, "definitions": {"a": {}}})",
       {"/pattern key: `pattern` does nothing beside `$ref` in draft 7"}},
      {R"({"$ref": "#/$defs/a", "pattern": "a", "$defs": {"a": {}}})", {}},
      {"{" + draft7 + R"(, "id": "a", "definitions": {"a": {"$anchor": "b"}}})",
       {"/id key: `id` is not part of draft 7, so it does nothing",
        "/definitions/a/$anchor key: `$anchor` is not part of draft 7, so it does nothing"}},
      {"{" + draft4 + R"(, "$id": "a"})",
       {"/$id key: `$id` is not part of draft 4, so it does nothing"}},
      {"{" + draft7 + R"(, "deprecated": true, "$defs": {"a": {}}})", {}},
      {"{" + draft7 + R"(, "deprecated": "write another one"})",
       {"/deprecated: `deprecated` must be `true` or `false`"}},
  };
  for (const Case& one : cases) {
    INFO(one.schema);
    CHECK(advice_of(one.schema) == one.problems);
  }
}

TEST_CASE("drafts", "[schema]") {
  check({
      {R"({"$schema": "http://json-schema.org/schema#", "prefixItems": [{}]})", {}},
      {R"({"$schema": "https://json-schema.org/draft/2021-12/schema"})",
       {"/$schema: `https://json-schema.org/draft/2021-12/schema` is not a draft of JSON Schema"}},
      {"{" + draft4 + R"(, "maximum": 5, "exclusiveMaximum": true})", {}},
      {"{" + draft4 + R"(, "exclusiveMaximum": true})",
       {"/exclusiveMaximum key: `exclusiveMaximum` stands without `maximum`"}},
      {"{" + draft4 + R"(, "exclusiveMaximum": 5, "maximum": 5})",
       {"/exclusiveMaximum: `exclusiveMaximum` must be `true` or `false` in draft 4"}},
      {"{" + draft4 + R"(, "properties": {"a": true}})",
       {"/properties/a: a schema must be a map in draft 4"}},
      {"{" + draft4 + R"(, "additionalProperties": false})", {}},
      {"{" + draft4 + R"(, "const": 1})", {"/const key: `const` is not part of draft 4"}},
      {"{" + draft7 + R"(, "prefixItems": [{}]})",
       {"/prefixItems key: `prefixItems` is not part of draft 7"}},
      {R"({"additionalItems": false})",
       {"/additionalItems key: `additionalItems` is not part of draft 2020-12"}},
      {R"({"$defs": {"a": {)" + draft7 + "}}}",
       {"/$defs/a/$schema: a schema without an `$id` of its own is written in the draft of the "
        "schema around it, which is draft 2020-12"}},
      {R"({"$defs": {"a": {"$id": "a", "items": [{}], )" + draft7 + "}}}", {}},
      {R"({"$defs": {"a": {"$id": "a", "prefixItems": [{}], )" + draft7 + "}}}",
       {"/$defs/a/prefixItems key: `prefixItems` is not part of draft 7"}},
      {R"({"$defs": {"a": {"id": "a", "maximum": 1, "exclusiveMaximum": true, )" + draft4 + "}}}",
       {}},
      {R"({"$defs": {"a": {"$id": "a", "$schema": "https://a.example/unknown"}}})",
       {"/$defs/a/$schema: `https://a.example/unknown` is not a draft of JSON Schema"}},
      {R"({"if": {}, "then": false})", {}},
  });
}

TEST_CASE("references", "[schema]") {
  check({
      {R"({"$ref": "#/$defs/a", "$defs": {"a": {}}})", {}},
      {R"({"$ref": "#/$defs/a~1b%20c", "$defs": {"a/b c": {}}})", {}},
      {R"({"$ref": "#/$defs//~0", "$defs": {"": {"~": {}}}})", {}},
      {R"({"$ref": "#here", "$defs": {"a": {"$anchor": "here"}}})", {}},
      {R"({"$id": "https://a.example/b", "$ref": "c", "$defs": {"x": {"$id": "/c"}}})", {}},
      {R"({"$ref": "#/$defs/b"})", {"/$ref: `#/$defs/b` leads nowhere"}},
      {R"({"$ref": "#/enum", "enum": [1]})", {"/$ref: `#/enum` leads nowhere"}},
      {R"({"$ref": "#/allOf/01", "allOf": [{}, {}]})", {"/$ref: `#/allOf/01` leads nowhere"}},
      {R"({"$ref": "#nobody"})", {"/$ref: no schema of this file is named `nobody`"}},
      {R"({"$ref": "other.json#/a"})",
       {"/$ref: only references inside this file are followed: `other.json#/a`"}},
      {R"({"$ref": "file:///etc/passwd"})",
       {"/$ref: only references inside this file are followed: `file:///etc/passwd`"}},
      {R"({"$ref": "http://127.0.0.1:9/x"})",
       {"/$ref: nothing is fetched from a network: `http://127.0.0.1:9/x`"}},
      {R"({"$ref": 5})", {"/$ref: `$ref` must be text"}},
      {R"({"$defs": {"a": {"$id": "x"}, "b": {"$id": "x"}}})",
       {"/$defs/b/$id: another schema of this file has the same name"}},
      {R"({"properties": {"$ref": {"type": "string"}}})", {}},
      {"{" + draft7 + R"(, "$ref": "#/definitions/a", "definitions": {"a": {"tpye": 1}}})",
       {"/definitions/a/tpye key: `tpye` is not a keyword of JSON Schema"}},
      // A place that no keyword knows becomes a schema by being referred to.
      {R"({"$ref": "#/own/a", "own": {"a": {"minLength": -1}}})",
       {"/own/a/minLength: `minLength` must be a whole number of 0 or more"}},
  });
}

TEST_CASE("references in a circle", "[schema]") {
  const std::string back = "this reference leads back to itself: ";
  check({
      {R"({"$ref": "#"})", {"/$ref: " + back + "`#` → `#`"}},
      {R"({"allOf": [{"$ref": "#"}]})", {"/allOf/0/$ref: " + back + "`#` → `#/allOf/0` → `#`"}},
      {R"({"not": {"$ref": "#"}})", {"/not/$ref: " + back + "`#` → `#/not` → `#`"}},
      {R"({"if": {"$ref": "#"}})", {"/if/$ref: " + back + "`#` → `#/if` → `#`"}},
      {R"({"$defs": {"a": {"$ref": "#/$defs/b"}, "b": {"$ref": "#/$defs/a"}}})",
       {"/$defs/b/$ref: " + back + "`#/$defs/a` → `#/$defs/b` → `#/$defs/a`"}},
      {R"({"dependentSchemas": {"a": {"$ref": "#"}}})",
       {"/dependentSchemas/a/$ref: " + back + "`#` → `#/dependentSchemas/a` → `#`"}},
      // Going into the value ends by itself.
      {R"({"properties": {"a": {"$ref": "#"}}, "items": {"$ref": "#"}})", {}},
      {R"({"propertyNames": {"$ref": "#"}})", {}},
      {R"({"additionalProperties": {"anyOf": [{"type": "null"}, {"$ref": "#"}]}})", {}},
  });
}

TEST_CASE("files that are not read as a whole have no schema", "[schema]") {
  for (const std::string bytes : {R"({"type":)", R"({"type": "string", "type": "number"})"}) {
    const SchemaLoad load = load_schema(json_document(bytes), {});
    CHECK(load.documents.at(0)->problems.size() == 1);
    CHECK(load.problems.empty());
    CHECK(load.schema == nullptr);
  }
}

TEST_CASE("long chains and deep trees cost neither stack nor time", "[schema]") {
  std::string definitions;
  for (int i = 0; i < 20000; ++i) {
    definitions += "\"a" + std::to_string(i) + "\": {\"$ref\": \"#/definitions/a" +
                   std::to_string(i + 1) + "\"},";
  }
  const SchemaLoad load = load_schema(
      json_document("{" + draft7 + R"(, "properties": {"a": {"$ref": "#/definitions/a0"}},)" +
                    "\"definitions\": {" + definitions + R"("a20000": {"type": "string"}}})"),
      {});
  CHECK(load.problems.empty());
  REQUIRE(load.schema);
  const Subschema& root = (*load.schema)[load.schema->root];
  REQUIRE(root.assertions.size() == 1);
  REQUIRE(root.assertions[0].members.size() == 1);
  CHECK((*load.schema)[root.assertions[0].members[0].schema].place.key() == "a20000");
}

TEST_CASE("what a schema is compiled to", "[schema]") {
  const SchemaLoad load = load_schema(json_document(R"({
      "type": ["object", "null"],
      "required": ["b", "a", "b\u0000c"],
      "minProperties": 2e0,
      "properties": {"b": {"x-vocabulary": "topics"}, "a": {"deprecated": true}},
      "x-order": ["a", "b"]})"),
                                      vocabularies());
  REQUIRE(load.schema);
  const Subschema& root = (*load.schema)[load.schema->root];
  std::string keywords;
  for (const Assertion& assertion : root.assertions) {
    keywords += std::string(keyword_name(assertion.keyword)) + " ";
    CHECK(assertion.place == root.place.find(keyword_name(assertion.keyword)));
  }
  CHECK(keywords == "type minProperties required properties x-order ");
  CHECK(root.advisory);
  CHECK(root.assertions[0].types == (type_bit(Kind::object) | type_bit(Kind::null)));
  CHECK(root.assertions[1].count == 2);
  REQUIRE(root.assertions[2].values.size() == 3);
  CHECK(root.assertions[2].values[0].text() == "b");
  CHECK(root.assertions[2].values[2].text() == std::string_view("b\0c", 3));
  REQUIRE(root.assertions[3].members.size() == 2);
  CHECK(root.assertions[3].members[0].name == "a");
  CHECK((*load.schema)[root.assertions[3].members[0].schema].advisory);
  const Subschema& b = (*load.schema)[root.assertions[3].members[1].schema];
  REQUIRE(b.assertions.size() == 1);
  CHECK(b.assertions[0].vocabulary->name() == "topics");
  CHECK_FALSE(b.advisory);
}

TEST_CASE("the keyword table", "[schema]") {
  std::string_view previous;
  for (const KeywordInfo& keyword : all_keywords()) {
    CHECK(previous < keyword.name);
    CHECK(find_keyword(keyword.name) == &keyword);
    CHECK(keyword.since <= keyword.until);
    previous = keyword.name;
  }
  CHECK(find_keyword("x-order-by") == nullptr);
  for (int i = 0; i <= static_cast<int>(Keyword::x_ref); ++i) {
    const std::string_view name = keyword_name(static_cast<Keyword>(i));
    CHECK((name == "false" || find_keyword(name) != nullptr));
  }
}

}  // namespace
}  // namespace matterlint::test
