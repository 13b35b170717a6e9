// SPDX-License-Identifier: MIT
// The cause of a YAML mistake is found at its place, and a certain repair makes the note readable.
#include "document/syntax_help.h"

#include <string>

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
  if (problem.repair.size() == 1) {
    const Edit& edit = problem.repair.front();
    std::string after = expected.text;
    after.replace(edit.span.begin, edit.span.size(), edit.text);
    CHECK(after == "---\n" + repaired + "---\n");
    const Document again = note_document(after);
    CAPTURE(dump_problems(again));
    CHECK(again.readable());
  }
}

}  // namespace

TEST_CASE("colons are explained", "[document]") {
  check_help("title: Foo«:» bar\n", "a colon before a blank", "title: \"Foo: bar\"\n");
  check_help("title: He said \"x\"«:» bar # c\n", "a colon before a blank",
             "title: 'He said \"x\": bar' # c\n");
  check_help("a:\n  - b: c«:» d\n", "a colon before a blank", "a:\n  - b: \"c: d\"\n");
  check_help("title«:»Foo\nb: 1\n", "no blank stands behind", "title: Foo\nb: 1\n");
  check_help("b: 1\ntitle«:»Foo\nc: 2\n", "no blank stands behind", "b: 1\ntitle: Foo\nc: 2\n");
  check_help("a: 1\n«status»\nb: 2\n", "`status` has no colon");
  check_help("a: 1\n«status» draft\nb: 2\n", "`status` has no colon");
  check_help("a: 1\n«status»\n", "`status` has no colon");
  check_help("title «=» Foo\nb: 1\n", "`=` stands", "title: Foo\nb: 1\n");
}

TEST_CASE("quotes and brackets are explained", "[document]") {
  check_help("a: «\"»foo\nb: 1\n", "never closed", "a: \"foo\"\nb: 1\n");
  check_help("a: «'»foo\nb: 'c'\n", "never closed", "a: 'foo'\nb: 'c'\n");
  check_help("a: «\"»foo: bar\n", "never closed", "a: \"foo: bar\"\n");
  check_help("a: \"x «\"»b\" c\"\n", "closes the text too early", "a: \"x \\\"b\\\" c\"\n");
  check_help("a: 'it«'»s'\n", "closes the text too early", "a: 'it''s'\n");
  check_help("a: \"x\" «y»\n", "behind the closing quote", "a: '\"x\" y'\n");
  check_help("a: «[»x, y\nb: 1\n", "never closed", "a: [x, y]\nb: 1\n");
  check_help("a: «[»x, y # c\n", "never closed", "a: [x, y] # c\n");
  check_help("a: «{»x: y\n", "never closed", "a: {x: y}\n");
  check_help("a: [x, y] «z»\n", "behind the closing bracket", "a: \"[x, y] z\"\n");
  check_help("a: [\"x\"«» \"y\"]\n", "comma is missing", "a: [\"x\", \"y\"]\n");
}

TEST_CASE("reserved characters are explained", "[document]") {
  check_help("a: «@»foo\n", "cannot begin with `@`", "a: \"@foo\"\n");
  check_help("a:\n  - «%»done\n", "cannot begin with `%`", "a:\n  - \"%done\"\n");
  check_help("a: «`»x`\n", "cannot begin with", "a: \"`x`\"\n");
  check_help("a: «*bold*» text\n", "not defined", "a: \"*bold* text\"\n");
  check_help("a: «*nope»\n", "not defined");
  check_help("a: «{{ title }}»\n", "a template", "a: \"{{ title }}\"\n");
  check_help("a: «{{ .x \"y\" }}»\nb: 1\n", "a template", "a: '{{ .x \"y\" }}'\nb: 1\n");
  check_help("a: \"C:«\\U»sers\\x\"\n", "not an escape", "a: 'C:\\Users\\x'\n");
}

TEST_CASE("indentation is explained", "[document]") {
  check_help("a:\n«\t»- x\n", "a tab");
  check_help("a: 1\n«\t»b: 2\n", "a tab");
  check_help("a: 1\n «b: 2»\n", "more than `a`");
  check_help("a:\n    b: 1\n  «c: 2»\n", "indented by 2, those above by 0 and 4");
  check_help("a:\n   - x\n  «- y»\n", "indented by 2");
  check_help("a:\n«\u00A0 »b: 1\n", "U+00A0", "a:\n  b: 1\n");
  check_help("a: «-» b\n", "a list begins on the line of its key");
  check_help("- a\n«b: 1»\n", "among the items of a list");
}

TEST_CASE("what nobody can explain is still one sentence", "[document]") {
  check_help("a: |«x»\n  foo\n", "does not fit");
}

}  // namespace matterlint::test
