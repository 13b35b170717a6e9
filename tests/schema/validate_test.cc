// SPDX-License-Identifier: MIT
#include "schema/validate.h"

#include <algorithm>
#include <string>
#include <vector>

#include "schema/schema.h"
#include "support/catch.h"
#include "support/json_document.h"

namespace matterlint::test {
namespace {

/// Violations as one line each: `keyword instance place details (causes)`; an empty pointer is `/`.
std::string shown(NodeRef node) {
  return node.pointer().empty() ? "/" : node.pointer();
}

std::string shown(const std::vector<Violation>& violations);

constexpr std::string_view sign_names[] = {
    "",         " by wrong constant", " by type", " by condition", " by constant",
    " by keys", " by progress"};

std::string shown(const Violation& violation) {
  std::string line = std::string(keyword_name(violation.keyword)) + " " +
                     shown(violation.instance) + " " + shown(violation.place);
  if (!violation.missing_key.empty()) {
    line += " missing=" + std::string(violation.missing_key);
  }
  if (violation.other) {
    line += " other=" + shown(violation.other);
  }
  if (violation.branch) {
    line += " branch=" + shown(violation.branch);
    line += sign_names[static_cast<size_t>(violation.sign)];
    for (const NodeRef sign : violation.signs) {
      line += " " + shown(sign);
    }
  }
  if (violation.circumstance.value) {
    line += std::string(violation.circumstance.met ? " while=" : " unless=") +
            shown(violation.circumstance.value) +
            (violation.circumstance.condition ? " " + shown(violation.circumstance.condition) : "");
  }
  for (const NodeRef fitting : violation.fitting) {
    line += " fits=" + shown(fitting);
  }
  if (violation.matched > 0) {
    line += " matched=" + std::to_string(violation.matched);
  }
  line += violation.format != nullptr ? " format=" + std::string(violation.format->name) : "";
  line += violation.vocabulary != nullptr ? " vocabulary=" + violation.vocabulary->name() : "";
  line += violation.advisory ? " advisory" : "";
  line += violation.limit ? " limit" : "";
  return violation.causes.empty() ? line : line + " (" + shown(violation.causes) + ")";
}

std::string shown(const std::vector<Violation>& violations) {
  std::string text;
  for (const Violation& violation : violations) {
    text += (text.empty() ? "" : "; ") + shown(violation);
  }
  return text;
}

struct Case {
  std::string data{};
  std::string violations{};
};

VocabularySet vocabularies() {
  std::vector<DefinitionProblem> problems;
  VocabularySet set;
  set["topics"] =
      std::make_shared<const Vocabulary>("topics", json_document(R"(["LLM", "ML"])"), problems);
  return set;
}

void check(const std::string& schema, const std::vector<Case>& cases) {
  const SchemaLoad load = load_schema(json_document(schema), vocabularies());
  INFO(schema);
  REQUIRE(load.schema);
  for (const Case& one : cases) {
    INFO(one.data);
    const auto document = json_document(one.data);
    REQUIRE(document->readable());
    CHECK(shown(validate(*load.schema, document->root())) == one.violations);
  }
}

TEST_CASE("keywords about one value", "[schema]") {
  check(R"({"type": "integer"})", {{"1", ""},
                                   {"1.0", ""},
                                   {"1e2", ""},
                                   {"1.5", "type / /type"},
                                   {"\"1\"", "type / /type"},
                                   {"null", "type / /type"}});
  check(R"({"$schema": "http://json-schema.org/draft-04/schema#", "type": "integer"})",
        {{"1", ""}, {"1.0", "type / /type"}});
  check(R"({"type": ["number", "null"]})",
        {{"1", ""}, {"1.5", ""}, {"null", ""}, {"[]", "type / /type"}});
  check(R"({"enum": ["a", 1, null, {"k": [1, 2], "l": true}]})",
        {{"\"a\"", ""},
         {"1.0", ""},
         {"null", ""},
         {R"({"l": true, "k": [1.0, 2]})", ""},
         {R"({"l": true})", "enum / /enum"},
         {"\"1\"", "enum / /enum"},
         {"true", "enum / /enum"}});
  check(R"({"const": "a\u0000b"})", {{R"("a\u0000b")", ""}, {R"("a\u0000c")", "const / /const"}});
  check(R"({"maximum": 9007199254740992, "exclusiveMinimum": 0.1})",
        {{"9007199254740992", ""},
         {"9007199254740993", "maximum / /maximum"},
         {"0.1", "exclusiveMinimum / /exclusiveMinimum"},
         {"\"0\"", ""}});
  check(R"({"multipleOf": 0.01})",
        {{"19.99", ""}, {"0", ""}, {"0.005", "multipleOf / /multipleOf"}});
  check(R"({"minLength": 2, "maxLength": 3})", {{"\"é\"", "minLength / /minLength"},
                                                {"\"éé\"", ""},
                                                {"\"💩💩💩\"", ""},
                                                {"\"abcd\"", "maxLength / /maxLength"},
                                                {"[1]", ""}});
  check(R"({"pattern": "^a+$"})", {{"\"aa\"", ""}, {"\"ab\"", "pattern / /pattern"}, {"5", ""}});
  check(R"({"format": "date"})", {{"\"2023-02-28\"", ""},
                                  {"\"2023-02-2\"", "format / /format format=date"},
                                  {"20230228", ""}});
  check(
      R"({"x-vocabulary": "topics"})",
      {{"\"LLM\"", ""}, {"\"llm\"", "x-vocabulary / /x-vocabulary vocabulary=topics"}, {"5", ""}});
  check("false", {{"1", "false / /"}});
}

TEST_CASE("dates of TOML are texts", "[schema]") {
  const SchemaLoad load = load_schema(
      json_document(R"({"properties": {"d": {"type": "string", "format": "date"}}})"), {});
  REQUIRE(load.schema);
  const Document note =
      parse_note(std::make_shared<const SourceText>("note.md", "+++\nd = 2024-02-29\n+++\n"));
  REQUIRE(note.root().find("d").kind() == Kind::date_time);
  CHECK(shown(validate(*load.schema, note.root())).empty());
}

TEST_CASE("keywords about items", "[schema]") {
  check(R"({"items": {"type": "string"}, "minItems": 1, "maxItems": 3})",
        {{"[\"a\"]", ""},
         {"[]", "minItems / /minItems"},
         {"[1, \"a\", 2, 3]",
          "maxItems / /maxItems; type /0 /items/type; type /2 /items/type; type /3 /items/type"},
         {"{}", ""}});
  check(R"({"prefixItems": [{"type": "string"}, {"type": "number"}], "items": false})",
        {{"[\"a\", 1]", ""},
         {"[\"a\"]", ""},
         {"[1, 1, 3, 4]", "type /0 /prefixItems/0/type; additionalItems /2 /items"}});
  check(R"({"prefixItems": [true], "items": {"type": "null"}})",
        {{"[1, null]", ""}, {"[1, null, 2]", "type /2 /items/type"}});
  check(R"({"uniqueItems": true})",
        {{"[1, true, \"1\", [1], {\"a\": 1}]", ""},
         {"[1, 2, 1.0, 1]",
          "uniqueItems /2 /uniqueItems other=/0; uniqueItems /3 /uniqueItems other=/0"},
         {R"([{"a": 1, "b": 2}, {"b": 2, "a": 1}])", "uniqueItems /1 /uniqueItems other=/0"},
         {"[0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,7]", "uniqueItems /15 /uniqueItems other=/7"}});
  check(R"({"contains": {"type": "number", "minimum": 5}})",
        {{"[1, 5]", ""},
         {"[\"a\", 1]", "contains / /contains (minimum /1 /contains/minimum)"},
         {"[]", "contains / /contains"}});
  check(R"({"contains": {"type": "null"}, "minContains": 2, "maxContains": 3})",
        {{"[null, null]", ""},
         {"[null]", "contains / /contains matched=1"},
         {"[null, null, null, null]", "contains / /contains matched=4"}});
}

TEST_CASE("keywords about members", "[schema]") {
  check(R"({"properties": {"a": {"type": "string"}, "b/c": false}, "required": ["a", "d"]})",
        {{R"({"a": "", "d": 1})", ""},
         {R"({"a": 1})", "required / /required/1 missing=d; type /a /properties/a/type"},
         {R"({"a": "", "d": 1, "b/c": 1})", "false /b~1c /properties/b~1c"}});
  check(R"({"properties": {"a": true}, "patternProperties": {"^x-": {"type": "null"}},
            "additionalProperties": false})",
        {{R"({"a": 1, "x-b": null})", ""},
         {R"({"a": 1, "x-b": 1, "b": 1, "c": 2})",
          "type /x-b /patternProperties/^x-/type; additionalProperties /b /additionalProperties; "
          "additionalProperties /c /additionalProperties"}});
  check(R"({"additionalProperties": {"type": "string"}})",
        {{R"({"a": 1})", "type /a /additionalProperties/type"}});
  check(
      R"({"propertyNames": {"maxLength": 2, "anyOf": [{"pattern": "^a"}]}})",
      {{R"({"ab": 1})", ""},
       {R"({"ab": 1, "bbb": 2})",
        "propertyNames /bbb /propertyNames (anyOf /bbb /propertyNames/anyOf "
        "branch=/propertyNames/anyOf/0 by type /bbb (pattern /bbb /propertyNames/anyOf/0/pattern); "
        "maxLength /bbb /propertyNames/maxLength)"}});
  check(R"({"dependentRequired": {"a": ["b", "c"]}, "dependentSchemas": {"d": {"required": ["e"]}},
            "dependencies": {"f": ["g"], "h": {"maxProperties": 1}}})",
        {{R"({"a": 1, "b": 1, "c": 1})", ""},
         {R"({"a": 1, "c": 1})", "dependencies / /dependentRequired/a/0 missing=b while=/a"},
         {R"({"d": 1})", "required / /dependentSchemas/d/required/0 missing=e while=/d"},
         {R"({"f": 1, "h": 1})",
          "dependencies / /dependencies/f/0 missing=g while=/f; "
          "maxProperties / /dependencies/h/maxProperties while=/h"}});
  check(R"({"minProperties": 1, "maxProperties": 1})",
        {{"{}", "minProperties / /minProperties"},
         {R"({"a": 1, "b": 2})", "maxProperties / /maxProperties"}});
  check(R"({"properties": {"k\u0000a": {"type": "null"}, "k\u0000b": {"type": "string"}}})",
        {{R"({"k\u0000a": null, "k\u0000b": ""})", ""}});
}

