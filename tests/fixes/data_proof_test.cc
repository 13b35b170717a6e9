// SPDX-License-Identifier: MIT
#include "fixes/data_proof.h"

#include <memory>

#include "document/parse.h"
#include "support/catch.h"

using matterlint::ChangeKind;
using matterlint::DataChange;
using matterlint::Document;
using matterlint::Edit;
using matterlint::NodeRef;

namespace {

Document parsed(const std::string& text) {
  return parse_note(std::make_shared<const matterlint::SourceText>("note.md", text));
}

Document block(const std::string& content) {
  return parsed("---\n" + content + "---\nbody\n");
}

uint32_t number(NodeRef node) {
  return static_cast<uint32_t>(node.id());
}

}  // namespace

TEST_CASE("data that changes as declared is proved", "[fixes]") {
  const Document before = block("a: 1\nb: [x, y]\nc: {d: e}\n");
  const NodeRef root = before.root();
  const NodeRef list = root.find("b");
  const NodeRef first = *list.children().begin();
  struct Case {
    std::string after;
    DataChange change;
  };
  const std::vector<Case> cases = {
      {"a: two\nb: [x, y]\nc: {d: e}\n", {ChangeKind::set, number(root.find("a")), "", "\"two\""}},
      {"a: [1]\nb: [x, y]\nc: {d: e}\n", {ChangeKind::set, number(root.find("a")), "", "[1]"}},
      {"f: 1\nb: [x, y]\nc: {d: e}\n", {ChangeKind::rename, number(root.find("a")), "f", ""}},
      {"b: [x, y]\nc: {d: e}\n", {ChangeKind::remove, number(root.find("a")), "", ""}},
      {"a: 1\nb: [y]\nc: {d: e}\n", {ChangeKind::remove, number(first), "", ""}},
      {"a: 1\nb: [x, z, y]\nc: {d: e}\n", {ChangeKind::add_item, number(first), "", "\"z\""}},
      {"a: 1\nb: [x, y]\nc: {g: {h: 1}, d: e}\n",
       {ChangeKind::add_member, number(root.find("c")), "g", "{\"h\":1}"}}};
  for (const Case& one : cases) {
    INFO(one.after);
    CHECK(find_unmeant_change(before, block(one.after), {one.change}) == "");
    CHECK(find_unmeant_change(before, before, {one.change}) != "");
    CHECK(find_unmeant_change(before, block(one.after), {}) != "");
    CHECK(find_unmeant_change(before, block(one.after + "z: 1\n"), {one.change}) != "");
  }
}

TEST_CASE("comments and quotes are no data, order and types are", "[fixes]") {
  const Document before = block("a: '1'\nb: 2\n");
  CHECK(find_unmeant_change(before, block("# new\na: \"1\"\nb: 2\n"), {}) == "");
  CHECK(find_unmeant_change(before, block("b: 2\na: '1'\n"), {}) != "");
  CHECK(find_unmeant_change(before, block("a: 1\nb: 2\n"), {}) == "`/a` changes its type");
  CHECK(find_unmeant_change(before, block("a: '1'\nb: 2.0\n"), {}) != "");
  CHECK(find_unmeant_change(before, block("a: '1\nb: 2\n"), {}) ==
        "the front matter cannot be read any more");
  CHECK(find_unmeant_change(before, parsed("---\na: '1'\nb: 2\n---\nother\n"), {}) ==
        "the text behind the front matter changes");
}

TEST_CASE("a change behind an anchor is refused", "[fixes]") {
  const Document before = block("a: &x 1\nb: *x\n");
  const NodeRef a = before.root().find("a");
  CHECK(find_unmeant_change(before, block("a: &x 2\nb: *x\n"),
                            {{ChangeKind::set, number(a), "", "2"}}) ==
        "`/a` stands behind an anchor");
  CHECK(find_unmeant_change(before, block("c: &x 1\nb: *x\n"),
                            {{ChangeKind::rename, number(a), "c", ""}}) == "");
}

TEST_CASE("a text that becomes readable loses no line", "[fixes]") {
  // A quote put at the wrong line would swallow the keys between.
  const std::vector<Edit> near = {{{13, 13}, "\""}};
  CHECK(find_unmeant_reading(block("title: \"ab\"\nb: 1\n"), near) == "");
  CHECK(find_unmeant_reading(block("title: \"ab\nb: 1\"\n"), {{{18, 18}, "\""}}) != "");
  CHECK(find_unmeant_reading(block("title: \"ab\nb: 1\n"), near) != "");
}
