// SPDX-License-Identifier: MIT
// What yaml-cpp takes in silence and must not: every byte belongs to a node, or to what may stand
// between nodes.
#include "document/yaml_walk.h"

#include <memory>
#include <string>

#include "document/parse.h"
#include "support/catch.h"
#include "support/marked_text.h"
#include "support/tree_dump.h"

namespace matterlint::test {
namespace {

// The mark is the place of the one problem.
void check_refused(const std::string& marked, const std::string& message_part) {
  const MarkedText expected = parse_marks(marked);
  const Document document =
      parse_data(std::make_shared<const SourceText>("test.yaml", expected.text), Format::yaml);
  CAPTURE(expected.text, dump_problems(document));
  REQUIRE(document.problems.size() == 1);
  const Problem& problem = document.problems[0];
  CHECK(problem.kind == ProblemKind::syntax);
  CHECK(mark(expected.text, problem.span) == mark(expected.text, expected.spans.at(0)));
  CHECK(problem.message.find(message_part) != std::string::npos);
  CHECK(!document.readable());
  CHECK(find_broken_promise(document).empty());
}

}  // namespace

TEST_CASE("nothing is dropped from a YAML text", "[document]") {
  check_refused("a: 1\n«foo»\n", "`foo` has no colon");
  check_refused("- a\n«b: 1»\n", "among the items");
  check_refused("\"a\" «b»\n", "closing quote");
  check_refused("a: 1\n«...»\nb: 2\n", "end marker");
  check_refused("a: 1\n«---»\nb: 2\n", "second document");
  check_refused("\"a\"«:»1\n", "no space");
  check_refused("«,»\n", "cannot begin");
  check_refused("a: [1] «2»\n", "closing bracket");
}

TEST_CASE("nothing is invented in a YAML text", "[document]") {
  check_refused("a: [1,«,» 2]\n", "before this comma");
  check_refused("a: [«,» 2]\n", "before this comma");
  check_refused("a: {b: 1,«,» c: 2}\n", "before this comma");
  check_refused("a: [\"x\"«» \"y\"]\n", "comma is missing");
  check_refused("a: [«-», b]\n", "dash");
  check_refused("«:» b\n", "key is missing");
  check_refused("«~»: b\n", "null");
  check_refused("a: 1\n«null»: b\n", "null");
  check_refused("a:\n«null»: b\n", "null");
  check_refused("a:\n  - «?»\n  - b\n", "`?` alone");
}

TEST_CASE("keys are text", "[document]") {
  check_refused("? «[a, b]»\n: c\n", "must be text");
  check_refused("? «- a»\n: c\n", "must be text");
  check_refused("«[a]»: b\n", "must be text");
  check_refused("a: «{{ title }}»\n", "template");
  check_refused("a: &x [1]\n«*x» : b\n", "must be text");
}

TEST_CASE("quotes, escapes and comments are checked", "[document]") {
  check_refused("a: «\"»x\nb: 1\n", "never closed");
  check_refused("a: «'»x\nb: y\n", "never closed");
  check_refused("a: «\"»x\nb: \"y\"\n", "never closed");
  check_refused("a: \"«\\'»\"\n", "not an escape");
  check_refused("a: \"«\\ud800»\"\n", "not an escape");
  check_refused("a: \"x\"«#»c\n", "before this comment");
  check_refused("a: >«#» c\n  x\n", "before this comment");
}

TEST_CASE("indentation is made of spaces", "[document]") {
  check_refused("a:\n«\t»- b\n", "tab");
  check_refused("a:\n  b: 1\n«\t»c: 2\n", "tab");
  check_refused("-«\t»- a\n", "tab");
  check_refused("a:\n«\u00A0 »b: 1\n", "U+00A0");
}

}  // namespace matterlint::test
