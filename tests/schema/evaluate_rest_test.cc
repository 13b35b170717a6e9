// SPDX-License-Identifier: MIT
// unevaluatedProperties, unevaluatedItems, and what they and dynamic references may cost.
#include <string>
#include <vector>

#include "schema/schema.h"
#include "schema/validate.h"
#include "support/catch.h"
#include "support/json_document.h"

namespace matterlint::test {
namespace {

struct Case {
  std::string data{};
  std::string violations{};  // `keyword pointer`, in the order of the document
};

std::string shown(const std::vector<Violation>& violations) {
  std::string text;
  for (const Violation& violation : violations) {
    text += (text.empty() ? "" : "; ") + std::string(keyword_name(violation.keyword)) + " " +
            violation.instance.pointer() + (violation.limit ? " limit" : "");
  }
  return text;
}

void check(const std::string& schema, const std::vector<Case>& cases) {
  INFO(schema);
  const SchemaLoad load = load_schema(json_document(schema), {});
  REQUIRE(load.schema);
  for (const Case& one : cases) {
    INFO(one.data);
    const auto document = json_document(one.data);
    CHECK(shown(validate(*load.schema, document->root())) == one.violations);
  }
}

TEST_CASE("members that no other keyword has looked at", "[schema]") {
  check(R"({"$ref": "#/$defs/base", "properties": {"b": true}, "patternProperties": {"^x": true},
            "unevaluatedProperties": false, "$defs": {"base": {"properties": {"a": true}}}})",
        {{R"({"a": 1, "b": 1, "xy": 1})", ""},
         {R"({"c": 1, "a": 1, "d": 2})", "unevaluatedProperties /c; unevaluatedProperties /d"},
         {"[1]", ""}});
  check(R"({"allOf": [{"properties": {"a": true}, "additionalProperties": {"type": "null"}}],
            "unevaluatedProperties": false})",
        {{R"({"a": 1, "b": null})", ""}, {R"({"b": 1})", "type /b"}});
  check(R"({"unevaluatedProperties": {"type": "string"}, "properties": {"a": true}})",
        {{R"({"a": 1, "b": ""})", ""}, {R"({"b": 1})", "type /b"}});
  check(R"({"anyOf": [{"properties": {"a": {"const": 1}}, "required": ["a"]},
                      {"properties": {"b": {"const": 2}}, "required": ["b"]}],
            "unevaluatedProperties": false})",
        {{R"({"a": 1})", ""},
         {R"({"a": 1, "b": 2})", ""},
         {R"({"a": 1, "b": 3})", "unevaluatedProperties /b"}});
  check(R"({"if": {"properties": {"a": {"const": 1}}, "required": ["a"]},
            "then": {"properties": {"b": true}}, "else": {"properties": {"c": true}},
            "dependentSchemas": {"d": {"properties": {"d": true, "e": true}}},
            "unevaluatedProperties": false})",
        {{R"({"a": 1, "b": 1})", ""},
         {R"({"a": 1, "c": 1})", "unevaluatedProperties /c"},
         {R"({"a": 2, "c": 1})", "unevaluatedProperties /a"},
         {R"({"c": 1, "d": 1, "e": 1})", ""},
         {R"({"c": 1, "e": 1})", "unevaluatedProperties /e"}});
  check(R"({"if": {"properties": {"a": true}}, "unevaluatedProperties": false})",
        {{R"({"a": 1})", ""}});
  check(R"({"not": {"not": {"properties": {"a": true}}}, "unevaluatedProperties": false})",
        {{R"({"a": 1})", "unevaluatedProperties /a"}});
  // Neighbours do not see each other, only what stands around them does.
  check(R"({"allOf": [{"properties": {"a": true}}, {"unevaluatedProperties": false}]})",
        {{R"({"a": 1})", "unevaluatedProperties /a"}});
  check(R"({"properties": {"a": true}, "allOf": [{"unevaluatedProperties": true}],
            "unevaluatedProperties": false})",
        {{R"({"b": 1})", ""}});
  check(R"({"properties": {"a": {"properties": {"b": true}, "unevaluatedProperties": false}},
            "unevaluatedProperties": false})",
        {{R"({"a": {"b": 1, "c": 1}, "d": 1})",
          "unevaluatedProperties /a/c; unevaluatedProperties /d"}});
}

TEST_CASE("one mistake does not make its neighbours unknown", "[schema]") {
  check(R"({"allOf": [{"properties": {"a": {"type": "string"}, "b": true}, "required": ["r"]}],
            "unevaluatedProperties": false})",
        {{R"({"a": 1, "b": 1})", "required ; type /a"},
         {R"({"a": 1, "b": 1, "z": 1})", "required ; type /a; unevaluatedProperties /z"}});
  check(R"({"oneOf": [{"properties": {"kind": {"const": "a"}, "x": {"type": "string"}}},
                      {"properties": {"kind": {"const": "b"}, "y": {"type": "string"}}}],
            "unevaluatedProperties": false})",
        {{R"({"kind": "a", "x": 5})", "oneOf "},
         {R"({"kind": "a", "x": "", "y": 5})", "unevaluatedProperties /y"},
         {R"({"kind": "c", "x": 5, "z": 1})", "oneOf ; unevaluatedProperties /z"}});
  check(R"({"if": {"required": ["a"]}, "then": {"properties": {"a": {"type": "string"}, "b": true}},
            "unevaluatedProperties": false})",
        {{R"({"a": 1, "b": 1})", "type /a"}});
}

