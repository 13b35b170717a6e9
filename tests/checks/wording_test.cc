// SPDX-License-Identifier: MIT
#include "checks/wording.h"

#include <memory>

#include "document/parse.h"
#include "support/catch.h"

using matterlint::Document;
using matterlint::NodeRef;

namespace {

Document note(const std::string& yaml) {
  return parse_note(
      std::make_shared<const matterlint::SourceText>("note.md", "---\n" + yaml + "---\n"));
}

}  // namespace

TEST_CASE("choices are listed, long ones are counted", "[checks]") {
  using Words = std::vector<std::string>;
  CHECK(matterlint::one_of({}).empty());
  CHECK(matterlint::one_of({"a"}) == "a");
  CHECK(matterlint::one_of({"a", "b"}) == "a or b");
  CHECK(matterlint::one_of({"a", "b", "c"}) == "a, b or c");
  CHECK(matterlint::one_of(Words{"a", "b", "c", "d"}, 2) == "a, b or 2 others");
  CHECK(matterlint::one_of(Words{"a", "b", "c"}, 2) == "a, b or c");
}

TEST_CASE("values are described by kind", "[checks]") {
  struct Case {
    std::string yaml{};
    std::string wanted{};
    std::string listed{};
  };
  const Case cases[] = {
      {"k: x\n", "the text `x`", "`x`"},
      {"k: '3'\n", "the text `3`", "`3`"},
      {"k: 3\n", "the number `3`", "3"},
      {"k: 0.5\n", "the number `0.5`", "0.5"},
      {"k: true\n", "`true`", "`true`"},
      {"k:\n", "nothing", "nothing"},
      {"k: ~\n", "`~`", "nothing"},
      {"k: ''\n", "empty text", "empty text"},
      {"k: '  '\n", "blank text", "`  `"},
      {"k: [1]\n", "a list", "a list"},
      {"k: []\n", "an empty list", "an empty list"},
      {"k: {a: 1}\n", "a map", "a map"},
      {"k: {}\n", "an empty map", "an empty map"},
  };
  for (const Case& one : cases) {
    INFO(one.yaml);
    const Document document = note(one.yaml);
    CHECK(matterlint::described(document.root().find("k")) == one.wanted);
    CHECK(matterlint::value_in_words(document.root().find("k")) == one.listed);
  }
}

TEST_CASE("places are named from the inside out", "[checks]") {
  const Document document = note("tags: [a, [b, c]]\nauthor: {name: x}\n");
  const NodeRef tags = document.root().find("tags");
  const NodeRef inner = *++tags.children().begin();
  const NodeRef c = *++inner.children().begin();
  CHECK(matterlint::place_in_words(document.root()) == "the front matter");
  CHECK(matterlint::place_in_words(tags) == "`tags`");
  CHECK(matterlint::place_in_words(inner) == "item 2 of `tags`");
  CHECK(matterlint::place_in_words(c) == "item 2 of item 2 of `tags`");
  CHECK(matterlint::place_in_words(document.root().find("author").find("name")) == "`name`");
}

TEST_CASE("blank text is told from text", "[checks]") {
  CHECK(matterlint::is_blank(""));
  CHECK(matterlint::is_blank(" \t\r\n"));
  CHECK(matterlint::is_blank("\xC2\xA0\xE3\x80\x80"));
  CHECK_FALSE(matterlint::is_blank(" a "));
}

TEST_CASE("types have words", "[checks]") {
  CHECK(matterlint::type_in_words("array") == "a list");
  CHECK(matterlint::type_in_words("string") == "text");
  CHECK(matterlint::type_in_words("other") == "`other`");
  CHECK(matterlint::with_example("", "`a`") == "write, for example, `a`");
  CHECK(matterlint::with_example("a name", "`a`") == "a name; for example `a`");
  CHECK(matterlint::with_example("A name.", "`a`") == "A name. For example `a`");
}
