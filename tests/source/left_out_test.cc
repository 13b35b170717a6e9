// SPDX-License-Identifier: MIT
#include "source/left_out.h"

#include "source/walk.h"
#include "support/catch.h"

namespace matterlint::test {

namespace {

using Paths = std::vector<std::string>;

MemoryFileSystem files_of(const Paths& paths) {
  MemoryFileSystem files;
  for (const std::string& path : paths) {
    files.add(path, "text");
  }
  return files;
}

}  // namespace

TEST_CASE("files of patterns count from the root of the repository down", "[left_out]") {
  MemoryFileSystem files =
      files_of({"r/.git/HEAD", "r/x/a.md", "r/x/b.md", "r/x/y/c.md", "r/d.md"});
  files.add("r/.gitignore", "b.md\n/x/y/\n");
  CHECK(walk(files, {"r"}).files == Paths{"r/d.md", "r/x/a.md"});
  CHECK(walk(files, {"r/x"}).files == Paths{"r/x/a.md"});
  CHECK(walk(files, {"r/x/y"}).files == Paths{"r/x/y/c.md"});  // it was named
  files.add("r/x/.gitignore", "!b.md\n");
  CHECK(walk(files, {"r/x"}).files == Paths{"r/x/a.md", "r/x/b.md"});
  files.add("r/.git/info/exclude", "*.md\n");
  CHECK(walk(files, {"r/x"}).files == Paths{"r/x/b.md"});
}

TEST_CASE("a repository in a repository has its own files of patterns", "[left_out]") {
  MemoryFileSystem files = files_of({"r/.git/HEAD", "r/in/.git", "r/in/a.md", "r/b.md"});
  files.add("r/.gitignore", "*.md\n");
  CHECK(walk(files, {"r"}).files == Paths{"r/in/a.md"});
}

TEST_CASE("without a repository the working directory is the root", "[left_out]") {
  MemoryFileSystem files = files_of({"x/a.md", "x/b.md"});
  files.add(".gitignore", "b.md\n");
  CHECK(walk(files, {"."}).files == Paths{"x/a.md"});
  CHECK(walk(files, {"x"}).files == Paths{"x/a.md"});
  WalkRules rules;
  rules.named = WalkRules::Named::left_out;
  CHECK(walk(files, {"x/a.md", "x/b.md"}, rules).files == Paths{"x/a.md"});
}

TEST_CASE("a worktree has the exclude file of its repository", "[left_out]") {
  MemoryFileSystem files = files_of({"w/a.md", "w/b.md"});
  files.add("w/.git", "gitdir: /main/.git/worktrees/w\n");
  files.add("/main/.git/worktrees/w/commondir", "../..\n");
  files.add("/main/.git/worktrees/w/../../info/exclude", "b.md\n");
  CHECK(walk(files, {"w"}).files == Paths{"w/a.md"});
}

TEST_CASE("a walk says what it left out and by what", "[left_out]") {
  MemoryFileSystem files =
      files_of({"site/hugo.toml", "site/archetypes/default.md", "site/content/a.md"});
  files.add("site/.gitignore", "a.md\n");
  const WalkResult walked = walk(files, {"site"});
  CHECK(walked.files.empty());
  REQUIRE(walked.left_out.size() == 2);
  CHECK(walked.left_out[0].path == "site/archetypes");
  CHECK(walked.left_out[0].message == "the template folders of Hugo");
  CHECK(walked.left_out[1].path == "site/content/a.md");
  CHECK(walked.left_out[1].message == "`.gitignore`");
}

TEST_CASE("a list of files is left out as a walk would", "[left_out]") {
  MemoryFileSystem files =
      files_of({".git/HEAD", "hugo.toml", "archetypes/default.md", "tmp/a.md", "content/b.md"});
  files.add(".gitignore", "tmp\n");
  WalkResult listed;
  listed.files = {"archetypes/default.md", "content/b.md", "tmp/a.md"};
  leave_out(files, {}, listed);
  CHECK(listed.files == Paths{"content/b.md"});
  listed.files = {"tmp/a.md"};
  WalkRules rules;
  rules.ignore_files = WalkRules::IgnoreFiles::disregarded;
  leave_out(files, rules, listed);
  CHECK(listed.files == Paths{"tmp/a.md"});
}

}  // namespace matterlint::test