TEST_CASE("schemas for the same value", "[schema]") {
  check(
      R"({"$defs": {"s": {"type": "string"}}, "$ref": "#/$defs/s",
            "allOf": [{"$ref": "#/$defs/s"}, {"minLength": 2}]})",
      {{"\"ab\"", ""}, {"1", "type / /$defs/s/type"}, {"\"a\"", "minLength / /allOf/1/minLength"}});
  check(R"({"not": {"type": "string"}})", {{"1", ""}, {"\"a\"", "not / /not"}});
  check(R"({"if": {"required": ["a"]}, "then": {"required": ["b"]}, "else": false})",
        {{R"({"a": 1, "b": 1})", ""},
         {R"({"a": 1})", "required / /then/required/0 missing=b while=/ /if"},
         {"{}", "if / /if branch=/else unless=/ /if"}});
  check(R"({"oneOf": [{"minimum": 1}, {"maximum": 5}, {"type": "string"}]})",
        {{"7", ""},
         {"3", "oneOf / /oneOf fits=/oneOf/0 fits=/oneOf/1"},
         {"\"a\"", "oneOf / /oneOf fits=/oneOf/0 fits=/oneOf/1 fits=/oneOf/2"}});
  check(R"({"$schema": "http://json-schema.org/draft-07/schema#", "definitions": {"a": {"$ref":
            "#/definitions/b"}, "b": {"type": "null"}}, "properties": {"p": {"$ref":
            "#/definitions/a", "type": "string"}}})",
        {{R"({"p": null})", ""}, {R"({"p": ""})", "type /p /definitions/b/type"}});
  check(R"({"properties": {"a": {"$ref": "#"}}, "required": ["b"]})",
        {{R"({"b": 1, "a": {"b": 1}})", ""},
         {R"({"b": 1, "a": {}})", "required /a /required/0 missing=b"}});
}

