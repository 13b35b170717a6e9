// SPDX-License-Identifier: MIT
#include "checks/list_in_text.h"

#include <string>

#include "support/catch.h"

namespace matterlint::test {

namespace {

/// The items, each in angle brackets; with `!` in front of a text that is one item as it is.
std::string read(std::string_view text) {
  const ListInText list = list_in_text(text);
  std::string found = list.signs ? "" : "!";
  for (const std::string_view item : list.items) {
    found += "<" + std::string(item) + ">";
  }
  return found;
}

}  // namespace

TEST_CASE("texts that were meant as lists", "[checks]") {
  CHECK(read("a, b") == "<a><b>");
  CHECK(read("[a, b]") == "<a><b>");
  CHECK(read("a, b]") == "<a><b>");
  CHECK(read("[a") == "<a>");
  CHECK(read("['a', \"b\"]") == "<a><b>");
  CHECK(read("-a -b c -d") == "<a><b c><d>");
  CHECK(read("-a b-c - d") == "<a b-c - d>");
  CHECK(read("a\uFF0Cb\u3001c,d") == "<a><b><c><d>");
  CHECK(read("[[A]], [[B]]") == "<[[A]]><[[B]]>");
  CHECK(read("[[A, B]]") == "<[[A, B]]>");
}

TEST_CASE("texts that are one item", "[checks]") {
  CHECK(read("a") == "!<a>");
  CHECK(read("-5") == "!<-5>");
  CHECK(read("a - b") == "!<a - b>");
  CHECK(read("[[A]]") == "!<[[A]]>");
  CHECK(read("a [b]") == "!<a [b]>");
}

TEST_CASE("texts of which nobody can tell the items", "[checks]") {
  for (const char* text : {"a, , b", "a,", ",", "[a, [b]", "[[A, B]], c"}) {
    CAPTURE(text);
    CHECK(list_in_text(text).items.empty());
  }
}

}  // namespace matterlint::test
