// SPDX-License-Identifier: MIT
#include "schema/governing_places.h"

#include <memory>
#include <string>
#include <vector>

#include "document/parse.h"
#include "support/catch.h"

namespace matterlint::test {
namespace {

/// The pointers of the places that govern, with `?` behind those in branches.
std::vector<std::string> places_for(const std::string& schema, std::string_view pointer) {
  auto document = std::make_shared<const Document>(
      parse_data(std::make_shared<const SourceText>("s.yaml", schema), Format::yaml));
  const SchemaLoad load = load_schema(document, {});
  REQUIRE(load.schema != nullptr);
  std::vector<std::string> found;
  for (const GoverningPlace& place : governing_places(*load.schema, pointer)) {
    found.push_back((*load.schema)[place.schema].place.pointer() + (place.perhaps ? "?" : ""));
  }
  return found;
}

using Pointers = std::vector<std::string>;

}  // namespace

TEST_CASE("properties, items and references lead to a place", "[schema]") {
  const std::string schema =
      "properties:\n"
      "  tags: {items: {$ref: '#/$defs/tag'}}\n"
      "  pair: {prefixItems: [{type: string}, {type: integer}], items: {type: boolean}}\n"
      "patternProperties: {'^x-': {type: string}}\n"
      "additionalProperties: {type: number}\n"
      "$defs: {tag: {type: string}}\n";
  CHECK(places_for(schema, "") == Pointers{""});
  CHECK(places_for(schema, "/tags") == Pointers{"/properties/tags"});
  CHECK(places_for(schema, "/tags/3") == Pointers{"/properties/tags/items", "/$defs/tag"});
  CHECK(places_for(schema, "/pair/1") == Pointers{"/properties/pair/prefixItems/1"});
  CHECK(places_for(schema, "/pair/2") == Pointers{"/properties/pair/items"});
  CHECK(places_for(schema, "/x-a") == Pointers{"/patternProperties/^x-"});
  CHECK(places_for(schema, "/other") == Pointers{"/additionalProperties"});
  CHECK(places_for(schema, "/tags/0/deeper").empty());
}

TEST_CASE("branches count perhaps, parts of allOf always", "[schema]") {
  const std::string schema =
      "allOf: [{properties: {a: {type: string}}}]\n"
      "anyOf: [{properties: {a: {minLength: 1}}}, {properties: {b: {}}}]\n"
      "if: {properties: {a: {const: x}}}\n"
      "then: {properties: {a: {maxLength: 9}}}\n";
  CHECK(places_for(schema, "/a") ==
        Pointers{"/allOf/0/properties/a", "/anyOf/0/properties/a?", "/then/properties/a?"});
}

TEST_CASE("the way names the references", "[schema]") {
  auto document = std::make_shared<const Document>(parse_data(
      std::make_shared<const SourceText>(
          "s.yaml",
          "properties: {a: {$ref: '#/$defs/x'}}\n$defs: {x: {$ref: '#/$defs/y'}, y: {}}\n"),
      Format::yaml));
  const SchemaLoad load = load_schema(document, {});
  const auto places = governing_places(*load.schema, "/a");
  REQUIRE(places.size() == 3);
  Pointers way;
  for (const NodeRef step : places.back().way) {
    way.push_back(step.pointer());
  }
  CHECK(way == Pointers{"/properties/a", "/properties/a/$ref", "/$defs/x/$ref"});
}

}  // namespace matterlint::test