TEST_CASE("the branch that was meant", "[schema]") {
  // A type that matches beats one that does not, whatever else is wrong.
  check(R"({"anyOf": [{"type": "string"}, {"type": "object", "required": ["a", "b"]}]})",
        {{"{}",
          "anyOf / /anyOf branch=/anyOf/1 by type / (required / /anyOf/1/required/0 missing=a; "
          "required / /anyOf/1/required/1 missing=b)"},
         {"1", "anyOf / /anyOf branch=/anyOf/0 (type / /anyOf/0/type)"}});
  // So does a constant.
  check(R"({"oneOf": [
      {"properties": {"type": {"const": "book"}}, "required": ["pages", "isbn", "title"]},
      {"properties": {"type": {"const": "film"}, "length": {"type": "number"}}}]})",
        {{R"({"type": "film", "length": "long"})",
          "oneOf / /oneOf branch=/oneOf/1 by constant /type (type /length "
          "/oneOf/1/properties/length/type)"},
         {R"({"type": "book", "pages": 1, "isbn": ""})",
          "oneOf / /oneOf branch=/oneOf/0 by constant /type (required / /oneOf/0/required/2 "
          "missing=title)"}});
  // Where none has the value, that is the mistake, and no branch is nearer than the others.
  check(R"({"oneOf": [
      {"properties": {"type": {"const": "book"}}, "required": ["isbn"]},
      {"properties": {"type": {"const": "film"}}, "required": ["length"]}]})",
        {{R"({"type": "bok", "length": 1})",
          "oneOf / /oneOf branch=/oneOf/1 by wrong constant /type "
          "(const /type /oneOf/1/properties/type/const)"}});
  // A branch behind a condition is for values that satisfy it.
  check(R"({"anyOf": [
      {"if": {"properties": {"at": {"pattern": "^a/"}}}, "then": {"required": ["b"]}, "else": false},
      {"if": {"properties": {"at": {"pattern": "^c/"}}}, "then": {"required": ["d"]}, "else": false}
      ]})",
        {{R"({"at": "c/1"})",
          "anyOf / /anyOf branch=/anyOf/1 by condition (required / /anyOf/1/then/required/0 "
          "missing=d while=/ /anyOf/1/if)"}});
  // Then the keys that both have.
  check(R"({"anyOf": [{"required": ["url"]}, {"required": ["name", "mail", "phone"]}]})",
        {{R"({"name": 1})",
          "anyOf / /anyOf branch=/anyOf/1 by keys /name (required / /anyOf/1/required/1 "
          "missing=mail; required / /anyOf/1/required/2 missing=phone)"}});
  // A list is meant for the branch whose items it has.
  check(R"({"anyOf": [{"type": "array", "items": {"type": "string"}, "maxItems": 0},
            {"type": "array", "items": {"type": "object", "required": ["a", "b"]}}]})",
        {{"[{}]",
          "anyOf / /anyOf branch=/anyOf/1 by progress (required /0 /anyOf/1/items/required/0 "
          "missing=a; required /0 /anyOf/1/items/required/1 missing=b)"}});
  // Then the fewest violations count, then the order.
  check(R"({"anyOf": [{"required": ["a", "b"]}, {"required": ["c"]}, {"required": ["d"]}]})",
        {{"{}", "anyOf / /anyOf branch=/anyOf/1 (required / /anyOf/1/required/0 missing=c)"}});
  // The choice looks through references.
  check(R"({"$defs": {"t": {"type": "string"}}, "anyOf": [{"$ref": "#/$defs/t"},
            {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/t"}}]})",
        {{"[]", "anyOf / /anyOf branch=/anyOf/1 by type / (minItems / /anyOf/1/minItems)"}});
  check(R"({"anyOf": [{"enum": [1, 2]}, {"enum": ["a", "b"]}]})",
        {{"\"c\"", "anyOf / /anyOf branch=/anyOf/1 by type / (enum / /anyOf/1/enum)"}});
}

