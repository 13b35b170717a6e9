// SPDX-License-Identifier: MIT
// The long comparison with git itself is gitignore_test; here is what a reader wants to look up.
#include "source/gitignore_file.h"

#include <chrono>

#include "support/catch.h"

namespace matterlint::test {

namespace {

/// "yes", "no" (by a `!`) or "-" for a path that ends with `/` when it is a directory.
std::string answer(std::string_view patterns, std::string_view path) {
  const FileKind kind = path.ends_with('/') ? FileKind::directory : FileKind::regular;
  path.remove_suffix(path.ends_with('/') ? 1 : 0);
  const auto ignored = GitignoreFile::parse(patterns).ignores(path, kind);
  return !ignored ? "-" : *ignored ? "yes" : "no";
}

}  // namespace

TEST_CASE("patterns of a .gitignore mean what they mean to git", "[gitignore]") {
  struct Case {
    std::string_view patterns;
    std::string_view path;
    std::string_view answer;
  };
  const std::vector<Case> cases{
      {"a.md", "x/a.md", "yes"},
      {"/a.md", "x/a.md", "-"},
      {"x/a.md", "y/x/a.md", "-"},
      {"build/", "build/", "yes"},
      {"build/", "build", "-"},
      {"*.md\n!keep.md", "keep.md", "no"},
      {"!keep.md\n*.md", "keep.md", "yes"},
      {"**/x/*.md", "a/b/x/c.md", "yes"},
      {"a/**/b", "a/b", "yes"},
      {"a/**", "a/", "-"},
      {"a/**", "a/b/c", "yes"},
      {"# a.md", "# a.md", "-"},
      {"\\#a.md\r\n", "#a.md", "yes"},
      {"\\!a.md", "!a.md", "yes"},
      {"a.md  ", "a.md", "yes"},
      {"a.md\\ ", "a.md ", "yes"},
      {"[[:digit:]][!a-c].md", "7d.md", "yes"},
      {"?.md", "\xC3\xA9.md", "-"},  // bytes, as in git
      {"[a.md", "[a.md", "-"},
      {"a\\", "a\\", "-"},
      {"\xEF\xBB\xBF/a.md", "a.md", "yes"},
      {"", "a.md", "-"},
  };
  for (const Case& c : cases) {
    INFO(c.patterns << " with " << c.path);
    CHECK(answer(c.patterns, c.path) == c.answer);
  }
}

TEST_CASE("no pattern of a .gitignore takes exponential time", "[gitignore]") {
  std::string pattern = "x/";
  std::string path = "x/";
  for (int i = 0; i < 200; ++i) {
    pattern += "*a";
    path += "aaaaa";
  }
  const auto start = std::chrono::steady_clock::now();
  CHECK(answer(pattern + "*b", path) == "-");
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(10));
}

}  // namespace matterlint::test
