// SPDX-License-Identifier: MIT
#include "checks/form_words.h"

#include <string>

#include "support/catch.h"
#include "support/json_document.h"

namespace matterlint::test {

TEST_CASE("what a schema accepts is told in words", "[checks]") {
  struct Case {
    std::string schema{};
    std::string words{};
  };
  const Case cases[] = {
      {R"({"type": "string"})", "text"},
      {R"({"type": "string", "minLength": 1})", "text that is not empty"},
      {R"({"maxLength": 1})", "text of at most 1 character"},
      {R"({"minLength": 2, "maxLength": 5, "pattern": "^a"})",
       "text of 2 to 5 characters that matches `^a`"},
      {R"({"type": "integer", "minimum": 1, "maximum": 5})", "a whole number from 1 to 5"},
      {R"({"type": "number", "exclusiveMinimum": 0})", "a number above 0"},
      {R"({"minimum": 0, "exclusiveMaximum": 1})", "a number of at least 0 and below 1"},
      {R"({"type": "number", "minimum": 0, "exclusiveMinimum": true, "maximum": 9})",
       "a number above 0 and at most 9"},
      {R"({"type": "integer", "multipleOf": 5})", "a whole number that is a multiple of 5"},
      {R"({"type": "boolean"})", "`true` or `false`"},
      {R"({"type": ["string", "null"]})", "text or nothing"},
      {R"({"enum": ["a", 1, null]})", "`a`, 1 or nothing"},
      {R"({"const": "a", "type": "string"})", "`a`"},
      {R"({"type": "string", "format": "date"})", "a date such as `2022-07-12`"},
      {R"({"type": "string", "format": "of our own"})", "text"},
      {R"({"type": "string", "x-vocabulary": "tags"})", "a term of `tags`"},
      {R"({"type": "array"})", "a list"},
      {R"({"type": "array", "items": {"type": "string"}})", "a list of texts"},
      {R"({"type": "array", "minItems": 1, "items": {"type": "string"}})",
       "a list of at least 1 item, each item text"},
      {R"({"items": {"const": "a"}})", "a list, each item `a`"},
      {R"({"type": "object"})", "a map"},
      {R"({"required": ["a", "b"]})", "a map with `a` and `b`"},
      {R"({"properties": {"kind": {"const": "book"}, "b": {}}, "required": ["b"]})",
       "a map where `kind` is `book`"},
      {R"({"properties": {"a": {}}, "additionalProperties": false})", "a map with nothing but `a`"},
      {R"({"anyOf": [{"required": ["a"]}, {"type": "string"}, {"required": ["b"]}]})",
       "a map with `a` or `b` or text"},
      {R"({"anyOf": [{"anyOf": [{"required": ["a"]}, {"type": "string"}]}, {"required": ["b"]}]})",
       "a map with `a` or text or a map with `b`"},
      {R"({"oneOf": [{"type": "object"}, {"type": "object", "maxProperties": 2}]})", "a map"},
      {R"({"oneOf": [{"type": "string"}, {}]})", ""},
      {R"({"not": {"type": "string"}})", "anything but text"},
      {R"({"allOf": [{"type": "string"}]})", "text"},
      {R"({"$ref": "#/$defs/a", "$defs": {"a": {"type": "array"}}})", "a list"},
      {R"({"anyOf": [{"$ref": "#"}]})", ""},
      {"true", ""},
      {"{}", ""},
  };
  for (const Case& one : cases) {
    INFO(one.schema);
    CHECK(form_in_words(json_document(one.schema)->root()) == one.words);
  }
}

}  // namespace matterlint::test
