// SPDX-License-Identifier: MIT
#include "document/document.h"

#include <string>

#include "support/catch.h"
#include "support/tree_dump.h"

namespace matterlint::test {

TEST_CASE("nodes are found by key and know their place", "[document]") {
  const Document document = note_document("---\na: 1\nb/c~: [x, {d: 2}]\n---\n");
  const NodeRef root = document.root();
  REQUIRE(root.is_object());
  CHECK(root.size() == 2);
  CHECK(root.pointer().empty());
  CHECK(!root.find("nothing"));
  CHECK(!root.find("a").find("b"));
  CHECK(!NodeRef().find("a"));
  const NodeRef list = root.find("b/c~");
  REQUIRE(list.is_array());
  std::string pointers;
  for (const NodeRef item : list.children()) {
    pointers += item.pointer() + " ";
    CHECK(item.parent() == list);
    CHECK(item.key_span().empty());
    if (const NodeRef member = item.find("d")) {
      pointers += member.pointer();
    }
  }
  CHECK(pointers == "/b~1c~0/0 /b~1c~0/1 /b~1c~0/1/d");
  CHECK(!root.parent());
}

TEST_CASE("a document is readable when its tree holds all that was written", "[document]") {
  CHECK(note_document("---\na: 1\n---\n").readable());
  CHECK(note_document("---\na: 1\na: 2\n---\n").readable());
  CHECK(note_document("+++\na = 1\na = 2\n+++\n").readable());
  CHECK(!note_document("+++\n[a]\n[a]\n+++\n").readable());
  CHECK(!note_document("---\na: [\n---\n").readable());
  CHECK(!note_document("no front matter\n").readable());
}

TEST_CASE("kinds have names for people", "[document]") {
  CHECK(kind_name(Kind::object) == "map");
  CHECK(kind_name(Kind::array) == "list");
  CHECK(kind_name(Kind::date_time) == "date");
}

}  // namespace matterlint::test
