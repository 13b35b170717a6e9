// SPDX-License-Identifier: MIT
// The JSON-Schema-Test-Suite: every required test of a draft, and every one of `optional/format`,
// passes or stands, with the reason, in fixtures/conformance/json-schema/expected_failures.txt; a
// test that stands there must fail. A line `draft/file.json: *` there says that all tests of a file
// fail. The required tests presuppose that `format` is what the draft says by default, the optional
// ones that it is asserted, as the program does.
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

/// A draft, and where its tests are.
struct Suite {
  const DraftFolder& draft;
  const std::string& suites;
  FormatUse formats = FormatUse::asserted;
};

/// The schema of a group; one that names no draft gets that of the folder.
SchemaLoad load_group_schema(NodeRef schema, const Suite& suite) {
  std::string bytes(schema.document().source->slice(schema.span()));
  if (schema.is_object() && !schema.find("$schema")) {
    bytes.insert(1, "\"$schema\": \"" + suite.draft.uri + "\"" + (schema.size() > 0 ? "," : ""));
  }
  Remotes remotes(suite.suites + "/json-schema-test-suite/remotes");
  return load_schema(json_document(std::move(bytes)), {}, &remotes, suite.formats);
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

void run_file(const Suite& suite, const std::string& name, Score& score) {
  const DraftFolder& draft = suite.draft;
  const std::string path =
      suite.suites + "/json-schema-test-suite/tests/" + draft.name + "/" + name;
  const auto file = json_document(read_file(path).value_or(""));
  REQUIRE(file->readable());
  const size_t tests_before = score.tests;
  const size_t failed_before = score.failed.size();
  for (const NodeRef group : file->root().children()) {
    const SchemaLoad load = load_group_schema(group.find("schema"), suite);
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

/// The required tests; with asserted formats those of `optional/format`.
Score run_part(const Suite& suite) {
  const std::string part = suite.formats == FormatUse::asserted ? "optional/format/" : "";
  const std::string folder =
      suite.suites + "/json-schema-test-suite/tests/" + suite.draft.name + "/" + part;
  Score score;
  for (const std::string& name : files_below(folder)) {
    if (name.find('/') == std::string::npos) {
      run_file(suite, part + name, score);
    }
  }
  return score;
}

void check_score(const Score& score, const std::set<std::string>& expected) {
  CHECK(score.wrong_contradictions == 0);
  for (const std::string& name : score.failed) {
    INFO("failed, and expected_failures.txt does not say so: " << name);
    CHECK(is_expected(name, expected));
  }
}

TEST_CASE("tests of the JSON-Schema-Test-Suite", "[schema]") {
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
    const Score required = run_part({draft, *suites, FormatUse::by_draft});
    const Score formats = run_part({draft, *suites, FormatUse::asserted});
    INFO(draft.name << ": " << required.tests - required.failed.size() << " of " << required.tests
                    << ", formats " << formats.tests - formats.failed.size() << " of "
                    << formats.tests);
    CHECK(required.tests > 500);
    CHECK(required.failed.size() * 100 <= required.tests);
    CHECK(formats.tests > 50);
    CHECK(formats.failed.size() * 100 <= formats.tests * 3);
    check_score(required, expected);
    check_score(formats, expected);
    for (const std::string& name : expected) {
      if (name.starts_with(draft.name + "/")) {
        INFO("passed, so its line in expected_failures.txt must go: " << name);
        CHECK((required.failed.contains(name) || required.failed_whole.contains(name) ||
               formats.failed.contains(name) || formats.failed_whole.contains(name)));
      }
    }
  }
}

}  // namespace
}  // namespace matterlint::test
