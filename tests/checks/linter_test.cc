// SPDX-License-Identifier: MIT
#include "checks/linter.h"

#include <algorithm>

#include "output/output.h"
#include "support/catch.h"

using matterlint::ActiveRule;
using matterlint::Config;
using matterlint::MemoryFileSystem;
using matterlint::Project;
using matterlint::Report;
using matterlint::WalkResult;

namespace {

constexpr const char* rating_schema = R"({"required": ["rating"],
    "properties": {"rating": {"type": "integer", "maximum": 5}}, "additionalProperties": false})";

/// Many notes, every third with a mistake, and files without front matter between them.
MemoryFileSystem many_notes() {
  MemoryFileSystem files;
  files.add("s.json", rating_schema);
  for (int i = 0; i < 700; ++i) {
    const std::string name = "n" + std::to_string(i) + ".md";
    if (i % 3 == 0) {
      files.add(name, "---\nratng: " + std::to_string(i) + "\n---\n");
    } else {
      files.add(name, i % 7 == 0 ? "no front matter\n" : "---\nrating: 3\n---\n");
    }
  }
  return files;
}

Project project_of(const MemoryFileSystem& files, Config config = {}) {
  config.schema_path = "s.json";
  return load_project(files, config);
}

std::vector<std::string> ids(const Config& config) {
  std::vector<std::string> result;
  for (const ActiveRule& active : active_rules(config)) {
    result.emplace_back(active.rule->info.id);
  }
  return result;
}

bool contains(const std::vector<std::string>& all, const std::string& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

}  // namespace

TEST_CASE("the report does not depend on the number of threads", "[checks]") {
  const MemoryFileSystem files = many_notes();
  const Project project = project_of(files);
  const WalkResult walked = walk(files, {"."});
  const std::string one = render_json(check_notes(project, files, walked, 1), {});
  for (const unsigned jobs : {2U, 3U, 8U}) {
    CHECK(render_json(check_notes(project, files, walked, jobs), {}) == one);
  }
}

TEST_CASE("the settings say where front matter ends", "[checks]") {
  MemoryFileSystem files = many_notes();
  files.add("long.md", "---\n# " + std::string(9000, '-') + "\nrating: 3\n---\n");
  files.add("dots.md", "---\nrating: 3\n...\nThe body.\n");
  WalkResult walked;
  walked.files = {"long.md", "dots.md"};
  Config config;
  config.reading.dots_close = true;
  CHECK(check_notes(project_of(files, config), files, walked, 1).diagnostics.empty());
  config.reading = {5000, false};
  const Report report = check_notes(project_of(files, config), files, walked, 1);
  REQUIRE(report.diagnostics.size() == 2);
  CHECK(report.diagnostics[0].rule->id == "unclosed-front-matter");
  CHECK(report.diagnostics[1].rule->id == "resource-limit");
}

TEST_CASE("notes, files and failures are counted", "[checks]") {
  const MemoryFileSystem files = many_notes();
  WalkResult walked = walk(files, {"."});
  REQUIRE(walked.files.size() == 700);
  walked.files.push_back("zz-gone.md");
  const Report report = check_notes(project_of(files), files, walked, 2);
  CHECK(report.files == 701);
  CHECK(report.notes == 634);
  REQUIRE(report.failures.size() == 1);
  CHECK(report.failures[0].path == "zz-gone.md");
  CHECK(report.diagnostics.size() == 234);
}

TEST_CASE("a broken schema stops the run before any note", "[checks]") {
  MemoryFileSystem files = many_notes();
  files.add("s.json", R"({"type": "nothing"})");
  const Report report = check_notes(project_of(files), files, walk(files, {"."}), 2);
  CHECK(report.definition_errors);
  CHECK(report.notes == 0);
  REQUIRE(report.diagnostics.size() == 1);
  CHECK(report.diagnostics[0].rule->id == "invalid-schema");
}

TEST_CASE("rules are chosen by id, family and all", "[checks]") {
  Config config;
  const auto by_default = ids(config);
  CHECK(contains(by_default, "unknown-key"));
  CHECK_FALSE(contains(by_default, "key-order"));
  config.rules.select = {"key-order"};
  CHECK(ids(config) == std::vector<std::string>{"key-order"});
  config.rules.select = {"keys"};
  CHECK(contains(ids(config), "unknown-key"));
  CHECK(contains(ids(config), "key-order"));
  CHECK_FALSE(contains(ids(config), "wrong-type"));
  config.rules.select = {"all"};
  config.rules.ignore = {"keys"};
  CHECK(contains(ids(config), "wrong-type"));
  CHECK_FALSE(contains(ids(config), "unknown-key"));
}

TEST_CASE("what several schemas refer to is reported once", "[checks]") {
  MemoryFileSystem files;
  files.add("a.json", R"({"$ref": "parts.json"})");
  files.add("b.json", R"({"$ref": "parts.json", "minimum": "1"})");
  files.add("c.json", "{}");
  files.add("parts.json", R"({"type": "strnig"})");
  std::vector<Project> projects;
  for (const char* path : {"a.json", "b.json", "c.json", "none.json"}) {
    Config config;
    config.schema_path = path;
    projects.push_back(load_project(files, config));
  }
  const Report report = check_definitions(projects);
  CHECK(report.files == 4);
  CHECK(report.usable_schemas == size_t{1});
  CHECK(report.definition_errors);
  REQUIRE(report.diagnostics.size() == 2);
  CHECK(report.diagnostics[0].primary.path() == "b.json");
  CHECK(report.diagnostics[1].primary.path() == "parts.json");
  REQUIRE(report.failures.size() == 1);
  CHECK(report.failures[0].path == "none.json");
}
