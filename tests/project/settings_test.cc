// SPDX-License-Identifier: MIT
#include "project/settings.h"

#include <string>

#include "project/project.h"
#include "support/catch.h"

namespace matterlint::test {
namespace {

/// A site with three kinds of notes and a configuration in a folder.
MemoryFileSystem site() {
  MemoryFileSystem files;
  files.add("matterlint.yaml",
            "notes:\n"
            "  - files: ['content/**']\n"
            "    schema: all.yaml\n"
            "    front-matter: required\n"
            "  - files: ['content/post/**/*.md', 'content/talk.md']\n"
            "    schema: schemas/post.yaml\n"
            "  - files: ['content/post/draft.md']\n"
            "    front-matter: optional\n"
            "vocabularies:\n"
            "  moods: [calm, angry]\n"
            "per-file:\n"
            "  'content/post/**': {keys: warning}\n"
            "  'content/post/old/**': {unknown-key: off}\n");
  files.add("all.yaml", "type: object\n");
  files.add("schemas/post.yaml", "properties: {mood: {x-vocabulary: moods}}\n");
  files.add("content/sub/matterlint.yaml",
            "extends: ../../matterlint.yaml\n"
            "notes:\n  - files: ['*.md']\n    schema: own.yaml\n"
            "vocabularies: {moods: [merry]}\n"
            "dots-close-fence: true\n");
  files.add("content/sub/own.yaml", "properties: {mood: {x-vocabulary: moods}}\n");
  return files;
}

std::string schema_of(const Project& project, const std::string& note) {
  const auto schema = project.settings_for(note).schema;
  return schema == nullptr ? "none" : schema->name;
}

Project load(const MemoryFileSystem& files, const Config& config = {}) {
  return load_project(files, config,
                      {"content/page.md", "content/post/a.md", "content/post/x/b.md",
                       "content/post/draft.md", "content/talk.md", "content/sub/c.md",
                       "content/sub/x/d.md", "content/post/old/e.md", "readme.md"});
}

}  // namespace

TEST_CASE("the last entry that fits says which schema counts", "[config]") {
  const MemoryFileSystem files = site();
  const Project project = load(files);
  REQUIRE(project.broken.empty());
  REQUIRE(project.failures.empty());
  CHECK(schema_of(project, "content/page.md") == "all.yaml");
  CHECK(schema_of(project, "content/post/a.md") == "schemas/post.yaml");
  CHECK(schema_of(project, "content/post/x/b.md") == "schemas/post.yaml");
  CHECK(schema_of(project, "content/talk.md") == "schemas/post.yaml");
  CHECK(schema_of(project, "readme.md") == "the built-in note format");
}

TEST_CASE("each thing is said by the last entry that says it", "[config]") {
  const MemoryFileSystem files = site();
  const Project project = load(files);
  const NoteSettings draft = project.settings_for("content/post/draft.md");
  CHECK(draft.wish == FrontMatterWish::optional);
  CHECK(draft.schema->name == "schemas/post.yaml");
  CHECK(project.settings_for("content/post/a.md").wish == FrontMatterWish::required);
  CHECK(project.settings_for("readme.md").wish == FrontMatterWish::optional);
  CHECK(project.entries_for("content/post/draft.md").size() == 3);
}

TEST_CASE("a configuration in a folder governs that folder alone, over what it extends",
          "[config]") {
  const MemoryFileSystem files = site();
  const Project project = load(files);
  CHECK(schema_of(project, "content/sub/c.md") == "content/sub/own.yaml");
  CHECK(schema_of(project, "content/sub/x/d.md") == "all.yaml");
  CHECK(project.settings_for("content/sub/c.md").wish == FrontMatterWish::required);
  CHECK(project.settings_for("content/sub/c.md").settings().reading.dots_close);
  CHECK_FALSE(project.settings_for("content/page.md").settings().reading.dots_close);
  const auto terms = [&](const std::string& note) {
    return project.settings_for(note).schema->vocabularies.at("moods")->terms().size();
  };
  CHECK(terms("content/sub/c.md") == 1);
  CHECK(terms("content/post/a.md") == 2);
}

TEST_CASE("later patterns of per-file come first", "[config]") {
  const MemoryFileSystem files = site();
  const Project project = load(files);
  const NoteSettings old = project.settings_for("content/post/old/e.md");
  REQUIRE(old.per_file.size() == 2);
  CHECK(old.per_file[0]->files.text() == "content/post/old/**");
  CHECK(project.settings_for("content/page.md").per_file.empty());
}

TEST_CASE("the command line names the schema of all notes", "[config]") {
  const MemoryFileSystem files = site();
  Config config;
  config.schema_path = "schemas/post.yaml";
  const Project project = load(files, config);
  CHECK(schema_of(project, "content/page.md") == "schemas/post.yaml");
  CHECK(schema_of(project, "content/sub/c.md") == "schemas/post.yaml");
  config = {};
  config.no_schema = true;
  CHECK(schema_of(load(files, config), "content/page.md") == "none");
  config = {};
  config.no_config = true;
  CHECK(schema_of(load(files, config), "content/page.md") == "the built-in note format");
}

TEST_CASE("a configuration that is named governs all notes, seen from the working directory",
          "[config]") {
  MemoryFileSystem files = site();
  files.add("ci/strict.yaml", "notes:\n  - {files: ['content/**'], schema: strict.json}\n");
  files.add("ci/strict.json", "{\"type\": \"object\"}");
  Config config;
  config.config_path = "ci/strict.yaml";
  const Project project = load(files, config);
  REQUIRE(project.broken.empty());
  CHECK(schema_of(project, "content/sub/c.md") == "ci/strict.json");
  CHECK(schema_of(project, "readme.md") == "the built-in note format");
}

TEST_CASE("a schema may be named by an address that the configuration maps", "[config]") {
  MemoryFileSystem files;
  files.add("matterlint.yaml",
            "notes:\n  - {files: ['a.md'], schema: 'https://x.org/post.json'}\n"
            "schemas:\n  https://x.org/post.json: s/post.yaml\n"
            "  https://x.org/name.json: s/name.yaml\n");
  files.add("s/post.yaml", "properties: {name: {$ref: 'https://x.org/name.json'}}\n");
  files.add("s/name.yaml", "type: string\n");
  const Project project = load_project(files, Config(), {"a.md"});
  REQUIRE(project.broken.empty());
  CHECK(schema_of(project, "a.md") == "s/post.yaml");
  CHECK(project.settings_for("a.md").schema->schema->documents.size() == 2);
}

TEST_CASE("patterns are counted where they stand", "[config]") {
  const MemoryFileSystem files = site();
  const Project project = load(files);
  const auto uses =
      count_pattern_use(*project.tree, {"content/page.md", "content/post/a.md", "content/sub/c.md"},
                        {"content/sub"}, PatternCount::all_notes);
  const auto of = [&](std::string_view text) {
    for (const PatternUse& use : uses) {
      if (use.pattern->text() == text) {
        return use;
      }
    }
    return PatternUse();
  };
  CHECK(of("content/**").notes == 3);
  CHECK(of("content/post/**/*.md").notes == 1);
  CHECK(of("content/talk.md").notes == 0);
  CHECK(of("*.md").notes == 1);
  CHECK(of("*.md").whole);
  CHECK_FALSE(of("content/**").whole);
}

TEST_CASE("folders and files are left out by the patterns of the configuration above", "[config]") {
  MemoryFileSystem files;
  files.add("matterlint.yaml", "exclude: ['drafts/**', '**/old-*.md']\n");
  files.add("sub/matterlint.yaml", "exclude: ['x']\n");
  files.add("sub/x/a.md", "");
  const Config config;
  ConfigTree tree(files, config);
  CHECK(tree.exclusion("drafts", FileKind::directory) == "`drafts/**` in matterlint.yaml:1");
  CHECK(tree.exclusion("a/old-1.md", FileKind::regular) == "`**/old-*.md` in matterlint.yaml:1");
  CHECK(tree.exclusion("a/new.md", FileKind::regular).empty());
  CHECK(tree.exclusion("sub/x", FileKind::directory) == "`x` in sub/matterlint.yaml:1");
  CHECK(tree.exclusion("x", FileKind::directory).empty());
}

TEST_CASE("what a walk saw in a folder decides whether a configuration is looked for", "[config]") {
  MemoryFileSystem files;
  files.add("matterlint.yaml", "exclude: ['a/**/x.md']\n");
  files.add("a/deep/x.md", "");
  files.add("a/own/matterlint.yaml", "exclude: ['y.md']\n");
  files.add("a/other/.git/config", "");
  const Config config;
  ConfigTree tree(files, config);
  const auto walk_into = [&](const std::string& path) {
    CHECK(tree.exclusion(path, FileKind::directory).empty());
    tree.enter(path, *files.list(path));
  };
  for (const char* path : {"a", "a/deep", "a/own", "a/other"}) {
    walk_into(path);
  }
  CHECK(tree.at("a/deep").settings == tree.at("a").settings);
  CHECK(tree.exclusion("a/deep/x.md", FileKind::regular) == "`a/**/x.md` in matterlint.yaml:1");
  CHECK(tree.exclusion("a/own/y.md", FileKind::regular) == "`y.md` in a/own/matterlint.yaml:1");
  CHECK(tree.at("a/other").settings->layers.empty());
}

TEST_CASE("files that git lists are governed and left out as those that a walk meets", "[config]") {
  MemoryFileSystem files;
  files.add("matterlint.yaml", "exclude: ['drafts', '**/old-*.md']\n");
  files.add("own/matterlint.yaml", "exclude: ['y.md']\n");
  files.add("own/deep/y.md", "");
  const Config config;
  ConfigTree tree(files, config);
  CHECK(tree.takes_listed("a.md"));
  CHECK(tree.takes_listed("posts/2024/a.md"));
  CHECK_FALSE(tree.takes_listed("posts/2024/old-1.md"));
  CHECK_FALSE(tree.takes_listed("drafts/2024/a.md"));
  CHECK_FALSE(tree.takes_listed("drafts/2024/b.md"));
  CHECK_FALSE(tree.takes_listed("own/y.md"));
  CHECK(tree.takes_listed("own/deep/y.md"));
  CHECK(tree.at("own/deep").settings == tree.at("own").settings);
  CHECK(tree.at("posts/2024").settings == tree.at("").settings);
  CHECK(tree.at("own").settings != tree.at("").settings);
}

}  // namespace matterlint::test
