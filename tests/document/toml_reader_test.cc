// SPDX-License-Identifier: MIT
#include <string>

#include "support/catch.h"
#include "support/marked_text.h"
#include "support/tree_dump.h"

namespace matterlint::test {
namespace {

// The marks are the key of the first member of the root and its value.
void check_spans(const std::string& marked, Kind kind, const std::string& text) {
  const MarkedText expected = parse_marks("+++\n" + marked + "+++\n");
  const Document document = note_document(expected.text);
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
                   const std::string& repaired = "", ProblemKind kind = ProblemKind::syntax) {
  const MarkedText expected = parse_marks("+++\n" + marked + "\n+++\n");
  const Document document = note_document(expected.text);
  CAPTURE(expected.text, dump_problems(document));
  REQUIRE(document.problems.size() == 1);
  const Problem& problem = document.problems[0];
  CHECK(static_cast<int>(problem.kind) == static_cast<int>(kind));
  CHECK(mark(expected.text, problem.span) == mark(expected.text, expected.spans.at(0)));
  CHECK(problem.message.find(message) != std::string::npos);
  CHECK(!document.readable());
  CHECK(find_broken_promise(document).empty());
  CHECK(problem.repair.empty() == repaired.empty());
  if (!problem.repair.empty()) {
    const std::string after = apply_edits(expected.text, problem.repair);
    CHECK(after == "+++\n" + repaired + "\n+++\n");
    CHECK(note_document(after).readable());
  }
}

}  // namespace

TEST_CASE("TOML keys and values know their bytes", "[document]") {
  check_spans("«a» = «1_000»\nb = 2\n", Kind::integer, "1_000");
  check_spans("«a» = «-1.5e3» # c\n", Kind::number, "-1.5e3");
  check_spans("«a» = «inf»\n", Kind::number, "inf");
  check_spans("«a» = «true»\r\n", Kind::boolean, "true");
  check_spans("«\"a b\"» = «\"x\\u00e9\"»\n", Kind::string, "x\u00E9");
  check_spans("«'a'» = «'C:\\x'»\n", Kind::string, "C:\\x");
  check_spans("«a» = «'''\nmany\nlines'''»\n", Kind::string, "many\nlines");
  check_spans("«a» = «2024-01-02»\n", Kind::date_time, "2024-01-02");
  check_spans("«a» = «2024-01-02T03:04:05+01:00»\n", Kind::date_time, "2024-01-02T03:04:05+01:00");
  check_spans("«a» = «12:30:00»\n", Kind::date_time, "12:30:00");
  check_spans("«a» = «[ 1,\n  {b = \"é\"}, 2 ]»\n", Kind::array, "");
  check_spans("«a» = «{ b = 1, \"é\" = 2 }» # c\n", Kind::object, "");
}

TEST_CASE("a TOML table begins with its name and ends with its last value", "[document]") {
  const std::string text = "+++\na.b = 1\n[c]\nd = [2]\n[[e]]\n[[e]]\nf = 3\n[g]\n+++\n";
  const Document document = note_document(text);
  std::string shown;
  for (const NodeRef member : document.root().children()) {
    shown += std::string(document.source->slice(member.span())) + "|";
  }
  CHECK(shown == "a.b = 1|c]\nd = [2]|e]]\n[[e]]\nf = 3|g|");
  CHECK(find_broken_promise(document).empty());
}

TEST_CASE("TOML members stand in the order of the source", "[document]") {
  const Document document = note_document(
      "+++\nz = 1\na = { y = 1, b = 2 }\n[t.u]\nk = 1\n[[list]]\nn = 1\n[[list]]\nn = 2\n[list.s]\n"
      "m = 3\n[t]\nj = 2\n[e]\n+++\n");
  CAPTURE(dump_problems(document));
  CHECK(document.readable());
  CHECK(find_broken_promise(document).empty());
  std::string keys;
  for (const NodeRef member : document.root().children()) {
    keys += std::string(member.key()) + " ";
  }
  CHECK(keys == "z a t list e ");
  CHECK((*document.root().find("a").children().begin()).key() == "y");
  CHECK(dump_data(document.root()) ==
        "{\"a\": {\"b\": 2, \"y\": 1}, \"e\": {}, \"list\": [{\"n\": 1}, {\"n\": 2, \"s\": {\"m\": "
        "3}}], \"t\": {\"j\": 2, \"u\": {\"k\": 1}}, \"z\": 1}");
}

TEST_CASE("places in lines of other alphabets are bytes", "[document]") {
  const MarkedText expected =
      parse_marks("+++\n\"ключ\" = [\"дом\", «\"сад»\", { «\"имя\"» = 1 }]\n+++\n");
  const Document document = note_document(expected.text);
  REQUIRE(document.readable());
  CHECK(find_broken_promise(document).empty());
  const NodeRef list = document.root().find("ключ");
  std::string texts;
  for (const NodeRef item : list.children()) {
    texts += std::string(document.source->slice(item.span())) + "|";
  }
  CHECK(texts == "\"дом\"|\"сад\"|{ \"имя\" = 1 }|");
}

TEST_CASE("letters behind a continued line are kept", "[document]") {
  const Document document = note_document("+++\na = \"\"\"x\\\n  \u00E9\u01A4\"\"\"\n+++\n");
  CHECK(dump_data(document.root()) == "{\"a\": \"x\u00E9\u01A4\"}");
}

TEST_CASE("a key that is given twice hides nothing behind it", "[document]") {
  for (const std::string line_end : {"\n", "\r\n"}) {
    std::string text;
    for (const std::string line : {"+++", "a = 1", "a = 2", "b = 3", "+++"}) {
      text += line + line_end;
    }
    CHECK(dump_data(note_document(text).root()) == "{\"a\": 1, \"b\": 3}");
  }
}

TEST_CASE("TOML mistakes are explained at their place", "[document]") {
  check_refused("x = «\"»a\nb = 2", "never closed", "x = \"a\"\nb = 2");
  check_refused("x = «\"»\"\"abc", "never closed");
  check_refused("x = «abc»\ny = 1", "without quotes", "x = \"abc\"\ny = 1");
  check_refused("x = «some text» # c", "without quotes", "x = \"some text\" # c");
  check_refused("x«:» 1", "`:` stands", "x = 1");
  check_refused("«x y» = 1", "needs quotes", "\"x y\" = 1");
  check_refused("«x y»", "no `=`");
  check_refused("x = 1 «y» = 2", "a second key", "x = 1\ny = 2");
  check_refused("x = \"a\"«b» = 2", "a second key", "x = \"a\"\nb = 2");
  check_refused("x = \"a\"«,»\ny = 1", "a comma stands behind", "x = \"a\"\ny = 1");
  check_refused("x = true«;»", "a semicolon stands behind", "x = true");
  check_refused("x = [1, 2]«,»", "a comma stands behind", "x = [1, 2]");
  check_refused("x = 1 «//» a", "no comment in TOML", "x = 1 # a");
  check_refused("x = \"a\" «/*» b */", "no comment in TOML", "x = \"a\" # b");
  check_refused("x = «\"a\", \"b\"»", "without brackets", "x = [\"a\", \"b\"]");
  check_refused("x = \"a\", \"b\"«]»", "nothing opened", "x = [\"a\", \"b\"]");
  check_refused("x = «\"\"»a\"\"", "more than one quote", "x = \"a\"");
  check_refused("x = «\"»a\u201D", "never closed", "x = \"a\"");
  check_refused("x = «\u2018»a\u2019", "U+2018", "x = \"a\"");
  check_refused("x = «\"»C:\\\"", "never closed");
  check_refused("x = [«\u201C»a\u201D, \"b\"]", "U+201C", "x = [\"a\", \"b\"]");
  check_refused("x = [«True», 1]", "not a boolean", "x = [true, 1]");
  check_refused("x = «null»", "TOML has no `null`", "x = \"null\"");
  check_refused("x = «yes»", "without quotes", "x = \"yes\"");
  check_refused("x = «NaN»", "not a number", "x = nan");
  check_refused("x = «012»", "not a number");
  check_refused("x = «9223372036854775808»", "not a number");
  check_refused("x = «»", "value is missing");
  check_refused("x = «2024-02-30»", "not a date");
  check_refused("x = «True»", "not a boolean", "x = true");
  check_refused("x = \"«\\q»\"", "not an escape");
  check_refused("x = \"«\\ud800»\"", "not an escape");
  check_refused("x = «[»1, 2\ny = 1", "never closed", "x = [1, 2]\ny = 1");
  check_refused("x = [\"a\"«;» \"b\"]", "`;` stands", "x = [\"a\", \"b\"]");
  check_refused("x = [«abc», 1]", "without quotes", "x = [\"abc\", 1]");
  check_refused("x = 'it«'»s'", "too early", "x = \"it's\"");
  check_refused("x = \"a\" «b»", "goes on after", "x = '\"a\" b'");
  check_refused("x = \"a\" «//» b", "no comment", "x = \"a\" # b");
  check_refused("x = «\u201C»a\u201D", "U+201C", "x = \"a\"");
  check_refused("x =\n«-» a", "list item of YAML");
  check_refused("«[»a\nb = 1", "never closed");
  check_refused("a = 1\n[«=»1", "");
  check_refused("«\u01A4x» = 1", "cannot begin a key");
}

TEST_CASE("TOML keys given twice are found", "[document]") {
  constexpr ProblemKind duplicate = ProblemKind::duplicate_key;
  check_refused("a = { b = 1, «b» = 2 }", "given twice", "", duplicate);
  check_refused("a = [\n1]\n«a» = [\n2]", "given twice", "", duplicate);
  check_refused("[a]\nb = 1\n«[a]»\nc = 2", "given twice", "", duplicate);
  const Document document = note_document("+++\nab = 1\na = 1\na = 2\n+++\n");
  REQUIRE(document.problems.at(0).related.has_value());
  CHECK(*document.problems[0].related == Span{11, 12});
}

TEST_CASE("TOML is read on behind a key that is given twice", "[document]") {
  const std::string text =
      "+++\na = \"\u00E9\"\n[t]\na = 1\n\"b c\" = 2\n a = \"\u00E9\" # again\n\"b c\" = 3\nd = "
      "4\n+++\n";
  const Document document = note_document(text);
  CHECK(document.readable());
  CHECK(dump_problems(document) ==
        "duplicate-key `a` the key `a` is given twice\n"
        "duplicate-key `\"b c\"` the key `\"b c\"` is given twice\n");
  CHECK(dump_data(document.root()) ==
        "{\"a\": \"\u00E9\", \"t\": {\"a\": 1, \"b c\": 2, \"d\": 4}}");
  REQUIRE(document.problems.at(0).related.has_value());
  CHECK(document.problems[0].related->begin == text.find("a = 1"));
  CHECK(document.source->slice(document.root().find("t").find("d").key_span()) == "d");
  std::string often = "+++\na = 0\n";
  for (int i = 0; i < 100; ++i) {
    often += "a = 1\n";
  }
  const Document endless = note_document(often + "+++\n");
  CHECK(!endless.readable());
  CHECK(endless.problems.size() == 17);
  CHECK(find_broken_promise(endless).empty());
}

TEST_CASE("TOML that toml++ must not see is refused before", "[document]") {
  std::string key = "a";
  for (int i = 0; i < 40'000; ++i) {
    key += ".a";
  }
  for (const std::string& text : {key + " = 1", "[" + key + "]", "[[" + key + "]]",
                                  "x = { " + key + " = 1 }", "x = " + std::string(1000, '[')}) {
    const Document document = note_document("+++\n" + text + "\n+++\n");
    REQUIRE(document.problems.size() == 1);
    CHECK(document.problems[0].kind == ProblemKind::resource_limit);
  }
  const std::string dots = "x = \"" + std::string(1000, '.') + "\" # " + std::string(1000, '.');
  CHECK(note_document("+++\n" + dots + "\n+++\n").readable());
}

TEST_CASE("a header without a name on its line has no key", "[document]") {
  const Document document = note_document("+++\r\n[\r\n.x\r\n+++\r\n");
  CHECK(find_broken_promise(document).empty());
  CHECK(dump_problems(document) == "syntax `` a key is missing here\n");
}

TEST_CASE("an array of tables lies in the table of a dotted key", "[document]") {
  const Document document = note_document("+++\na.b = 1\n[[a.c.d]]\n[[a.c.d]]\nx = 1\n+++\n");
  CHECK(find_broken_promise(document).empty());
}

}  // namespace matterlint::test
