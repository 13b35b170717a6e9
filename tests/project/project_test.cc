// SPDX-License-Identifier: MIT
#include "project/project.h"

#include "project/builtin.h"
#include "support/catch.h"

using matterlint::Config;
using matterlint::DefinitionKind;
using matterlint::MemoryFileSystem;
using matterlint::Project;

namespace {

constexpr const char* schema_with_tags =
    R"({"$schema": "http://json-schema.org/draft-07/schema#",
        "properties": {"tags": {"items": {"type": "string", "x-vocabulary": "tags"}}}})";

Project load(const MemoryFileSystem& files, const std::string& schema_path) {
  Config config;
  config.schema_path = schema_path;
  return load_project(files, config);
}

}  // namespace

TEST_CASE("the built-in note format and its vocabularies are whole", "[project]") {
  const Project project = load_project(MemoryFileSystem(), Config());
  REQUIRE(project.broken.empty());
  REQUIRE(project.failures.empty());
  REQUIRE(project.schema() != nullptr);
  CHECK(project.settings->schema->builtin);
  REQUIRE(project.vocabularies().contains("tags"));
  CHECK(project.vocabularies().at("tags")->terms().size() >= 120);
  CHECK(project.vocabularies().at("linktypes")->terms().size() == 12);
  CHECK(project.vocabularies().at("difficulties")->terms().size() == 3);
}

TEST_CASE("a vocabulary beside the schema hides the embedded one", "[project]") {
  MemoryFileSystem files;
  files.add("s/notes.json", schema_with_tags);
  files.add("s/vocabularies/tags.yaml", "- red\n- green\n");
  const Project project = load(files, "s/notes.json");
  REQUIRE(project.schema() != nullptr);
  CHECK(project.vocabularies().at("tags")->terms().size() == 2);
  CHECK_FALSE(project.settings->schema->builtin);
  CHECK(project.schema_name() == "s/notes.json");
}

TEST_CASE("without one beside it a schema uses the embedded vocabulary", "[project]") {
  MemoryFileSystem files;
  files.add("notes.json", schema_with_tags);
  const Project project = load(files, "notes.json");
  REQUIRE(project.schema() != nullptr);
  CHECK(project.vocabularies().at("tags")->terms().size() >= 120);
}

TEST_CASE("what cannot be loaded is said", "[project]") {
  MemoryFileSystem files;
  files.add("broken.json", R"({"type": )");
  files.add("wrong.yaml", "type: strong\n");
  files.add("v/notes.json", schema_with_tags);
  files.add("v/vocabularies/tags.yaml", "terms:\n  - red\n  - red\n");
  SECTION("a schema that is not there") {
    const Project project = load(files, "none.json");
    REQUIRE(project.failures.size() == 1);
    CHECK(project.failures[0].path == "none.json");
    CHECK(project.schema() == nullptr);
  }
  SECTION("a schema that is no JSON") {
    const Project project = load(files, "broken.json");
    REQUIRE(project.broken.size() == 1);
    CHECK(project.broken[0].kind == DefinitionKind::schema);
    CHECK_FALSE(project.broken[0].document->problems.empty());
  }
  SECTION("a schema with a wrong keyword") {
    const Project project = load(files, "wrong.yaml");
    REQUIRE(project.broken.size() == 1);
    CHECK_FALSE(project.broken[0].problems.empty());
  }
  SECTION("a vocabulary with a term twice") {
    const Project project = load(files, "v/notes.json");
    REQUIRE_FALSE(project.broken.empty());
    CHECK(project.broken[0].kind == DefinitionKind::vocabulary);
  }
}

TEST_CASE("with no_schema nothing is loaded", "[project]") {
  Config config;
  config.no_schema = true;
  const Project project = load_project(MemoryFileSystem(), config);
  CHECK(project.schema() == nullptr);
  CHECK(project.vocabularies().empty());
}
