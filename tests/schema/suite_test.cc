// SPDX-License-Identifier: MIT
// The JSON-Schema-Test-Suite: every required test of a draft passes or stands, with the reason, in
// fixtures/conformance/json-schema/expected_failures.txt; a test that stands there must fail. A
// line `draft/file.json: *` there says that all tests of a file fail.
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "project/schema_files.h"
#include "schema/schema.h"
#include "schema/validate.h"
#include "support/catch.h"
#include "support/files.h"
#include "support/json_document.h"
#include "support/suites.h"

namespace matterlint::test {
namespace {

struct DraftFolder {
  std::string name{};
  std::string uri{};
};

struct Score {
  size_t tests = 0;
  size_t wrong_contradictions = 0;  // valid values of schemas that are said to refuse all
  std::set<std::string> failed{};   // names of tests
  std::set<std::string>
      failed_whole{};  // `draft/file.json: *` for files of which every test failed
};

/// The part of a file below `node` as a file of its own, since a schema is a whole document.
std::shared_ptr<const Document> part(NodeRef node) {
  return json_document(std::string(node.document().source->slice(node.span())));
}

/// What the suite wants served at an address of this machine, from its folder `remotes`, and the
/// meta-schemas.
class Remotes final : public SchemaDocuments {
 public:
  explicit Remotes(std::string folder) : folder_(std::move(folder)) {}

  OpenedSchema open(const std::string& address) override {
    constexpr std::string_view server = "http://localhost:1234/";
    if (!address.starts_with(server)) {
      return embedded_.open(address);
    }
    std::shared_ptr<const Document>& document = known_[address];
    const auto bytes = read_file(folder_ + "/" + address.substr(server.size()));
    if (!document && bytes) {
      document = json_document(*bytes);
    }
    return {.document = document};
  }

 private:
  std::string folder_;
  MemoryFileSystem no_files_{};
  SchemaFiles embedded_{no_files_, json_document("{}")};
  std::map<std::string, std::shared_ptr<const Document>> known_{};
};

/// The schema of a group; one that names no draft gets that of the folder.
SchemaLoad load_group_schema(NodeRef schema, const std::string& uri, const std::string& suites) {
  std::string bytes(schema.document().source->slice(schema.span()));
  if (schema.is_object() && !schema.find("$schema")) {
    bytes.insert(1, "\"$schema\": \"" + uri + "\"" + (schema.size() > 0 ? "," : ""));
  }
  Remotes remotes(suites + "/json-schema-test-suite/remotes");
  return load_schema(json_document(std::move(bytes)), {}, &remotes);
}

bool passes(const SchemaLoad& load, NodeRef test) {
  if (!load.schema) {
    return false;
  }
  const std::shared_ptr<const Document> data = part(test.find("data"));
  bool valid = true;
  for (const Violation& violation : validate(*load.schema, data->root())) {
    valid = valid && (violation.advisory && !violation.limit);
  }
  return valid == test.find("valid").is_true();
}

void run_file(const DraftFolder& draft, const std::string& suites, const std::string& name,
              Score& score) {
  const std::string path = suites + "/json-schema-test-suite/tests/" + draft.name + "/" + name;
  const auto file = json_document(read_file(path).value_or(""));
  REQUIRE(file->readable());
  const size_t tests_before = score.tests;
  const size_t failed_before = score.failed.size();
  for (const NodeRef group : file->root().children()) {
    const SchemaLoad load = load_group_schema(group.find("schema"), draft.uri, suites);
    for (const NodeRef test : group.find("tests").children()) {
      ++score.tests;
      score.wrong_contradictions += !load.contradictions.empty() && test.find("valid").is_true();
      if (!passes(load, test)) {
        score.failed.insert(draft.name + "/" + name + ": " +
                            std::string(group.find("description").text()) + ": " +
                            std::string(test.find("description").text()));
      }
    }
  }
  if (score.failed.size() - failed_before == score.tests - tests_before) {
    score.failed_whole.insert(draft.name + "/" + name + ": *");
  }
}

bool is_expected(const std::string& failure, const std::set<std::string>& expected) {
  return expected.contains(failure) ||
         expected.contains(failure.substr(0, failure.find(": ")) + ": *");
}

Score run_draft(const DraftFolder& draft, const std::string& suites) {
  const std::string folder = suites + "/json-schema-test-suite/tests/" + draft.name;
  Score score;
  for (const std::string& name : files_below(folder)) {
    if (name.find('/') == std::string::npos) {
      run_file(draft, suites, name, score);
    }
  }
  return score;
}

TEST_CASE("required tests of the JSON-Schema-Test-Suite", "[schema]") {
  std::string why;
  const std::optional<std::string> suites = find_suites(why);
  if (!suites) {
    WARN("SKIPPED: " << why);
    return;
  }
  const std::set<std::string> expected = expected_failures("json-schema");
  const std::vector<DraftFolder> drafts = {
      {"draft4", "http://json-schema.org/draft-04/schema#"},
      {"draft6", "http://json-schema.org/draft-06/schema#"},
      {"draft7", "http://json-schema.org/draft-07/schema#"},
      {"draft2019-09", "https://json-schema.org/draft/2019-09/schema"},
      {"draft2020-12", "https://json-schema.org/draft/2020-12/schema"}};
  for (const DraftFolder& draft : drafts) {
    const Score score = run_draft(draft, *suites);
    CHECK(score.tests > 500);
    CHECK(score.wrong_contradictions == 0);
    INFO(draft.name << ": " << score.tests - score.failed.size() << " of " << score.tests);
    for (const std::string& name : score.failed) {
      INFO("failed, and expected_failures.txt does not say so: " << name);
      CHECK(is_expected(name, expected));
    }
    for (const std::string& name : expected) {
      if (name.starts_with(draft.name + "/")) {
        INFO("passed, so its line in expected_failures.txt must go: " << name);
        CHECK((score.failed.contains(name) || score.failed_whole.contains(name)));
      }
    }
  }
}

}  // namespace
}  // namespace matterlint::test
