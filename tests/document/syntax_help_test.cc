// SPDX-License-Identifier: MIT
// The cause of a YAML mistake is found at its place, and a certain repair makes the note readable.
#include "document/syntax_help.h"

#include <string>

#include "source/limits.h"
#include "support/catch.h"
#include "support/marked_text.h"
#include "support/tree_dump.h"

namespace matterlint::test {
namespace {

// The mark is the place of the one problem. `repaired` is the content after the repair, or empty
// when there is none.
void check_help(const std::string& marked, const std::string& message,
                const std::string& repaired = "") {
  const MarkedText expected = parse_marks("---\n" + marked + "---\n");
  const Document document = note_document(expected.text);
  CAPTURE(expected.text, dump_problems(document));
  REQUIRE(document.problems.size() == 1);
  const Problem& problem = document.problems[0];
  CHECK(problem.kind == ProblemKind::syntax);
  CHECK(mark(expected.text, problem.span) == mark(expected.text, expected.spans.at(0)));
  CHECK(problem.message.find(message) != std::string::npos);
  CHECK(!problem.help.empty());
  CHECK(find_broken_promise(document).empty());
  CHECK(problem.repair.empty() == repaired.empty());
  if (!problem.repair.empty()) {
    CHECK(apply_edits(expected.text, problem.repair) == "---\n" + repaired + "---\n");
  }
}

}  // namespace

TEST_CASE("colons are explained", "[document]") {
  check_help("title: Foo«:» bar\n", "contains `: `", "title: \"Foo: bar\"\n");
  check_help("title: He said \"x\"«:» bar # c\n", "contains `: `",
             "title: 'He said \"x\": bar' # c\n");
  check_help("a:\n  - b: c«:» d\n", "contains `: `", "a:\n  - b: \"c: d\"\n");
  check_help("title: Foo«:»\nb: 1\n", "ends with a colon", "title: \"Foo:\"\nb: 1\n");
  check_help("title«:»Foo\nb: 1\n", "no space stands behind the colon of `title`",
             "title: Foo\nb: 1\n");
  check_help("b: 1\ntitle«:»Foo\nc: 2\n", "no space stands", "b: 1\ntitle: Foo\nc: 2\n");
  check_help("title«:»Foo\n", "no space stands", "title: Foo\n");
  check_help("a: 1\n«status»\nb: 2\n", "`status` has no colon", "a: 1\nstatus:\nb: 2\n");
  check_help("a: 1\n«status» draft\nb: 2\n", "`status` has no colon",
             "a: 1\nstatus: draft\nb: 2\n");
  check_help("a: 1\n«status»\n", "`status` has no colon", "a: 1\nstatus:\n");
  check_help("a: 1\n«status»\n  - x\n  - y\nb: 2\n", "`status` has no colon",
             "a: 1\nstatus:\n  - x\n  - y\nb: 2\n");
  check_help("a: A text\n«on the next line»\nb: 2\n", "it has no key",
             "a: A text\n  on the next line\nb: 2\n");
  check_help("a: Text\n«on» the next line\nb: 2\n", "`on` has no colon",
             "a: Text\non: the next line\nb: 2\n");
  check_help("a: |\n«some text»\n\nmore\nb: 2\n", "the text of the `|`",
             "a: |\n  some text\n\n  more\nb: 2\n");
  check_help("a:\n  b: >-\n      some\n     «text»\n  c: 2\n", "the text of the `>`",
             "a:\n  b: >-\n      some\n      text\n  c: 2\n");
  check_help("title «=» Foo\nb: 1\n", "`=` stands", "title: Foo\nb: 1\n");
  check_help("title«\uFF1A»Foo\nb: 1\n", "U+FF1A", "title: Foo\nb: 1\n");
  check_help("a: 1\ntitle:«\u00A0»Foo\nb: 1\n", "U+00A0", "a: 1\ntitle: Foo\nb: 1\n");
}

TEST_CASE("a key is too long", "[document]") {
  const std::string fits(limits::yaml_key_bytes, 'k');
  const std::string bytes = "this key takes more than 1,024 bytes";
  const std::string characters = "this key takes more than 1,024 characters";
  CHECK(note_document("---\na: 1\n" + fits + ": 2\nb: {" + fits + ": 3}\n---\n").readable());
  check_help("a: 1\n«" + fits + "k»: 2\n", characters);
  check_help("- a\n- «\"" + fits + "\"»: 2\n", characters);
  check_help("a: {b: 1, «" + fits + "k»: 2}\n", characters);
  check_help("a: {«[" + fits + "]» : 2}\n", characters);
  std::string letters;
  for (size_t i = 0; i <= limits::yaml_key_bytes / 2; ++i) {
    letters += "é";
  }
  check_help("«" + letters + "»: 2\n", bytes);
  // The colon of a text is not one of a key.
  check_help("a: " + fits + " b«:» c\n", "contains `: `", "a: \"" + fits + " b: c\"\n");
}

TEST_CASE("quotes are explained", "[document]") {
  check_help("a: «\"»foo\nb: 1\n", "never closed", "a: \"foo\"\nb: 1\n");
  check_help("a: «'»foo\nb: 'c'\n", "never closed", "a: 'foo'\nb: 'c'\n");
  check_help("a:\n  - «\"»foo\n  - \"b\"\nc: 1\n", "never closed",
             "a:\n  - \"foo\"\n  - \"b\"\nc: 1\n");
  check_help("a: «\"»foo: bar\n", "never closed", "a: \"foo: bar\"\n");
  check_help("a: «\"»foo'\nb: 1\n", "never closed", "a: \"foo\"\nb: 1\n");
  check_help("a: \"x «\"»b\" c\"\n", "ends the text too early", "a: \"x \\\"b\\\" c\"\n");
  check_help("a: 'it«'»s'\n", "ends the text too early", "a: 'it''s'\n");
  check_help("a: \"x\" «y»\n", "goes on after its closing quote", "a: '\"x\" y'\n");
  check_help("a: \"x\"«#» y\n", "no space stands before this comment", "a: \"x\" # y\n");
  check_help("«\"title: Foo\"»\nb: 1\n", "enclose the key `title`", "title: \"Foo\"\nb: 1\n");
  check_help("a: «\u201C»Foo: bar\u201D\n", "U+201C", "a: \"Foo: bar\"\n");
  check_help("a: «\u201C»Foo\u201D: bar\n", "U+201C", "a: \"\u201CFoo\u201D: bar\"\n");
  check_help("a: \"C:«\\U»sers\\x\"\n", "not an escape", "a: 'C:\\Users\\x'\n");
  check_help("a: \"«\\d»+\"\nb: 1\n", "not an escape", "a: '\\d+'\nb: 1\n");
}

TEST_CASE("brackets are explained", "[document]") {
  check_help("a: «[»x, y\nb: 1\n", "never closed", "a: [x, y]\nb: 1\n");
  check_help("a: «[»x, y,\nb: 1\n", "never closed", "a: [x, y]\nb: 1\n");
  check_help("a: «[»x, y # c\n", "never closed", "a: [x, y] # c\n");
  check_help("a: «{»x: y\n", "never closed", "a: {x: y}\n");
  check_help("a: [x, y«}»\nb: 1\n", "`}` cannot close what `[` opened", "a: [x, y]\nb: 1\n");
  check_help("a: [x, y] «z»\n", "goes on after its closing bracket", "a: \"[x, y] z\"\n");
  check_help("a: [\"x\"«» \"y\"]\n", "comma is missing", "a: [\"x\", \"y\"]\n");
  check_help("a: ['x'«» y]\nb: 1\n", "comma is missing", "a: ['x', y]\nb: 1\n");
  check_help("a: [\"x\"«;» \"y\"]\n", "`;` stands between two items", "a: [\"x\", \"y\"]\n");
  check_help("a: [x,«,» y]\n", "nothing stands before this comma", "a: [x, y]\n");
  check_help("a: «]»x\n", "closes nothing");
}

TEST_CASE("values that need quotes are explained", "[document]") {
  check_help("a: «@»foo\n", "cannot begin with `@`", "a: \"@foo\"\n");
  check_help("a:\n  - «%»done\n", "cannot begin with `%`", "a:\n  - \"%done\"\n");
  check_help("a: «`»x`\n", "cannot begin with a backtick", "a: \"`x`\"\n");
  check_help("a: «&» b\n", "cannot begin with `&`", "a: \"& b\"\n");
  check_help("a: «,» b\n", "cannot begin with `,`", "a: \", b\"\n");
  check_help("a: «*bold*» text\n", "not defined", "a: \"*bold* text\"\n");
  check_help("a: «*nope»\n", "not defined");
  check_help("a: «{{ title }}»\n", "a template", "a: \"{{ title }}\"\n");
  check_help("a: «{{ .x \"y\" }}»\nb: 1\n", "a template", "a: '{{ .x \"y\" }}'\nb: 1\n");
  check_help("a: 1\n«{% if x %}»\nb: 1\n", "a template");
  check_help("a: | «foo»\n", "must begin on the next line", "a: \"| foo\"\n");
}

TEST_CASE("indentation is explained", "[document]") {
  check_help("a:\n«\t»- x\n", "with a tab", "a:\n  - x\n");
  check_help("a:\n  - x\n«\t»- y\n", "with a tab", "a:\n  - x\n  - y\n");
  check_help("a: 1\n«\t»b: 2\n", "with a tab");
  check_help("a: 1\n «b: 2»\n", "more than `a`", "a: 1\nb: 2\n");
  check_help("a:\n    b: 1\n  «c: 2»\n", "with 2 spaces, the lines above with none and 4");
  check_help("a:\n   - x\n  «- y»\n", "with 2 spaces");
  check_help("a:\n«\u00A0 »b: 1\n", "U+00A0", "a:\n  b: 1\n");
}

TEST_CASE("lists are explained", "[document]") {
  check_help("a: «-» b\n", "a list cannot begin on the line of its key", "a:\n  - b\n");
  check_help("a: «-» b - c-d -  'e - f' - g # h\r\n", "a list cannot begin on the line of its key",
             "a:\r\n  - b\r\n  - c-d\r\n  -  'e - f'\r\n  - g # h\r\n");
  check_help("- a: «-» b\n    - c\n", "a list cannot begin", "- a:\n    - b\n    - c\n");
  check_help("a: «-» b\nc: d\n", "a list cannot begin", "a:\n  - b\nc: d\n");
  check_help("- a\n«b: 1»\n", "among the items of a list");
  check_help("a:\n  - b: 1\n  «c: 2»\n  - b: 3\n", "among the items of a list",
             "a:\n  - b: 1\n    c: 2\n  - b: 3\n");
  check_help("a:\n  «*» b\n  * c\nd: 1\n", "`*` begins no list item", "a:\n  - b\n  - c\nd: 1\n");
  check_help("a: some\n«- b»\n", "belongs to no key");
  check_help("a:\n- b\n«-»c\n- d\n", "no space stands behind the dash", "a:\n- b\n- c\n- d\n");
  check_help("a:\n  - b\n  «c»\n  - d\n", "a dash is missing", "a:\n  - b\n  - c\n  - d\n");
}

TEST_CASE("a text below an anchor is indented like the anchor", "[document]") {
  const std::string message = "this text stands below `&x`";
  check_help("l:\n  - &x |\n    «text»\n  - b\n", message, "l:\n  - &x |\n     text\n  - b\n");
  check_help("- &x >-\n «some»\n\n # more\n- *x\n", message,
             "- &x >-\n   some\n\n   # more\n- *x\n");
  check_help("- !!str |\n  «text»\n", "below `!!str`", "- !!str |\n   text\n");
}

TEST_CASE("a map as a key is explained", "[document]") {
  check_help("? «key: value»\n", "stands behind `?`");
  check_help("title: x\n? «key: value»\n: c\n", "stands behind `?`");
  check_help("title: x\n? k\n: v\n? «key: value»\nd: 1\n", "stands behind `?`");
  check_help("? «- a»\n  - b\n: c\n", "stands behind `?`");
  check_help("? «[a, b]»\n: c\n", "stands here as a key");
}

TEST_CASE("the line is found whatever stands around it", "[document]") {
  const std::string long_text = "t: A text with note:this and a = b\n  that goes on\n";
  check_help(long_text + "a: «@»foo\n", "cannot begin", long_text + "a: \"@foo\"\n");
  check_help(long_text + "a: [x,«,» y]\n", "before this comma", long_text + "a: [x, y]\n");
  check_help("t: >\n  text:here\n  @not\nx: «\"»y\nz: \"\"\n", "never closed",
             "t: >\n  text:here\n  @not\nx: \"y\"\nz: \"\"\n");
  check_help("a: 'b'\n\n# c\n\nd: «`»e\n", "a backtick", "a: 'b'\n\n# c\n\nd: \"`e\"\n");
  check_help("a: «@»b\nc: %d\n", "cannot begin with `@`", "a: \"@b\"\nc: %d\n");
}

TEST_CASE("a repair is a guess where the text can be read in another way", "[document]") {
  const auto is_guess = [](const std::string& content) {
    const Document document = note_document("---\n" + content + "---\n");
    CAPTURE(content, dump_problems(document));
    REQUIRE(document.problems.size() == 1);
    REQUIRE(!document.problems[0].repair.empty());
    return document.problems[0].repair_is_guess;
  };
  CHECK(!is_guess("a: \"foo\nb: 1\n"));
  CHECK(is_guess("a: \"foo # bar\nb: 1\n"));
  CHECK(!is_guess("a: [x, y\nb: 1\n"));
  CHECK(is_guess("a: [x\nb: 1\n"));
  CHECK(!is_guess("a: [Draft] x\n"));
  CHECK(is_guess("a: [x, y] z\n"));
  CHECK(is_guess("a:\n\t- x\n"));
  CHECK(!is_guess("a: 1\nb\n- x\n"));
  CHECK(is_guess("a: 1\nb\nc: 2\n"));
  CHECK(is_guess("a: {{ x }}\n"));
}

}  // namespace matterlint::test
