// SPDX-License-Identifier: MIT
#include "checks/note_facts.h"

#include <algorithm>
#include <memory>

#include "document/parse.h"
#include "schema/schema.h"
#include "support/catch.h"

using matterlint::DefinitionProblem;
using matterlint::Document;
using matterlint::NoteFacts;
using matterlint::Schema;
using matterlint::SourceText;
using matterlint::Violation;
using matterlint::Vocabulary;
using matterlint::VocabularySet;

namespace {

std::shared_ptr<const Document> data(const std::string& path, const std::string& yaml) {
  return std::make_shared<const Document>(
      parse_data(std::make_shared<const SourceText>(path, yaml), matterlint::Format::yaml));
}

VocabularySet vocabularies() {
  std::vector<DefinitionProblem> problems;
  VocabularySet set;
  set["moods"] = std::make_shared<const Vocabulary>(
      "moods",
      data("moods.yaml",
           "- calm\n- {term: joy, aliases: [delight]}\n- {term: mood, rejected: x}\n"),
      problems);
  REQUIRE(problems.empty());
  return set;
}

/// A note with the schema that it is checked against, both kept alive.
struct Checked {
  std::shared_ptr<const Schema> schema{};
  std::shared_ptr<const Document> note{};
  std::unique_ptr<NoteFacts> facts{};
};

Checked checked(const std::string& schema, const std::string& note) {
  Checked result;
  const auto loaded = load_schema(data("schema.yaml", schema), vocabularies());
  REQUIRE(loaded.problems.empty());
  result.schema = loaded.schema;
  REQUIRE(result.schema);
  result.note = std::make_shared<const Document>(
      parse_note(std::make_shared<const SourceText>("note.md", "---\n" + note + "---\n")));
  REQUIRE(result.note->readable());
  result.facts = std::make_unique<NoteFacts>(validate(*result.schema, result.note->root()));
  return result;
}

/// "rule pointer" for everything that some rule speaks about, sorted.
std::vector<std::string> spoken(const NoteFacts& facts) {
  std::vector<std::string> found;
  for (const std::string_view rule :
       {"resource-limit", "missing-key", "unknown-key", "deprecated-key", "key-order", "wrong-type",
        "not-allowed", "out-of-range", "wrong-length", "wrong-pattern", "wrong-format",
        "duplicate-item", "empty-value", "schema-mismatch", "unknown-term", "non-canonical-term",
        "rejected-term"}) {
    for (const Violation* violation : facts.of(rule)) {
      found.push_back(std::string(rule) + " " + violation->instance.pointer());
    }
  }
  CHECK(facts.mistakes() == found.size());
  std::sort(found.begin(), found.end());
  return found;
}

struct Case {
  std::string schema{};
  std::string note{};
  std::vector<std::string> wanted{};
};

void check(const std::vector<Case>& cases) {
  for (const Case& one : cases) {
    INFO(one.schema << "\n" << one.note);
    const Checked result = checked(one.schema, one.note);
    CHECK(spoken(*result.facts) == one.wanted);
  }
}

}  // namespace

