// SPDX-License-Identifier: MIT
// Schemas in several documents.
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "schema/schema.h"
#include "schema/validate.h"
#include "support/catch.h"
#include "support/json_document.h"

namespace matterlint::test {
namespace {

/// Documents in memory by address; those that begin with `secret` are refused.
class Shelf final : public SchemaDocuments {
 public:
  explicit Shelf(const std::map<std::string, std::string>& files) {
    for (const auto& [address, bytes] : files) {
      documents_[address] = std::make_shared<const Document>(
          parse_data(std::make_shared<const SourceText>(address, bytes), Format::json));
    }
  }

  OpenedSchema open(const std::string& address) override {
    if (address.starts_with("secret")) {
      return {.refusal = "this one is secret", .help = "ask for another one"};
    }
    const auto found = documents_.find(address);
    return {.document = found == documents_.end() ? nullptr : found->second};
  }

 private:
  std::map<std::string, std::shared_ptr<const Document>> documents_{};
};

/// `valid` or `invalid`, or the problems of the schema: `file#pointer: message`.
std::string outcome(const std::map<std::string, std::string>& files, const std::string& schema,
                    const std::string& data) {
  Shelf shelf(files);
  const SchemaLoad load = load_schema(json_document(schema), {}, &shelf);
  std::string problems;
  for (const DefinitionProblem& problem : load.problems) {
    CHECK_FALSE(problem.help.empty());
    problems += (problems.empty() ? "" : "; ") + problem.at.document().source->path() + "#" +
                problem.at.pointer() + ": " + problem.message;
  }
  for (const auto& document : load.documents) {
    problems += document->problems.empty() ? "" : document->source->path() + " cannot be read";
  }
  CHECK(problems.empty() == (load.schema != nullptr));
  if (!load.schema) {
    return problems;
  }
  return validate(*load.schema, json_document(data)->root()).empty() ? "valid" : "invalid";
}

TEST_CASE("references to other documents", "[schema]") {
  const std::map<std::string, std::string> files = {
      {"text.json", R"({"type": "string"})"},
      {"sub/a.json", R"({"$ref": "b.json#/$defs/x"})"},
      {"sub/b.json", R"({"$defs": {"x": {"$ref": "../text.json"}, "y": {"$anchor": "whole",
                         "type": "integer"}}})"},
      {"back.json", R"({"properties": {"next": {"$ref": "test.json"}}})"},
      {"old.json", R"({"$schema": "http://json-schema.org/draft-04/schema#", "type": "integer",
                       "maximum": 3, "exclusiveMaximum": true})"},
      {"named.json", R"({"$id": "https://a.example/named", "$defs": {"n": {"type": "null"}}})"},
      {"circle.json", R"({"allOf": [{"$ref": "test.json"}]})"},
      {"wrong.json", R"({"$defs": {"a": {"minLength": -1}}})"},
      {"torn.json", R"({"type": )"},
      {"list.json", "[]"},
  };
  CHECK(outcome(files, R"({"$ref": "text.json"})", "\"a\"") == "valid");
  CHECK(outcome(files, R"({"$ref": "text.json#"})", "1") == "invalid");
  CHECK(outcome(files, R"({"$ref": "sub/a.json"})", "\"a\"") == "valid");
  CHECK(outcome(files, R"({"$ref": "sub/a.json"})", "1") == "invalid");
  CHECK(outcome(files, R"({"$ref": "sub/b.json#whole"})", "1") == "valid");
  CHECK(outcome(files, R"({"$ref": "back.json", "required": ["a"]})", R"({"a": 1})") == "valid");
  CHECK(outcome(files, R"({"$ref": "back.json", "required": ["a"]})", R"({"a": 1, "next": {}})") ==
        "invalid");
  // Each file has its own draft.
  CHECK(outcome(files, R"({"$ref": "old.json"})", "2") == "valid");
  CHECK(outcome(files, R"({"$ref": "old.json"})", "2.0") == "invalid");
  CHECK(outcome(files, R"({"$ref": "old.json"})", "3") == "invalid");
  CHECK(outcome(files, R"({"anyOf": [{"type": "integer"}, {"$ref": "old.json"}]})", "2.0") ==
        "valid");
  CHECK(outcome(
            files,
            R"({"allOf": [{"$ref": "named.json"}, {"$ref": "https://a.example/named#/$defs/n"}]})",
            "null") == "valid");

  CHECK(outcome(files, R"({"$ref": "circle.json"})", "1") ==
        "circle.json#/allOf/0/$ref: this reference leads back to itself: `#` → `circle.json#` → "
        "`circle.json#/allOf/0` → `#`");
  CHECK(outcome(files, R"({"minLength": -1, "$ref": "wrong.json#/$defs/a"})", "1") ==
        "test.json#/minLength: `minLength` must be a whole number of 0 or more; "
        "wrong.json#/$defs/a/minLength: `minLength` must be a whole number of 0 or more");
  CHECK(outcome(files, R"({"$ref": "text.json#/a"})", "1") ==
        "test.json#/$ref: `text.json#/a` leads nowhere");
  CHECK(outcome(files, R"({"$ref": "text.json#a"})", "1") ==
        "test.json#/$ref: no schema of `text.json` is named `a`");
  CHECK(outcome(files, R"({"$ref": "torn.json"})", "1") == "torn.json cannot be read");
  CHECK(outcome(files, R"({"$ref": "list.json"})", "1") ==
        "list.json#: a schema must be a map, or `true` or `false`");
}

TEST_CASE("documents that are not to be had", "[schema]") {
  CHECK(outcome({}, R"({"$ref": "secret"})", "1") ==
        "test.json#/$ref: this one is secret: `secret`");
  CHECK(outcome({}, R"({"$ref": "https://a.example/b#/c"})", "1") ==
        "test.json#/$ref: nothing is fetched from a network: `https://a.example/b#/c`");
  CHECK(outcome({}, R"({"$id": "https://a.example/b/", "$ref": "c.json"})", "1") ==
        "test.json#/$ref: nothing is fetched from a network: `c.json` means "
        "`https://a.example/b/c.json` here");
}

/// Of the first problem, which must be there.
std::string help_of(const std::map<std::string, std::string>& files, const std::string& schema) {
  Shelf shelf(files);
  const SchemaLoad load = load_schema(json_document(schema), {}, &shelf);
  REQUIRE_FALSE(load.problems.empty());
  return load.problems.front().help;
}

TEST_CASE("files beside a schema that says where it is published", "[schema]") {
  const std::map<std::string, std::string> files = {
      {"text.json", R"({"type": "string"})"},
      {"sub/deep.json", R"({"$ref": "../text.json"})"},
      {"sub/named.json", R"({"$id": "https://a.example/s/sub/named.json", "$ref": "deep.json"})"},
      {"sub/moved.json", R"({"$id": "https://b.example/x/moved", "$ref": "../sub/deep.json"})"},
  };
  const auto published = [](const std::string& reference) {
    return R"({"$id": "https://a.example/s/post.json", "$ref": ")" + reference + "\"}";
  };
  for (const char* reference : {"text.json", "https://a.example/s/text.json",
                                "http://a.example/s/text.json", "/s/text.json", "../s/text.json",
                                "text", "sub/deep.json", "sub/named.json", "sub/moved.json"}) {
    CAPTURE(reference);
    CHECK(outcome(files, published(reference), "\"a\"") == "valid");
    CHECK(outcome(files, published(reference), "1") == "invalid");
  }
  // What is known by its `$id` comes before files.
  CHECK(outcome(files, R"({"$id": "https://a.example/s/post.json", "$ref": "text.json",
                           "$defs": {"t": {"$id": "text.json", "type": "integer"}}})",
                "1") == "valid");
  for (const char* reference :
       {"https://other.example/s/text.json", "https://a.example:8/s/text.json",
        "https://a.example/s/text.json?x"}) {
    CAPTURE(reference);
    CHECK(outcome(files, published(reference), "1") ==
          "test.json#/$ref: nothing is fetched from a network: `" + std::string(reference) + "`");
  }
  CHECK(outcome(files, published("none.json"), "1") ==
        "test.json#/$ref: nothing is fetched from a network: `none.json` means "
        "`https://a.example/s/none.json` here");
  CHECK(help_of(files, published("secret")).starts_with("it is looked for in `secret.json`: "));
  // An `$id` without a site is a place too.
  CHECK(outcome(files, R"({"$id": "/schemas/post.json", "$ref": "text.json"})", "1") == "invalid");
}

TEST_CASE("meta-schemas of other people", "[schema]") {
  const std::string core = R"("https://json-schema.org/draft/2020-12/vocab/core": true)";
  const auto meta = [&](const std::string& more) {
    return std::map<std::string, std::string>{
        {"meta.json", R"({"$schema": "https://json-schema.org/draft/2020-12/schema",
                          "$vocabulary": {)" +
                          core + more + "}}"}};
  };
  const std::string applicator =
      R"(, "https://json-schema.org/draft/2020-12/vocab/applicator": true)";
  const std::string schema =
      R"({"$schema": "meta.json", "minimum": 3, "properties": {"a": false}, "format": "date"})";
  CHECK(outcome(meta(""), schema, "1") == "valid");
  CHECK(outcome(meta(""), schema, R"({"a": 1})") == "valid");
  CHECK(outcome(meta(applicator), schema, R"({"a": 1})") == "invalid");
  CHECK(outcome(meta(applicator), schema, "1") == "valid");
  CHECK(outcome(meta(applicator), schema, R"("no date")") == "valid");
  CHECK(outcome(meta(R"(, "https://a.example/units": false)"), schema, "1") == "valid");
  CHECK(outcome(meta(R"(, "https://a.example/units": true)"), schema, "1") ==
        "test.json#/$schema: this meta-schema wants a vocabulary of keywords that is not known: "
        "`https://a.example/units`");
  CHECK(outcome({{"meta.json", "{}"}}, schema, "1") ==
        "test.json#/$schema: the meta-schema `meta.json` names no draft");
  CHECK(outcome({{"meta.json", R"({"$schema": "http://json-schema.org/draft-07/schema#"})"}},
                R"({"$schema": "meta.json", "items": [false]})", "[1]") == "invalid");
}

TEST_CASE("a part of a file with an `$id` and a draft of its own", "[schema]") {
  const std::string schema =
      R"({"$schema": "https://json-schema.org/draft/2020-12/schema",
          "properties": {"old": {"$ref": "old"}, "oldest": {"$ref": "oldest"},
                         "own": {"prefixItems": [{"type": "string"}]}},
          "$defs": {"a": {"$id": "old", "$schema": "http://json-schema.org/draft-07/schema#",
                          "items": [{"type": "string"}], "additionalItems": false},
                    "b": {"id": "oldest", "$schema": "http://json-schema.org/draft-04/schema#",
                          "type": "integer", "maximum": 3, "exclusiveMaximum": true}}})";
  CHECK(outcome({}, schema, R"({"old": ["a"], "oldest": 2, "own": ["a", 1]})") == "valid");
  CHECK(outcome({}, schema, R"({"old": ["a", 1]})") == "invalid");
  CHECK(outcome({}, schema, R"({"oldest": 3})") == "invalid");
  CHECK(outcome({}, schema, R"({"oldest": 2.0})") == "invalid");
  CHECK(outcome({}, schema, R"({"own": [1]})") == "invalid");
}

TEST_CASE("dynamic references and their names", "[schema]") {
  const std::string list = R"({"$id": "list", "items": {"$dynamicRef": "#item"},
                               "$defs": {"any": {"$dynamicAnchor": "item"}}})";
  const std::string texts = R"({"$id": "texts", "$ref": "list",
                                "$defs": {"t": {"$dynamicAnchor": "item", "type": "string"}}})";
  const std::string schema =
      R"({"$ref": "texts", "$defs": {"l": )" + list + R"(, "t": )" + texts + "}}";
  CHECK(outcome({}, schema, R"(["a"])") == "valid");
  CHECK(outcome({}, schema, "[1]") == "invalid");
  // The scope is that of the way, not of the file.
  const std::string both = R"({"properties": {"l": {"$ref": "list"}, "t": {"$ref": "texts"}},
                               "$defs": {"l": )" +
                           list + R"(, "t": )" + texts + "}}";
  CHECK(outcome({}, both, R"({"l": [1], "t": ["a"]})") == "valid");
  CHECK(outcome({}, both, R"({"l": [1], "t": [1]})") == "invalid");
  CHECK(outcome({}, R"({"$dynamicRef": "#none"})", "1") ==
        "test.json#/$dynamicRef: no schema of this file is named `none`");
  CHECK(outcome({}, R"({"$dynamicRef": "#a", "$dynamicAnchor": "a"})", "1") ==
        "test.json#/$dynamicRef: this reference leads back to itself: `#` → `#`");
  CHECK(outcome({}, R"({"$recursiveRef": "#"})", "1") ==
        "test.json#/$recursiveRef: `$recursiveRef` is not part of draft 2020-12");
  CHECK(outcome({}, R"({"$schema": "https://json-schema.org/draft/2019-09/schema",
                        "items": {"$recursiveRef": "#/$defs/a"}, "$defs": {"a": {}}})",
                "1") == "test.json#/items/$recursiveRef: `$recursiveRef` must be `#`");
  CHECK(outcome({}, R"({"$defs": {"a": {"$anchor": "x"}, "b": {"$dynamicAnchor": "x"}}})", "1") ==
        "test.json#/$defs/b/$dynamicAnchor: another schema of this file has the same name");
}

}  // namespace
}  // namespace matterlint::test
