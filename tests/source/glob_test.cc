// SPDX-License-Identifier: MIT
#include "source/glob.h"

#include <chrono>
#include <functional>
#include <random>
#include <string>

#include "support/catch.h"

namespace matterlint::test {

namespace {

using Reach = Glob::Reach;

struct MatchCase {
  std::string_view glob;
  std::vector<std::string_view> matches;
  std::vector<std::string_view> others;
};

void check(const std::vector<MatchCase>& cases) {
  for (const MatchCase& c : cases) {
    INFO("glob " << c.glob);
    const auto glob = Glob::compile(c.glob);
    REQUIRE(glob);
    for (const std::string_view path : c.matches) {
      INFO("should match " << path);
      CHECK(glob->matches(path));
    }
    for (const std::string_view path : c.others) {
      INFO("should not match " << path);
      CHECK_FALSE(glob->matches(path));
    }
  }
}

/// What a glob of letters, `*`, `?`, `**` and `/` means, written as its definition.
bool plain_match(std::string_view glob, std::string_view path) {
  if (glob.empty()) {
    return path.empty();
  }
  if (glob == "**") {
    return !path.empty();
  }
  if (glob.starts_with("**/")) {
    if (plain_match(glob.substr(3), path)) {
      return true;
    }
    const size_t slash = path.find('/');
    return slash != std::string_view::npos && plain_match(glob, path.substr(slash + 1));
  }
  if (glob.front() == '*') {
    return plain_match(glob.substr(1), path) ||
           (!path.empty() && path.front() != '/' && plain_match(glob, path.substr(1)));
  }
  return !path.empty() &&
         (glob.front() == path.front() || (glob.front() == '?' && path.front() != '/')) &&
         plain_match(glob.substr(1), path.substr(1));
}

/// Parts made of few letters, so that globs and paths often fit each other.
std::string random_parts(std::mt19937& random, std::string_view letters, bool deep) {
  std::string text;
  const size_t parts = 1 + random() % 4;
  for (size_t part = 0; part < parts; ++part) {
    text += part == 0 ? "" : "/";
    if (deep && random() % 3 == 0) {
      text += "**";
      continue;
    }
    const size_t length = 1 + random() % 3;
    for (size_t i = 0; i < length; ++i) {
      const char letter = letters[random() % letters.size()];
      text += letter == '*' && text.ends_with('*') ? 'a' : letter;
    }
  }
  return text;
}

}  // namespace

TEST_CASE("a glob is compared with a whole path", "[glob]") {
  check({
      {"about.md", {"about.md"}, {"content/about.md", "about.mdx", "about", "ABOUT.md"}},
      {"content/*.md",
       {"content/a.md", "content/.md"},
       {"content/a/b.md", "a.md", "content/a.mdx"}},
      {"content/**/*.md", {"content/a.md", "content/x/y/a.md"}, {"a.md", "contents/a.md"}},
      {"**/*.md", {"a.md", "x/a.md", "x/y/a.md"}, {"a.txt", "a.md/x"}},
      {"**/draft/**", {"draft/a", "x/draft/y/a"}, {"draft", "x/draft", "xdraft/a", "draftx/a"}},
      {"**", {"a", "a/b"}, {}},
      {"**/*", {"a", "a/b"}, {}},
      {"archetypes/**", {"archetypes/a.md", "archetypes/x/a.md"}, {"archetypes", "x/archetypes/a"}},
      {"archetypes/", {"archetypes/a.md", "archetypes/x/a.md"}, {"archetypes", "x/archetypes/a"}},
      {"a/**/b/**/c", {"a/b/c", "a/x/b/y/z/c", "a/b/b/c"}, {"a/c", "ab/c", "a/bc", "a/x/c"}},
      {"a*b*c", {"abc", "axbxc", "abbcc"}, {"ab/c", "acb"}},
  });
}

TEST_CASE("a glob speaks of characters, not of bytes", "[glob]") {
  check({
      {"?.md", {"a.md", "é.md", "猫.md", "😀.md"}, {".md", "ab.md", "/.md"}},
      {"[a-c]", {"a", "c"}, {"d", "B", "-"}},
      {"[!a-c]", {"d", "é"}, {"a", "/", "dd"}},
      {"[^a]", {"b"}, {"a"}},
      {"[а-я]", {"ж"}, {"z", "Ж"}},
      {"[]a]", {"]", "a"}, {"b"}},
      {"[a-]", {"-", "a"}, {"b"}},
      {"[\\]x]", {"]", "x"}, {"\\"}},
      {"x[a/b]y", {"xay"}, {"x/y"}},
      {"\xFF?", {"\xFF\xFE", "\xFFx"}, {"\xFE\xFE", "\xFF"}},
      {"[!x]", {"\xFF"}, {}},
  });
}

TEST_CASE("braces and escapes of a glob", "[glob]") {
  check({
      {"*.{md,mdx}", {"a.md", "a.mdx"}, {"a.txt", "a."}},
      {"{posts,notes/**}/*.md", {"posts/a.md", "notes/a.md", "notes/x/a.md"}, {"posts/x/a.md"}},
      {"a{,b{c,d}}e", {"ae", "abce", "abde"}, {"abe", "ace"}},
      {"{a}", {"a"}, {"{a}"}},
      {"{[,],x}", {",", "x"}, {"["}},
      {"\\*\\?\\[\\{\\}\\\\", {"*?[{}\\"}, {"ab[{}\\"}},
      {"a,b", {"a,b"}, {"a"}},
      {"{a\\,b,c}", {"a,b", "c"}, {"a", "b"}},
  });
}

TEST_CASE("a bad glob is refused with the reason", "[glob]") {
  struct BadCase {
    std::string glob;
    std::string message;
  };
  const std::vector<BadCase> cases{
      {"", "is empty, so no path can match it"},
      {"{,a}", "is empty, so no path can match it"},
      {"a[b", "has a `[` that is never closed; write `\\[` for the character itself"},
      {"a[]", "has a `[` that is never closed; write `\\[` for the character itself"},
      {"a{b,c", "has a `{` that is never closed; write `\\{` for the character itself"},
      {"a}b", "has a `}` without a `{`; write `\\}` for the character itself"},
      {"a\\", "ends with a `\\` that nothing follows; write `\\\\` for the character itself"},
      {"[z-a]", "has the range `z-a`, which runs backwards"},
      {"**.md",
       "has a `**` that is only a part of a name; write `**/*` for names in any folder or "
       "`*` for any characters"},
      {"a//b", "has a `//`; no path has an empty part"},
      {"./a",
       "has the part `.`, which no path has; it has to lead down from the folder of the file "
       "that the glob stands in"},
      {"a/../b",
       "has the part `..`, which no path has; it has to lead down from the folder of the "
       "file that the glob stands in"},
      {"/a",
       "begins with `/`; leave it out, paths are relative to the folder of the file that the "
       "glob stands in"},
      {std::string(1025, 'a'), "is longer than 1024 bytes"},
      {"{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}",
       "stands for more than 256 globs by its `{…}`; write several shorter ones"},
  };
  for (const BadCase& c : cases) {
    INFO(c.glob);
    const auto glob = Glob::compile(c.glob);
    REQUIRE_FALSE(glob);
    CHECK(glob.failure().message == c.message);
  }
}

TEST_CASE("a glob knows what it can match below a directory", "[glob]") {
  struct ReachCase {
    std::string_view glob;
    std::string_view directory;
    Reach reach;
  };
  const std::vector<ReachCase> cases{
      {"archetypes/**", "archetypes", Reach::everything},
      {"archetypes/**", "archetypes/x", Reach::everything},
      {"archetypes/**", ".", Reach::some},
      {"archetypes/**", "content", Reach::nothing},
      {"**", ".", Reach::everything},
      {"**/*.md", "content/x", Reach::some},
      {"**/drafts/", "content/drafts", Reach::everything},
      {"**/drafts/", "content/draftsx", Reach::some},
      {"content/*.md", "content", Reach::some},
      {"content/*.md", "content/x", Reach::nothing},
      {"{a,b/**}", "a", Reach::nothing},
      {"{a,b/**}", "b", Reach::everything},
  };
  for (const ReachCase& c : cases) {
    INFO(c.glob << " below " << c.directory);
    const auto glob = Glob::compile(c.glob);
    REQUIRE(glob);
    CHECK(glob->below(c.directory) == c.reach);
  }
}

TEST_CASE("a glob covers what lies in a directory that it matches", "[glob]") {
  const auto drafts = Glob::compile("**/drafts");
  REQUIRE(drafts);
  CHECK(drafts->covers("drafts"));
  CHECK(drafts->covers("x/drafts/y/a.md"));
  CHECK_FALSE(drafts->covers("x/draftsy/a.md"));
  CHECK_FALSE(drafts->covers("x/a.md"));
  const auto notes = Glob::compile("*.md");
  REQUIRE(notes);
  CHECK(notes->covers("a.md"));
  CHECK_FALSE(notes->covers("x/a.md"));
}

TEST_CASE("globs match what their definition says", "[glob]") {
  std::mt19937 random(11);
  size_t matched = 0;
  for (int i = 0; i < 20'000; ++i) {
    const std::string text = random_parts(random, "aab*?", true);
    const auto glob = Glob::compile(text);
    REQUIRE(glob);
    for (int j = 0; j < 5; ++j) {
      const std::string path = random_parts(random, "aab", false);
      INFO(text << " with " << path);
      const bool expected = plain_match(text, path);
      REQUIRE(glob->matches(path) == expected);
      matched += expected ? 1 : 0;
      // What is said of a directory holds for what lies in it.
      const size_t slash = path.rfind('/');
      const Reach reach = glob->below(slash == std::string::npos ? "." : path.substr(0, slash));
      REQUIRE_FALSE((reach == Reach::nothing && expected));
      REQUIRE_FALSE((reach == Reach::everything && !expected));
    }
  }
  CHECK(matched > 5'000);
}

TEST_CASE("no glob costs more than its length times that of the path", "[glob]") {
  std::string text;
  for (int i = 0; i < 60; ++i) {
    text += "**/*a*a/";
  }
  const auto glob = Glob::compile(text + "b");
  REQUIRE(glob);
  std::string path;
  for (int i = 0; i < 1000; ++i) {
    path += "aaa/";
  }
  const auto start = std::chrono::steady_clock::now();
  CHECK_FALSE(glob->matches(path + "c"));
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(10));
}

}  // namespace matterlint::test