TEST_CASE("each keyword has its rule", "[checks]") {
  check({
      {"properties: {k: {type: integer}}", "k: x\n", {"wrong-type /k"}},
      {"properties: {k: {type: integer}}", "k:\n", {"empty-value /k"}},
      {"properties: {k: {enum: [a]}}", "k: b\n", {"not-allowed /k"}},
      {"properties: {k: {const: a}}", "k: b\n", {"not-allowed /k"}},
      {"properties: {k: {maximum: 1}}", "k: 2\n", {"out-of-range /k"}},
      {"properties: {k: {exclusiveMinimum: 2}}", "k: 2\n", {"out-of-range /k"}},
      {"properties: {k: {multipleOf: 2}}", "k: 3\n", {"out-of-range /k"}},
      {"properties: {k: {minLength: 2}}", "k: x\n", {"wrong-length /k"}},
      {"properties: {k: {minLength: 1}}", "k: ''\n", {"empty-value /k"}},
      {"properties: {k: {minItems: 2}}", "k: [1]\n", {"wrong-length /k"}},
      {"properties: {k: {minItems: 1}}", "k: []\n", {"empty-value /k"}},
      {"properties: {k: {minProperties: 1}}", "k: {}\n", {"empty-value /k"}},
      {"properties: {k: {maxProperties: 0}}", "k: {a: 1}\n", {"wrong-length /k"}},
      {"properties: {k: {pattern: a}}", "k: b\n", {"wrong-pattern /k"}},
      {"properties: {k: {format: date}}", "k: b\n", {"wrong-format /k"}},
      {"properties: {k: {uniqueItems: true}}", "k: [a, a]\n", {"duplicate-item /k/1"}},
      {"required: [k]", "a: 1\n", {"missing-key "}},
      {"dependentRequired: {a: [k]}", "a: 1\n", {"missing-key "}},
      {"additionalProperties: false", "a: 1\n", {"unknown-key /a"}},
      {"properties: {a: {deprecated: true}}", "a: 1\n", {"deprecated-key /a"}},
      {"x-order: [a, b]", "b: 1\na: 1\n", {"key-order /a"}},
      {"properties: {k: {not: {const: a}}}", "k: a\n", {"schema-mismatch /k"}},
      {"properties: {k: false}", "k: a\n", {"schema-mismatch /k"}},
      {"properties: {k: {contains: {const: a}}}", "k: [b]\n", {"schema-mismatch /k"}},
      {"propertyNames: {pattern: ^a}", "k: b\n", {"schema-mismatch /k"}},
      {"properties: {k: {x-vocabulary: moods}}", "k: gloom\n", {"unknown-term /k"}},
      {"properties: {k: {x-vocabulary: moods}}", "k: delight\n", {"non-canonical-term /k"}},
      {"properties: {k: {x-vocabulary: moods}}", "k: Calm\n", {"non-canonical-term /k"}},
      {"properties: {k: {x-vocabulary: moods}}", "k: mood\n", {"rejected-term /k"}},
  });
}

TEST_CASE("one mistake is reported once", "[checks]") {
  check({
      // Of the wrong type: nothing else about the value counts.
      {"properties: {k: {type: string, enum: [a, b]}}", "k: 3\n", {"wrong-type /k"}},
      {"properties: {k: {type: string, enum: [a, b]}}", "k:\n", {"empty-value /k"}},
      {"properties: {k: {allOf: [{type: string}, {type: string}]}}", "k: 3\n", {"wrong-type /k"}},
      // Blank text breaks whatever is wanted of it.
      {"properties: {k: {minLength: 1, pattern: a, format: date}}", "k: ''\n", {"empty-value /k"}},
      {"properties: {k: {format: date}}", "k: ' '\n", {"empty-value /k"}},
      // Format and pattern are two sides of one text.
      {"properties: {k: {pattern: '^\\d', format: date}}", "k: x\n", {"wrong-format /k"}},
      {"allOf: [{required: [k]}, {required: [k]}]", "a: 1\n", {"missing-key "}},
      {"required: [k]\ndependentRequired: {a: [k]}", "a: 1\n", {"missing-key "}},
      // Different mistakes stay apart.
      {"properties: {k: {minimum: 10, multipleOf: 2}}",
       "k: 3\n",
       {"out-of-range /k", "out-of-range /k"}},
      {"properties: {k: {deprecated: true, type: string}}",
       "k: 3\n",
       {"deprecated-key /k", "wrong-type /k"}},
  });
}

TEST_CASE("alternatives that fail for one reason give that reason", "[checks]") {
  check({
      {"properties: {k: {anyOf: [{type: integer}, {type: array, items: {type: integer}}]}}",
       "k: [1, x]\n",
       {"wrong-type /k/1"}},
      {"properties: {k: {oneOf: [{const: a}, {const: b}]}}", "k: c\n", {"not-allowed /k"}},
      {"properties: {k: {anyOf: [{type: string, format: date}, {type: array}]}}",
       "k: 2023-02-30\n",
       {"wrong-format /k"}},
      {"properties: {k: {anyOf: [{anyOf: [{type: string, format: date}]}, {type: array}]}}",
       "k: 2023-02-30\n",
       {"wrong-format /k"}},
      {"properties: {k: {anyOf: [{type: object, required: [a, b]}, {type: array}]}}",
       "k: {c: 1}\n",
       {"schema-mismatch /k"}},
      {"properties: {k: {oneOf: [{minimum: 1}, {maximum: 9}]}}", "k: 5\n", {"schema-mismatch /k"}},
      // A misspelt key that is missing is one reason, too.
      {"properties: {k: {anyOf: [{type: object, required: [name], properties: {name: {}}, "
       "additionalProperties: false}, {type: array}]}}",
       "k: {nmae: 1}\n",
       {"unknown-key /k/nmae"}},
  });
}

