// SPDX-License-Identifier: MIT
#include "source/walk.h"

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "support/catch.h"
#include "support/files.h"

namespace matterlint::test {

namespace {

using Paths = std::vector<std::string>;

/// `path: message` for each failure, with `root` taken off.
Paths shown(const std::vector<Failure>& failures, const std::string& root) {
  Paths lines;
  for (const Failure& failure : failures) {
    const size_t skipped = failure.path.starts_with(root) ? root.size() : 0;
    lines.push_back(failure.path.substr(skipped) + ": " + failure.message);
  }
  return lines;
}

Paths without_root(Paths paths, const std::string& root) {
  for (std::string& path : paths) {
    REQUIRE(path.starts_with(root));
    path.erase(0, root.size());
  }
  return paths;
}

/// A real tree, walked from its root and compared by paths relative to it.
class Tree {
 public:
  std::string at(const std::string& name) const { return folder_.path() + '/' + name; }
  void file(const std::string& name) const { REQUIRE(write_file(at(name), "text")); }
  void link(const std::string& target, const std::string& name) const {
    std::filesystem::create_symlink(target, at(name));
  }

  struct Expected {
    Paths files{};
    Paths failures{};
    Paths skipped{};
  };
  void check(const Paths& start, const Expected& expected) const {
    Paths paths;
    for (const std::string& name : start) {
      paths.push_back(at(name));
    }
    const WalkResult result = walk(DiskFileSystem(), paths);
    CHECK(without_root(result.files, at("")) == expected.files);
    CHECK(shown(result.failures, at("")) == expected.failures);
    CHECK(shown(result.skipped, at("")) == expected.skipped);
  }