TEST_CASE("advice leaves a note valid", "[schema]") {
  check(R"({"properties": {"old": {"deprecated": true}, "new": {"deprecated": false}},
            "x-order": ["new", "old", "other"]})",
        {{R"({"new": 1, "x": 1})", ""},
         {R"({"old": 1})", "deprecated /old /properties/old/deprecated advisory"},
         {R"({"other": 1, "x": 1, "new": 2})", "x-order /new /x-order other=/other advisory"}});
  check(R"({"oneOf": [{"const": "a"}, {"const": "b", "deprecated": true}]})",
        {{"\"a\"", ""}, {"\"b\"", "deprecated / /oneOf/1/deprecated advisory"}});
  check(R"({"not": {"properties": {"a": {"deprecated": true, "type": "null"}}}})",
        {{R"({"a": 1})", ""}});
}

std::string nested(const std::string& keyword, int levels) {
  std::string schema = R"({"$ref": "#/$defs/a0", "$defs": {)";
  for (int i = 0; i < levels; ++i) {
    const std::string next = R"({"$ref": "#/$defs/a)" + std::to_string(i + 1) + "\"}";
    schema +=
        "\"a" + std::to_string(i) + "\": {\"" + keyword + "\": [" + next + ", " + next + "]},";
  }
  return schema + "\"a" + std::to_string(levels) + R"(": {"type": "string"}}})";
}