TEST_CASE("a reason keeps the branch it comes from", "[checks]") {
  const Checked result = checked(
      "properties: {k: {anyOf: [{type: string, format: date}, {type: array}]}}", "k: soon\n");
  const auto found = result.facts->of("wrong-format");
  REQUIRE(found.size() == 1);
  REQUIRE(found[0]->branch);
  CHECK(found[0]->branch.parent().key() == "anyOf");
}

TEST_CASE("a misspelt key covers the missing one", "[checks]") {
  const std::string schema =
      "{required: [title, rating], additionalProperties: false, properties: {title: {}, "
      "rating: {x-aliases: [stars]}, ratings: {}, link: {}}}";
  struct Pairing {
    std::string note{};
    std::vector<std::string> wanted{};
  };
  const Pairing cases[] = {
      {"title: x\nratng: 4\n", {"unknown-key /ratng"}},
      {"title: x\nstars: 4\n", {"unknown-key /stars"}},
      {"titel: x\nratng: 4\n", {"unknown-key /ratng", "unknown-key /titel"}},
      // Only one of the two can have been `rating`: the nearer one.
      {"title: x\nratng: 4\nratin: 5\n", {"unknown-key /ratin", "unknown-key /ratng"}},
      {"title: x\nweight: 4\n", {"missing-key ", "unknown-key /weight"}},
      // `ratigns` is nearer to a key that is not missing.
      {"title: x\nratigns: 4\n", {"missing-key ", "unknown-key /ratigns"}},
      {"rating: 4\n", {"missing-key "}},
  };
  for (const Pairing& one : cases) {
    INFO(one.note);
    const Checked result = checked(schema, one.note);
    CHECK(spoken(*result.facts) == one.wanted);
  }
}

TEST_CASE("the missing key that an unknown one means can be asked for", "[checks]") {
  const Checked result = checked(
      "{required: [title, rating], additionalProperties: false, "
      "properties: {title: {}, rating: {}}}",
      "titel: x\nratng: 4\nweight: 1\n");
  const auto unknown = result.facts->of("unknown-key");
  REQUIRE(unknown.size() == 3);
  REQUIRE(result.facts->missing_key_meant_by(*unknown[0]) != nullptr);
  CHECK(result.facts->missing_key_meant_by(*unknown[0])->missing_key == "title");
  REQUIRE(result.facts->missing_key_meant_by(*unknown[1]) != nullptr);
  CHECK(result.facts->missing_key_meant_by(*unknown[1])->missing_key == "rating");
  CHECK(result.facts->missing_key_meant_by(*unknown[2]) == nullptr);
}

TEST_CASE("of very many mistakes of one sort the first are reported and the rest counted",
          "[checks]") {
  std::string list = "k: [";
  for (size_t i = 0; i < matterlint::most_violations_of_rule + 7; ++i) {
    list += "x, ";
  }
  const Checked many =
      checked("properties: {k: {items: {type: integer}}, l: {type: integer}}", list + "]\nl: x\n");
  CHECK(many.facts->of("wrong-type").size() == matterlint::most_violations_of_rule);
  CHECK(many.facts->left_out() == 8);
  const Checked few = checked("properties: {k: {type: integer}}", "k: x\n");
  CHECK(few.facts->left_out() == 0);
}

TEST_CASE("a limit is spoken of by its own rule", "[checks]") {
  const Checked result =
      checked("properties: {k: {pattern: '^(a+)+$'}}", "k: " + std::string(60, 'a') + "!\n");
  CHECK(spoken(*result.facts) == std::vector<std::string>{"resource-limit /k"});
}
