// SPDX-License-Identifier: MIT
#include <memory>
#include <string>

#include "document/parse.h"
#include "support/catch.h"
#include "support/marked_text.h"
#include "support/tree_dump.h"

namespace matterlint::test {
namespace {

Document json(std::string bytes) {
  return parse_data(std::make_shared<const SourceText>("test.json", std::move(bytes)),
                    Format::json);
}

// The marks are the key of the first member of the root and its value.
void check_spans(const std::string& marked, Kind kind, const std::string& text) {
  const MarkedText expected = parse_marks(marked);
  const Document document = json(expected.text);
  CAPTURE(expected.text, dump_problems(document));
  CHECK(document.readable());
  CHECK(find_broken_promise(document).empty());
  const NodeRef node = *document.root().children().begin();
  CHECK(mark(expected.text, node.key_span()) == mark(expected.text, expected.spans.at(0)));
  CHECK(mark(expected.text, node.span()) == mark(expected.text, expected.spans.at(1)));
  CHECK(kind_name(node.kind()) == kind_name(kind));
  CHECK(node.text() == text);
}

void check_refused(const std::string& marked, const std::string& message,
                   const std::string& repaired = "") {
  const MarkedText expected = parse_marks(marked);
  const Document document = json(expected.text);
  CAPTURE(expected.text, dump_problems(document));
  REQUIRE(document.problems.size() == 1);
  const Problem& problem = document.problems[0];
  CHECK(problem.kind == ProblemKind::syntax);
  CHECK(mark(expected.text, problem.span) == mark(expected.text, expected.spans.at(0)));
  CHECK(problem.message.find(message) != std::string::npos);
  CHECK(!document.readable());
  CHECK(find_broken_promise(document).empty());
  CHECK(problem.repair.empty() == repaired.empty());
  if (!problem.repair.empty()) {
    const std::string after = apply_edits(expected.text, problem.repair);
    CHECK(after == repaired);
    CHECK(json(after).readable());
  }
}

}  // namespace

TEST_CASE("JSON keys and values know their bytes", "[document]") {
  check_spans("{«\"a\"»: «1»}", Kind::integer, "1");
  check_spans("{«\"a\"»:«-12» , \"b\": 2}", Kind::integer, "-12");
  check_spans("{ «\"a\"» : «1.50»\n}", Kind::number, "1.50");
  check_spans("{«\"a\"»: «1e3»}", Kind::number, "1e3");
  check_spans("{«\"a\"»: «123456789012345678901234567890»}", Kind::integer,
              "123456789012345678901234567890");
  check_spans("{«\"a\"»: «true»}", Kind::boolean, "true");
  check_spans("{«\"a\"»: «null»}", Kind::null, "null");
  check_spans("{«\"a\"»: «\"x\\u00e9 \\ud83d\\ude00\\n\"»}", Kind::string, "x\u00E9 \U0001F600\n");
  check_spans("{«\"\\u0061\"»: «\"\"»}", Kind::string, "");
  check_spans("{«\"a\"»: «[1, {\"b\": []}]», \"c\": 1}", Kind::array, "");
  check_spans("{\r\n  «\"a\"»: «{\r\n  }»\r\n}\r\n", Kind::object, "");
  CHECK(json("3").root().span() == Span{0, 1});
  CHECK(json(" [1,23]\n").root().span() == Span{1, 7});
}

TEST_CASE("JSON front matter gives the same data with and without braces", "[document]") {
  const std::string data = "{\"a\": 1, \"b\": [\"x\"]}";
  CHECK(dump_data(note_document("{\"a\": 1, \"b\": [\"x\"]}\nbody").root()) == data);
  CHECK(dump_data(note_document("---json\n{\"a\": 1, \"b\": [\"x\"]}\n---\n").root()) == data);
  CHECK(dump_data(note_document(";;;\n{\"a\": 1, \"b\": [\"x\"]}\n;;;\n").root()) == data);
  const Document bare = note_document(";;;\n\"a\": 1,\n\"b\": [\"x\"]\n;;;\n");
  CHECK(dump_data(bare.root()) == data);
  CHECK(bare.root().span() == bare.content);
  CHECK(bare.root().find("b").key_span() == Span{12, 15});
  CHECK(find_broken_promise(bare).empty());
  CHECK(dump_problems(note_document(";;;\n\"a\": 1,\n;;;\n")) ==
        "syntax `,` a comma stands behind the last item\n");
}

TEST_CASE("JSON mistakes are explained at their place", "[document]") {
  check_refused("{\"a\": 1«,»}", "behind the last item", "{\"a\": 1}");
  check_refused("[1«,»\n]", "behind the last item", "[1\n]");
  check_refused("{\"a\": 1«» \"b\": 2}", "`,` is missing", "{\"a\": 1, \"b\": 2}");
  check_refused("{\"a\"«» 1}", "`:` is missing", "{\"a\": 1}");
  check_refused("{«'a'»: 1}", "single quotes", "{\"a\": 1}");
  check_refused("{«a»: 1}", "without quotes", "{\"a\": 1}");
  check_refused("{\"a\": «True»}", "not a value", "{\"a\": true}");
  check_refused("{\"a\": «NaN»}", "not a number");
  check_refused("{\"a\": «012»}", "not a number");
  check_refused("{\"a\": «+1»}", "not a number");
  check_refused("{\"a\": «.5»}", "not a number");
  check_refused("{\"a\": «1e400»}", "too large");
  check_refused("{\"a\": 1 «// x»\n}", "JSON has none", "{\"a\": 1\n}");
  check_refused("{\"a\": «\"»x\n}", "never closed");
  check_refused("{\"a\": «[»1", "never closed");
  check_refused("«{»\"a\": 1", "never closed");
  check_refused("{\"a\": \"x«\\q»\"}", "not an escape");
  check_refused("{\"a\": \"«\\u12»\"}", "not an escape");
  check_refused("{\"a\": \"«\\ud800»\"}", "surrogate");
  check_refused("{\"a\": \"«\\ud83d»\\u0041\"}", "surrogate");
  check_refused("{\"a\": \"x«\t»y\"}", "control character");
  check_refused("{\"a\": \"x«\x1B»y\"}", "control character");
  check_refused("{\"a\":«,» \"b\": 1}", "value is missing");
  check_refused("{\"a\": 1} «x»", "behind the value");
  check_refused("[1]«]»", "behind the value");
  check_refused("«»", "no JSON");
  check_refused("{\"a\" «=» 1}", "`=` stands", "{\"a\" : 1}");
  check_refused("[1«;» 2]", "`;` stands", "[1, 2]");
  check_refused("[1,«,» 2]", "nothing stands before this comma", "[1, 2]");
  check_refused("{\"a\": «[»1, \"b\": 2}", "never closed");
  check_refused("{\"a\": «[»1}", "never closed");
  check_refused("{\"a\": \"b «\"»c\" d\"}", "too early", "{\"a\": \"b \\\"c\\\" d\"}");
  check_refused("{\"a\": «\u201C»b\u201D}", "U+201C", "{\"a\": \"b\"}");
  check_refused("{\"a\": «b»\n}", "without quotes", "{\"a\": \"b\"\n}");
  check_refused("{\"a\": 1, «/* x */» \"b\": 2}", "JSON has none", "{\"a\": 1, \"b\": 2}");
  check_refused("«{»\"a\": 1\n\n# A {b}\n}", "never closed");
  check_refused("[«\"»a, \"b\"]", "never closed", "[\"a\", \"b\"]");
  check_refused("[«\"»\"a\", \"b\"]", "one quote too many", "[\"a\", \"b\"]");
  check_refused("[\"a\"«\"», \"b\"]", "one quote too many", "[\"a\", \"b\"]");
  check_refused("{\"a\": [1«}», \"b\": 2}", "cannot close", "{\"a\": [1], \"b\": 2}");
  check_refused("{\"a\": «TRUE»}", "not a value", "{\"a\": true}");
  check_refused("{\"a\": «nil»}", "not a value", "{\"a\": null}");
  check_refused("{\"a\": «2022-07-12»}", "without quotes", "{\"a\": \"2022-07-12\"}");
  check_refused("{«1»: 2}", "without quotes", "{\"1\": 2}");
  check_refused("{\"a\": «\u2018»b\u2019}", "U+2018", "{\"a\": \"b\"}");
}

TEST_CASE("a large JSON file is read", "[document]") {
  std::string text = "{\"text\": \"" + std::string(12 << 20, 'x') + "\", \"list\": [";
  for (int i = 0; i < 90'000; ++i) {
    text += "1, ";
  }
  const Document document = json(text + "2]}");
  CHECK(document.readable());
  CHECK(document.root().find("list").size() == 90'001);
  CHECK(dump_problems(json(std::string(1 << 20, '['))).starts_with("resource-limit"));
}

TEST_CASE("what is marked of a wrong escape cuts neither a character nor a line end",
          "[document]") {
  for (const char* bytes :
       {"{\"a\": \"\\\xC3\xA9\"}", "{\"a\": \"\\u00\xC3\xA9\"}", "{\"a\": \"x\\\r\n\"}",
        "{\"a\": \"\\ue00\r\n\"}", "{\"a\": \"\\ud83\xF0\x9F\x98\x80\"}"}) {
    CAPTURE(bytes);
    const Document document = json(bytes);
    CHECK(!document.readable());
    CHECK(find_broken_promise(document).empty());
    CHECK(document.source->slice(document.problems.front().span).find('\r') ==
          std::string_view::npos);
  }
}

TEST_CASE("a second byte order mark is a mistake", "[document]") {
  const Document document = json("\xEF\xBB\xBF\xEF\xBB\xBF-7");
  CHECK_FALSE(document.readable());
  CHECK(find_broken_promise(document).empty());
}

}  // namespace matterlint::test
