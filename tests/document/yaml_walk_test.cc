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

TEST_CASE("a key that is no text does not keep the rest from being read", "[document]") {
  struct Case {
    const char* text;
    const char* data;
  };
  const Case cases[] = {
      {"? - a\n  - &x {b: c}\n: d\ne: *x\n", "{\"- a\\n  - &x {b: c}\": \"d\", \"e\": \"\"}"},
      {"[a, {b: [c]}]: d\ne: {[f]: g, ~ : h}\n",
       "{\"[a, {b: [c]}]\": \"d\", \"e\": {\"[f]\": \"g\", \"~\": \"h\"}}"},
      {": a\n: b\n", "{\"\": \"a\", \"\": \"b\"}"},
      {"a: &x [1]\n*x : b\n", "{\"*x\": \"b\", \"a\": [1]}"},
  };
  for (const Case& one : cases) {
    const Document document =
        parse_data(std::make_shared<const SourceText>("test.yaml", one.text), Format::yaml);
    CAPTURE(one.text, dump_problems(document));
    CHECK(document.complete);
    CHECK(document.problems.size() == 1);
    CHECK(!document.readable());
    CHECK(dump_data(document.root()) == one.data);
    CHECK(find_broken_promise(document).empty());
  }
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
  check_refused("a: \"x\n«\t»y\"\n", "tab");
  check_refused("- [\n«\t»x\n  ]\n", "tab");
}

TEST_CASE("what is between brackets is indented", "[document]") {
  check_refused("a: [x,\n«y, z»\n]\n", "not indented");
  check_refused("a: {x: [],\n«y: z}»\n", "not indented");
  check_refused("a: [x\n«y]»\n", "not indented");
  check_refused("- a:\n  - [x,\n  «y]»\n", "not indented");
  for (const char* text : {"[\na,\nb\n]\n", "a: [\n  b,\n# c\n\n  d\n]\n", "a: {\n b: [\n c]\n}\n",
                           "a: \"b\nc\"\n", "- [a,\n b]\n"}) {
    CAPTURE(text);
    CHECK(
        parse_data(std::make_shared<const SourceText>("test.yaml", text), Format::yaml).readable());
  }
}

TEST_CASE("a value on its own line is indented", "[document]") {
  check_refused("a:\n«\"b\"»\nc: d\n", "not indented more than the key");
  check_refused("a:\n  b:\n  «'c'»\n", "not indented more than the key");
  check_refused("a:\n«[b]»\n", "not indented more than the key");
  for (const char* text :
       {"a:\n- b\n", "--- \n\"a\"\n", "a:\n [b]\n", "a: &x\n- b\n", "? a\n: \n \"b\"\n"}) {
    CAPTURE(text);
    CHECK(
        parse_data(std::make_shared<const SourceText>("test.yaml", text), Format::yaml).readable());
  }
}

TEST_CASE("tags are declared", "[document]") {
  check_refused("a: «!e!»b c\n", "not declared");
  CHECK(parse_data(std::make_shared<const SourceText>(
                       "test.yaml", "%TAG !e! tag:yaml.org,2002:\n--- !e!str 1\n"),
                   Format::yaml)
            .readable());
}

}  // namespace matterlint::test