TEST_CASE("branches within branches do not multiply", "[schema]") {
  for (const std::string keyword : {"allOf", "anyOf", "oneOf"}) {
    const SchemaLoad load = load_schema(json_document(nested(keyword, 60)), {});
    REQUIRE(load.schema);
    const auto note = json_document("5");
    const std::vector<Violation> violations = validate(*load.schema, note->root());
    REQUIRE(violations.size() == 1);
    CHECK_FALSE(violations[0].limit);
  }
}

TEST_CASE("limits are reported, not passed over", "[schema]") {
  std::string chain = R"({"$ref": "#/$defs/a0", "$defs": {)";
  for (int i = 0; i < 600; ++i) {
    chain +=
        "\"a" + std::to_string(i) + "\": {\"$ref\": \"#/$defs/a" + std::to_string(i + 1) + "\"},";
  }
  check(chain + R"("a600": {"type": "string"}}})", {{"5", "false / /$defs/a511 limit"}});
  const std::string slow(40, 'a');
  const std::string branches = R"({"anyOf": [{"pattern": "^(a|a)*$"}, {"type": "null"}]})";
  const SchemaLoad load = load_schema(json_document(branches), {});
  REQUIRE(load.schema);
  const auto note = json_document("\"" + slow + "!\"");
  CHECK(shown(validate(*load.schema, note->root())) == "pattern / /anyOf/0/pattern limit");
}

// Keys that no branch evaluates take no step, but time.
TEST_CASE("many keys against many branches are a limit", "[schema]") {
  std::string keys = "{";
  for (int i = 0; i < 30'000; ++i) {
    keys += (i == 0 ? "\"k" : ", \"k") + std::to_string(i) + "\": 1";
  }
  keys += "}";
  for (const std::string keyword : {"anyOf", "oneOf"}) {
    std::string branches = "{\"" + keyword + "\": [";
    for (int i = 0; i < 3'000; ++i) {
      const std::string name = "\"b" + std::to_string(i) + "\"";
      branches += (i == 0 ? "" : ", ") + ("{\"properties\": {" + name + ": {}}, ") +
                  "\"dependentRequired\": {\"k0\": [" + name + "]}}";
    }
    const SchemaLoad load = load_schema(json_document(branches + "]}"), {});
    REQUIRE(load.schema);
    const auto note = json_document(keys);
    const std::string found = shown(validate(*load.schema, note->root()));
    CAPTURE(found);
    CHECK(found.starts_with("false / /" + keyword + "/26"));
    CHECK(found.ends_with("/dependentRequired limit"));
  }
}

TEST_CASE("violations stand in the order of the note", "[schema]") {
  check(R"({"properties": {"a": {"type": "null"}, "b": {"type": "null"}, "c": {"type": "null"}},
            "additionalProperties": false})",
        {{R"({"c": 1, "z": 1, "a": 1, "b": 1})",
          "type /c /properties/c/type; additionalProperties /z /additionalProperties; "
          "type /a /properties/a/type; type /b /properties/b/type"}});
}

}  // namespace
}  // namespace matterlint::test