TEST_CASE("items that no other keyword has looked at", "[schema]") {
  check(R"({"prefixItems": [true], "contains": {"type": "string"}, "unevaluatedItems": false})",
        {{R"([1, "a", "b"])", ""},
         {R"([1, 2, 3, "a", 4])", "unevaluatedItems /1; unevaluatedItems /4"},
         {"{}", ""}});
  check(R"({"allOf": [{"prefixItems": [true, true]}, {"prefixItems": [true]}],
            "unevaluatedItems": {"type": "null"}})",
        {{"[1, 2, null]", ""}, {"[1, 2, 3, null, 4]", "type /2; type /4"}});
  check(R"({"allOf": [{"items": {"type": "integer"}}], "unevaluatedItems": false})",
        {{"[1, 2]", ""}, {R"([1, ""])", "type /1"}});
  // Before 2020-12 `contains` leaves its items to others (2019-09, 9.3.1.4).
  const std::string draft = R"("$schema": "https://json-schema.org/draft/2019-09/schema")";
  check("{" + draft + R"(, "items": [true], "contains": true, "unevaluatedItems": false})",
        {{"[1]", ""}, {"[1, 2]", "unevaluatedItems /1"}});
  check("{" + draft + R"(, "items": [true], "additionalItems": true, "unevaluatedItems": false})",
        {{"[1, 2]", ""}});
}

TEST_CASE("members that dynamic references have looked at", "[schema]") {
  check(R"({"$id": "strict", "$dynamicAnchor": "node", "$ref": "tree",
            "unevaluatedProperties": false,
            "$defs": {"t": {"$id": "tree", "$dynamicAnchor": "node", "properties": {
              "data": true, "children": {"items": {"$dynamicRef": "#node"}}}}}})",
        {{R"({"data": 1, "children": [{"data": 2}]})", ""},
         {R"({"children": [{"daat": 1}]})", "unevaluatedProperties /children/0/daat"}});
  check(R"({"$ref": "wide", "$defs": {
              "w": {"$id": "wide", "$ref": "open", "$defs": {"x": {"$dynamicAnchor": "more",
                    "properties": {"b": true}}}},
              "o": {"$id": "open", "properties": {"a": true}, "$dynamicRef": "#more",
                    "unevaluatedProperties": false,
                    "$defs": {"n": {"$dynamicAnchor": "more"}}}}})",
        {{R"({"a": 1, "b": 1})", ""}, {R"({"a": 1, "c": 1})", "unevaluatedProperties /c"}});
}

/// `levels` schemas that each refer to the next one twice and close themselves.
std::string nested(const std::string& keyword, int levels) {
  std::string schema = R"({"$ref": "#/$defs/a0", "$defs": {)";
  for (int i = 0; i < levels; ++i) {
    const std::string next = R"({"$ref": "#/$defs/a)" + std::to_string(i + 1) + "\"}";
    schema += "\"a" + std::to_string(i) + "\": {\"" + keyword + "\": [" + next + ", " + next +
              R"(], "unevaluatedProperties": false},)";
  }
  return schema + "\"a" + std::to_string(levels) + R"(": {"properties": {"k": true}}}})";
}

TEST_CASE("schemas that close themselves within each other do not multiply", "[schema]") {
  for (const std::string keyword : {"allOf", "anyOf"}) {
    check(nested(keyword, 60), {{R"({"k": 1})", ""}});
  }
  const SchemaLoad load = load_schema(json_document(nested("anyOf", 60)), {});
  REQUIRE(load.schema);
  const auto note = json_document(R"({"k": 1, "z": 1})");
  const std::vector<Violation> violations = validate(*load.schema, note->root());
  REQUIRE_FALSE(violations.empty());
  for (const Violation& violation : violations) {
    CHECK_FALSE(violation.limit);
  }
}

TEST_CASE("dynamic references in a circle end at a limit", "[schema]") {
  check(R"({"$id": "outer", "$dynamicAnchor": "a", "$ref": "inner", "$defs": {
              "i": {"$id": "inner", "$dynamicAnchor": "a", "allOf": [{"$dynamicRef": "#a"}]}}})",
        {{"1", "false  limit"}});
}

TEST_CASE("scopes without end are counted", "[schema]") {
  // Each way through the 40 resources is a scope of its own.
  std::string schema = R"({"$ref": "r0", "$defs": {)";
  for (int i = 0; i < 40; ++i) {
    const std::string number = std::to_string(i);
    const std::string next = "r" + std::to_string(i + 1);
    schema += "\"d" + number + R"(": {"$id": "r)" + number + R"(", "anyOf": [{"$ref": ")" + next +
              R"("}, {"$ref": "s)" + number + "\"}]}, \"e" + number + R"(": {"$id": "s)" + number +
              R"(", "$dynamicAnchor": "n)" + number + R"(", "anyOf": [{"$ref": ")" + next +
              "\"}]},";
  }
  schema += R"("z": {"$id": "r40", "items": {"$dynamicRef": "s3#n3"}, "type": "null"}}})";
  const SchemaLoad load = load_schema(json_document(schema), {});
  REQUIRE(load.schema);
  const auto note = json_document("1");
  const std::vector<Violation> violations = validate(*load.schema, note->root());
  REQUIRE_FALSE(violations.empty());
  CHECK(violations.back().limit);
}

}  // namespace
}  // namespace matterlint::test
