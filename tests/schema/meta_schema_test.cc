// SPDX-License-Identifier: MIT
// The drafts' own meta-schemas say which values keywords take. What they refuse must be refused
// when a schema is loaded; what is refused beyond that must have a reason that they cannot express.
#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "project/schema_files.h"
#include "schema/keywords.h"
#include "schema/schema.h"
#include "schema/validate.h"
#include "support/catch.h"
#include "support/files.h"
#include "support/json_document.h"
#include "support/suites.h"

namespace matterlint::test {
namespace {

struct DraftFile {
  std::string uri{};
  std::string path{};   // of the meta-schema in the binary
  std::string suite{};  // the folder of the test suite
};

const std::vector<DraftFile>& draft_files() {
  static const std::vector<DraftFile> files = {
      {"http://json-schema.org/draft-04/schema#", "schemas/meta/draft-04/schema.json", "draft4"},
      {"http://json-schema.org/draft-06/schema#", "schemas/meta/draft-06/schema.json", "draft6"},
      {"http://json-schema.org/draft-07/schema#", "schemas/meta/draft-07/schema.json", "draft7"},
      {"https://json-schema.org/draft/2019-09/schema", "schemas/meta/draft/2019-09/schema.json",
       "draft2019-09"},
      {"https://json-schema.org/draft/2020-12/schema", "schemas/meta/draft/2020-12/schema.json",
       "draft2020-12"}};
  return files;
}

/// Values of every form that some keyword takes or just does not take.
const std::vector<std::string>& values() {
  static const std::vector<std::string> all = {"null",
                                               "true",
                                               "false",
                                               "0",
                                               "-1",
                                               "1",
                                               "1.5",
                                               "2.0",
                                               "1e400",
                                               R"("")",
                                               R"("string")",
                                               R"("[")",
                                               R"("#")",
                                               R"("#a")",
                                               R"("a b")",
                                               R"("1a")",
                                               R"("http://a.example/b")",
                                               R"("http://a.example/b#c")",
                                               "[]",
                                               "[1]",
                                               R"(["a"])",
                                               R"(["a", "a"])",
                                               R"(["string"])",
                                               R"(["string", "string"])",
                                               "[{}]",
                                               "[{}, {}]",
                                               "[true]",
                                               "[null]",
                                               "[1, 1.0]",
                                               "{}",
                                               R"({"a": 1})",
                                               R"({"a": {}})",
                                               R"({"a": true})",
                                               R"({"a": []})",
                                               R"({"a": ["b"]})",
                                               R"({"a": ["b", "b"]})",
                                               R"({"a": [1]})",
                                               R"({"a": "b"})",
                                               R"({"[": {}})",
                                               R"({"http://a.example/v": true})",
                                               R"({"a b": false})",
                                               R"({"type": 1})"};
  return all;
}

/// Parts of what is said of schemas that fulfil their meta-schema.
bool is_beyond_meta_schemas(const DefinitionProblem& problem) {
  constexpr std::string_view reasons[] = {
      " is not part of ",                  // keywords of another draft mean nothing
      "there is no vocabulary ",           // words must be known
      "is not a draft of JSON Schema",     //
      " leads nowhere",                    // references must lead somewhere
      "no schema of ",                     //
      "leads back to itself",              //
      "cannot be read",                    //
      "nothing is fetched",                //
      "`$recursiveRef` must be",           //
      "cannot be used",                    // patterns must compile
      "must be a whole number of 0 or m",  // within what can be counted
      "lies outside the project",          //
      "no schema has this name",           //
      "has the same name",                 // nor must two schemas have one
      "`$ref` must be text",               // draft 4 and 6 define it beside their meta-schemas
      "`writeOnly` must be",               // so does draft 7
  };
  return std::any_of(std::begin(reasons), std::end(reasons), [&](std::string_view reason) {
    return problem.message.find(reason) != std::string::npos;
  });
}

/// The value of a keyword that no draft defines in this one, or of our own.
bool is_no_keyword_of(NodeRef at, Draft draft) {
  for (; at; at = at.parent()) {
    const KeywordInfo* keyword = find_keyword(at.key());
    if (keyword != nullptr &&
        (keyword->name.starts_with("x-") || !is_defined_in(*keyword, draft))) {
      return true;
    }
  }
  return false;
}

/// A place that no keyword knows, as the test suite names them; a reference makes it a schema.
bool is_schema_by_reference(const std::string& pointer) {
  return pointer.find("/unknown") != std::string::npos ||
         pointer.find("/examples/") != std::string::npos;
}

/// Up to draft 7 everything beside a `$ref` is ignored, which a meta-schema cannot say.
bool stands_beside_reference(NodeRef at, Draft draft) {
  bool beside = false;
  for (; at.parent() && draft <= Draft::draft7; at = at.parent()) {
    beside = beside || (at.key() != "$ref" && at.parent().find("$ref"));
  }
  return beside;
}

class Comparison {
 public:
  explicit Comparison(const DraftFile& draft) {
    const auto document = open_builtin(draft.path);
    REQUIRE(document);
    SchemaFiles files(none_, document);
    meta_ = load_schema(document, {}, &files);
    REQUIRE(meta_.schema);
  }

  void compare(const std::shared_ptr<const Document>& document) {
    ++schemas;
    std::vector<Violation> violations = validate(*meta_.schema, document->root());
    std::erase_if(violations, [this](const Violation& violation) {
      return stands_beside_reference(violation.instance, meta_.schema->draft);
    });
    const bool valid = std::all_of(violations.begin(), violations.end(),
                                   [](const Violation& violation) { return violation.advisory; });
    SchemaFiles files(none_, document);
    const SchemaLoad load = load_schema(document, {}, &files);
    INFO(document->source->bytes());
    refused += valid ? 0 : 1;
    if (!valid) {
      const bool taken = load.problems.empty() && load.contradictions.empty();
      CHECK_FALSE(taken);
      return;
    }
    for (const DefinitionProblem& problem : load.problems) {
      INFO(problem.at.pointer() << ": " << problem.message);
      const bool reasonable = is_beyond_meta_schemas(problem) ||
                              is_schema_by_reference(problem.at.pointer()) ||
                              stands_beside_reference(problem.at, meta_.schema->draft) ||
                              is_no_keyword_of(problem.at, meta_.schema->draft);
      CHECK(reasonable);
    }
  }

  size_t schemas = 0;
  size_t refused = 0;

 private:
  MemoryFileSystem none_{};
  SchemaLoad meta_{};
};

/// `schema` with a `$schema`, unless it has one.
std::string in_draft(const std::string& schema, const std::string& uri) {
  return "{\"$schema\": \"" + uri + "\"" + (schema == "{}" ? "" : ", ") + schema.substr(1);
}

TEST_CASE("every keyword with every form of value", "[schema]") {
  for (const DraftFile& draft : draft_files()) {
    Comparison comparison(draft);
    for (const KeywordInfo& keyword : all_keywords()) {
      for (const std::string& value : values()) {
        const std::string schema = "{\"" + std::string(keyword.name) + "\": " + value + "}";
        if (keyword.name != "$schema") {
          comparison.compare(json_document(in_draft(schema, draft.uri)));
          comparison.compare(
              json_document(in_draft(R"({"properties": {"a": )" + schema + "}}", draft.uri)));
        }
      }
    }
    CHECK(comparison.schemas > 5000);
    CHECK(comparison.refused > 1000);
  }
}

/// The bytes with one scalar or empty list replaced, for each of them.
std::vector<std::string> mutations(const Document& document) {
  constexpr std::string_view others[] = {"null", "-1", "\"a\"", "[]", "{}"};
  std::vector<std::string> all;
  const std::string bytes(document.source->bytes());
  for (size_t i = 0; i < document.nodes.size(); ++i) {
    const Node& node = document.nodes[i];
    if (node.child_count == 0) {
      const std::string_view other = others[i % std::size(others)];
      all.push_back(bytes.substr(0, node.span.begin) + std::string(other) +
                    bytes.substr(node.span.end));
    }
  }
  return all;
}

TEST_CASE("the schemas of the test suite, whole and with one value changed", "[schema]") {
  std::string why;
  const std::optional<std::string> suites = find_suites(why);
  if (!suites) {
    WARN("SKIPPED: " << why);
    return;
  }
  for (const DraftFile& draft : draft_files()) {
    Comparison comparison(draft);
    const std::string folder = *suites + "/json-schema-test-suite/tests/" + draft.suite;
    for (const std::string& name : files_below(folder)) {
      const auto file = json_document(read_file(folder + "/" + name).value_or("[]"));
      for (const NodeRef group : file->root().children()) {
        const NodeRef schema = group.find("schema");
        if (schema && schema.is_object()) {
          const std::string bytes(file->source->slice(schema.span()));
          const auto whole =
              json_document(schema.find("$schema") ? bytes : in_draft(bytes, draft.uri));
          comparison.compare(whole);
          for (const std::string& changed : mutations(*whole)) {
            const auto document = json_document(changed);
            const bool parsed = document->readable() && document->problems.empty();
            const NodeRef named = parsed ? document->root().find("$schema") : NodeRef();
            if (named && named.text() == draft.uri) {
              comparison.compare(document);
            }
          }
        }
      }
    }
    CHECK(comparison.schemas > 500);
    CHECK(comparison.refused > 100);
  }
}

}  // namespace
}  // namespace matterlint::test
