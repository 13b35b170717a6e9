// SPDX-License-Identifier: MIT
#include "project/schema_files.h"

#include <unistd.h>

#include <string>
#include <vector>

#include "project/builtin.h"
#include "project/project.h"
#include "schema/schema.h"
#include "support/catch.h"
#include "support/files.h"

namespace matterlint::test {
namespace {

/// What opening an address says: the path of the document, or why it is refused, or "unknown".
std::string opened(SchemaFiles& files, const std::string& address) {
  const OpenedSchema result = files.open(address);
  if (result.document) {
    return result.document->source->path();
  }
  CHECK(result.refusal.empty() == result.help.empty());
  return result.refusal.empty() ? "unknown" : result.refusal;
}

constexpr const char* outside = "this file lies outside the project";
constexpr const char* missing = "this file cannot be read (no such file or directory)";

TEST_CASE("files that a schema may refer to", "[project]") {
  MemoryFileSystem disk;
  disk.add("schemas/post.json", "{}");
  disk.add("schemas/a b.json", "{}");
  disk.add("common.yaml", "type: string");
  disk.add("/etc/passwd", "root:x:0:0");
  int count = 0;
  SchemaFiles files(disk, parse_definition("schemas/post.json", "{}"),
                    [&count](const Document&) { ++count; });
  CHECK(opened(files, "schemas/a%20b.json") == "schemas/a b.json");
  CHECK(opened(files, "common.yaml") == "common.yaml");
  CHECK(files.open("common.yaml").document == files.open("schemas/%2E%2E/common.yaml").document);
  CHECK(count == 2);
  CHECK(opened(files, "schemas/none.json") == missing);
  CHECK(opened(files, "schemas") == "this file cannot be read (is a directory, not a file)");
  CHECK(opened(files, "common.yaml%00.json") == "this file cannot be read (no such file)");
  for (const std::string address :
       {"/etc/passwd", "../etc/passwd", "../../etc/passwd", "%2e%2e/etc/passwd", "..",
        "schemas/%2E%2E/%2e%2E/etc/passwd", "%2Fetc/passwd"}) {
    CAPTURE(address);
    CHECK(opened(files, address) == outside);
  }
  CHECK(opened(files, "file:///etc/passwd") == "files are named by their path, not by `file:`");
  CHECK(opened(files, "FILE:common.yaml") == "files are named by their path, not by `file:`");
  CHECK(opened(files, "urn:example:post") == "no schema has this name");
  CHECK(opened(files, "http://127.0.0.1:9/x") == "unknown");
  CHECK(opened(files, "https://json-schema.org/draft/2030-01/schema") == "unknown");
  CHECK(opened(files, "https://json-schema.org/../note.schema") == "unknown");
  CHECK(count == 2);
}

TEST_CASE("links that lead out of the project", "[project]") {
  const TemporaryFolder folder;
  const std::string& root = folder.path();
  REQUIRE(write_file(root + "/out/secret.json", R"({"secret": )"));
  REQUIRE(write_file(root + "/in/post.json", "{}"));
  REQUIRE(write_file(root + "/in/real.json", "{}"));
  REQUIRE(::symlink("../out/secret.json", (root + "/in/secret.json").c_str()) == 0);
  REQUIRE(::symlink("../out", (root + "/in/folder").c_str()) == 0);
  REQUIRE(::symlink("real.json", (root + "/in/alias.json").c_str()) == 0);
  const DiskFileSystem disk;
  SchemaFiles files(disk, parse_definition(root + "/in/post.json", "{}"));
  CHECK(opened(files, root + "/in/alias.json") == root + "/in/alias.json");
  CHECK(files.open(root + "/in/alias.json").document ==
        files.open(root + "/in/real.json").document);
  CHECK(opened(files, root + "/in/secret.json") == "a symbolic link leads out of the project here");
  CHECK(opened(files, root + "/in/folder/secret.json") ==
        "a symbolic link leads out of the project here");
  CHECK(opened(files, root + "/out/secret.json") == outside);
  CHECK(opened(files, root + "/in/../out/secret.json") == outside);
}

TEST_CASE("embedded meta-schemas are schemas of this program", "[project]") {
  MemoryFileSystem none;
  int count = 0;
  for (const BuiltinFile& file : builtin_files()) {
    if (!file.path.starts_with("schemas/meta/")) {
      continue;
    }
    CAPTURE(std::string(file.path));
    ++count;
    const auto schema = open_builtin(file.path);
    SchemaFiles files(none, schema);
    const SchemaLoad load = load_schema(schema, {}, &files);
    CHECK(load.problems.empty());
    CHECK(load.schema != nullptr);
  }
  CHECK(count == 19);
}

TEST_CASE("problems are those of the file they stand in", "[project]") {
  MemoryFileSystem disk;
  disk.add("s/post.yaml", "properties:\n  a: {$ref: 'common.yaml#/$defs/a'}\n");
  disk.add("s/common.yaml", "$defs:\n  a: {type: strong}\n");
  disk.add("s/tagged.yaml", "$ref: tags.yaml\n");
  disk.add("s/tags.yaml", "items: {x-vocabulary: hues}\n");
  disk.add("s/vocabularies/hues.yaml", "- red\n");
  Config config;
  config.schema_path = "s/post.yaml";
  const Project broken = load_project(disk, config);
  REQUIRE(broken.broken.size() == 1);
  CHECK(broken.broken[0].document->source->path() == "s/common.yaml");
  CHECK(broken.broken[0].problems.size() == 1);
  config.schema_path = "s/tagged.yaml";
  const Project project = load_project(disk, config);
  REQUIRE(project.schema() != nullptr);
  CHECK(project.vocabularies().contains("hues"));
  CHECK(project.schema()->documents.size() == 2);
}

}  // namespace
}  // namespace matterlint::test
