// SPDX-License-Identifier: MIT
#include "fixes/unified_diff.h"

#include "support/catch.h"

using matterlint::Edit;
using matterlint::unified_diff;

namespace {

std::string diff(std::string_view text, const std::vector<Edit>& edits, bool whole = true) {
  const std::string patch = unified_diff({"n.md", text, whole}, edits, 1);
  constexpr std::string_view head = "--- a/n.md\n+++ b/n.md\n";
  REQUIRE((patch.empty() || patch.starts_with(head)));
  return patch.empty() ? patch : patch.substr(head.size());
}

}  // namespace

TEST_CASE("a patch shows the lines that edits touch", "[fixes]") {
  struct Case {
    std::string_view text;
    std::vector<Edit> edits;
    std::string_view patch;
  };
  const std::vector<Case> cases = {
      {"a\nb\nc\nd\n", {}, ""},
      {"a\nb\nc\nd\n", {{{2, 3}, "x"}}, "@@ -1,3 +1,3 @@\n a\n-b\n+x\n c\n"},
      {"a\nb\nc\nd\n", {{{2, 4}, ""}}, "@@ -1,3 +1,2 @@\n a\n-b\n c\n"},
      {"a\nb\nc\nd\n", {{{2, 2}, "x\n"}}, "@@ -1,2 +1,3 @@\n a\n+x\n b\n"},
      {"a\nb\nc\nd\n", {{{0, 0}, "x\n"}}, "@@ -1 +1,2 @@\n+x\n a\n"},
      {"a\nb\n", {{{0, 2}, ""}, {{2, 3}, "x"}}, "@@ -1,2 +1 @@\n-a\n-b\n+x\n"},
      {"a\nb\n", {{{1, 2}, ""}}, "@@ -1,2 +1 @@\n-a\n-b\n+ab\n"},
      {"a\r\nb\r\n", {{{3, 4}, "x"}}, "@@ -1,2 +1,2 @@\n a\r\n-b\r\n+x\r\n"},
      {"a\nb", {{{0, 1}, "x"}}, "@@ -1,2 +1,2 @@\n-a\n+x\n b\n\\ No newline at end of file\n"},
      {"a\n1\n2\n3\nb\n",
       {{{0, 1}, "x"}, {{8, 9}, "y"}},
       "@@ -1,2 +1,2 @@\n-a\n+x\n 1\n@@ -4,2 +4,2 @@\n 3\n-b\n+y\n"},
      {"a\n1\nb\n", {{{0, 2}, ""}, {{4, 5}, "y\nz"}}, "@@ -1,3 +1,3 @@\n-a\n 1\n-b\n+y\n+z\n"}};
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(diff(one.text, one.edits) == one.patch);
  }
}

TEST_CASE("a line that is cut off is no context of a patch", "[fixes]") {
  CHECK(diff("a\nb\nhalf", {{{0, 1}, "x"}}, false) == "@@ -1,2 +1,2 @@\n-a\n+x\n b\n");
  CHECK(diff("a\nhalf", {{{0, 1}, "x"}}, false) == "@@ -1 +1 @@\n-a\n+x\n");
}

TEST_CASE("names of files are written as git writes them", "[fixes]") {
  const auto head = [](std::string_view path) {
    const std::string patch = unified_diff({path, "a\n", true}, {{{0, 1}, "b"}});
    return patch.substr(0, patch.find('\n'));
  };
  CHECK(head("notes/n.md") == "--- a/notes/n.md");
  CHECK(head("/notes/n.md") == "--- a/notes/n.md");
  CHECK(head("two words.md") == "--- a/two words.md\t");
  CHECK(head("é.md") == "--- a/é.md");
  CHECK(head("a\"b\nc\\.md") == "--- \"a/a\\\"b\\012c\\\\.md\"");
}