 private:
  TemporaryFolder folder_;
};

}  // namespace

TEST_CASE("a walk finds notes, each once and sorted, whatever was named", "[source]") {
  MemoryFileSystem files;
  for (const char* path :
       {"a.md", "a/b.md", "a/b/c.markdown", "a/b.txt", "a/picture.png", "a/.hidden/d.md",
        "a/.dotted.md", "node_modules/e.md", "a/node_modules/f.md", ".git/g.md", "-rf.md", "z.mdx",
        "B.Rmd", "b.qmd", "notes", "a b/new\nline.md", "a b/bad\xFF.md", ".md", "/abs/h.md"}) {
    files.add(path, "");
  }
  struct Case {
    Paths start;
    Paths found;
  };
  const Paths below_a = {"a/.dotted.md", "a/b.md", "a/b.txt", "a/b/c.markdown"};
  const std::vector<Case> cases = {
      {{}, {}},
      {{"."},
       {"-rf.md", "B.Rmd", "a b/bad\xFF.md", "a b/new\nline.md", "a.md", "a/.dotted.md", "a/b.md",
        "a/b.txt", "a/b/c.markdown", "b.qmd", "z.mdx"}},
      {{"a"}, below_a},
      {{"./a//"}, below_a},
      {{"a/./", "././a"}, below_a},
      {{"a/b/", "a", "a/b.md", "./a/b.md"}, below_a},
      {{"./a//b/"}, {"a/b/c.markdown"}},
      {{"notes"}, {"notes"}},
      {{"a/picture.png"}, {"a/picture.png"}},
      {{".md"}, {".md"}},
      {{"-rf.md", "./-rf.md"}, {"-rf.md"}},
      {{"node_modules"}, {"node_modules/e.md"}},
      {{".git", "a/.hidden"}, {".git/g.md", "a/.hidden/d.md"}},
      {{"//abs//"}, {"/abs/h.md"}},
      {{"/"}, {"/abs/h.md"}},
      {{"z.mdx", "a.md"}, {"a.md", "z.mdx"}},
  };
  for (const Case& c : cases) {
    INFO((c.start.empty() ? "nothing" : c.start.front()));
    const WalkResult result = walk(files, c.start);
    CHECK(result.files == c.found);
    CHECK(result.failures.empty());
    CHECK(result.skipped.empty());
  }
}

TEST_CASE("a path that is not there is a failure and the walk goes on", "[source]") {
  MemoryFileSystem files;
  files.add("a.md", "");
  const WalkResult result = walk(files, {"z.md", "", "a.md", "./z.md", "../a.md", "no/dir/"});
  CHECK(result.files == Paths{"a.md"});
  CHECK(shown(result.failures, "") ==
        Paths{": no such file or directory", "../a.md: no such file or directory",
              "no/dir: no such file or directory", "z.md: no such file or directory"});
}

TEST_CASE("an empty path is no name for the working directory", "[source]") {
  const WalkResult result = walk(DiskFileSystem(), {""});
  CHECK(result.files.empty());
  CHECK(result.failures.size() == 1);
}

TEST_CASE("links to files are followed and links to directories are not", "[source]") {
  const Tree tree;
  tree.file("real/a.md");
  tree.file("real/plain");
  tree.link("real/a.md", "file.md");
  tree.link("real/plain", "plain.md");
  tree.link("file.md", "twice.md");
  tree.link("real/a.md", "other-name");
  tree.link("real", "folder");
  tree.link("real", "folder.md");
  tree.link("..", "real/up.md");
  tree.link("/dev/null", "device.md");
  tree.link("gone.md", "dangling.md");
  tree.link("gone", "dangling");
  tree.link("loop.md", "loop.md");
  const Paths failures = {"dangling.md: no such file or directory",
                          "loop.md: too many levels of symbolic links"};
  const Paths skipped = {"device.md: is a link to something that is no file",
                         "folder.md: is a link to a directory",
                         "real/up.md: is a link to a directory"};
  const Paths files = {"file.md", "plain.md", "real/a.md", "twice.md"};
  tree.check({""}, {files, failures, skipped});
  tree.check({"", "./", "real", "loop.md", "dangling.md"}, {files, failures, skipped});
  tree.check({"folder"}, {{"folder/a.md"}, {}, {"folder/up.md: is a link to a directory"}});
  tree.check({"other-name"}, {{"other-name"}, {}, {}});
}

TEST_CASE("special files are passed over with a reason and never opened", "[source]") {
  const Tree tree;
  tree.file("a.md");
  REQUIRE(::mkfifo(tree.at("pipe.md").c_str(), 0600) == 0);
  REQUIRE(::mkfifo(tree.at("pipe").c_str(), 0600) == 0);
  tree.check({""}, {{"a.md"}, {}, {"pipe.md: is not a regular file"}});
  tree.check({"pipe"}, {{}, {}, {"pipe: is not a regular file"}});
}

TEST_CASE("names of any bytes are kept as they are", "[source]") {
  const Tree tree;
  const std::string longest = std::string(252, 'n') + ".md";
  const Paths names = {" .md",  "-rf.md",      "a\nb.md",   "a b.md", "dir.md/inside.md",
                       longest, "quote\"'.md", "\u202E.md", "\xFF.md"};
  for (const std::string& name : names) {
    tree.file(name);
  }
  tree.check({""}, {names, {}, {}});
}

TEST_CASE("hidden directories and node_modules are passed over unless named", "[source]") {
  const Tree tree;
  for (const char* name : {"a.md", ".git/b.md", "node_modules/c.md", "d/.obsidian/e.md",
                           "d/node_modules.md", ".hidden.md"}) {
    tree.file(name);
  }
  tree.check({""}, {{".hidden.md", "a.md", "d/node_modules.md"}, {}, {}});
  tree.check({"node_modules", ".git"}, {{".git/b.md", "node_modules/c.md"}, {}, {}});
}

TEST_CASE("a directory that may not be read is one failure", "[source]") {
  if (::geteuid() == 0) {
    return;  // nothing is forbidden to root
  }
  const Tree tree;
  tree.file("a.md");
  tree.file("closed/b.md");
  tree.file("z/c.md");
  REQUIRE(::chmod(tree.at("closed").c_str(), 0) == 0);
  tree.check({"", "closed"}, {{"a.md", "z/c.md"}, {"closed: permission denied"}, {}});
  REQUIRE(::chmod(tree.at("closed").c_str(), 0700) == 0);
}

TEST_CASE("a deep tree costs no stack", "[source]") {
  MemoryFileSystem files;
  std::string path;
  for (int depth = 0; depth < 2000; ++depth) {
    path += "d/";
  }
  files.add(path + "a.md", "");
  CHECK(walk(files, {"."}).files == Paths{path + "a.md"});
}

TEST_CASE("a note's extension is one of six, in this very case", "[source]") {
  struct Case {
    std::string_view name;
    bool is_note;
  };
  const std::vector<Case> cases = {
      {"a.md", true},  {"a.markdown", true}, {"a.mdx", true},  {"a.qmd", true},
      {"a.Rmd", true}, {"a.txt", true},      {"a.b.md", true}, {".md", false},
      {"md", false},   {"", false},          {"a.MD", false},  {"a.rmd", false},
      {"amd", false},  {"a.md~", false},     {"a.md.", false}, {"a.html", false},
  };
  for (const Case& c : cases) {
    INFO(c.name);
    CHECK(has_note_extension(c.name) == c.is_note);
  }
}

TEST_CASE("a walk leaves out what its rules exclude and says why", "[walk]") {
  MemoryFileSystem files;
  for (const char* path : {"a.md", "drafts/b.md", "drafts/x/c.md", "x/drafts.md", "x/old.md"}) {
    files.add(path, "text");
  }
  Paths asked;
  WalkRules rules;
  rules.exclusion = [&asked](const std::string& path, FileKind kind) -> std::string {
    asked.push_back(path + (kind == FileKind::directory ? "/" : ""));
    return path == "drafts" || path == "x/old.md" ? "by a test" : "";
  };
  const WalkResult below = walk(files, {"."}, rules);
  CHECK(below.files == Paths{"a.md", "x/drafts.md"});
  CHECK(shown(below.left_out, "") == Paths{"drafts: by a test", "x/old.md: by a test"});
  CHECK(asked == Paths{"a.md", "drafts/", "x/", "x/drafts.md", "x/old.md"});

  const Paths named{"drafts/b.md", "drafts/x", "x/old.md"};
  CHECK(walk(files, named, rules).files == Paths{"drafts/b.md", "drafts/x/c.md", "x/old.md"});
  rules.named = WalkRules::Named::left_out;
  const WalkResult forced = walk(files, named, rules);
  CHECK(forced.files.empty());
  CHECK(shown(forced.left_out, "") == Paths{"drafts: by a test", "x/old.md: by a test"});
}

}  // namespace matterlint::test
