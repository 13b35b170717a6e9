// SPDX-License-Identifier: MIT
#include "document/front_matter.h"

#include <string>

#include "source/limits.h"
#include "support/catch.h"
#include "support/marked_text.h"

namespace matterlint::test {
namespace {

constexpr const char* bom = "\xEF\xBB\xBF";

// Asking again with more of the text never changes an answer that was called final.
void check_growing_reads(const std::string& text) {
  const FrontMatter whole = split_front_matter(text);
  for (size_t size = 0; size < text.size(); ++size) {
    const std::string head = text.substr(0, size);
    if (!holds_front_matter(head)) {
      continue;
    }
    const FrontMatter front = split_front_matter(head);
    CAPTURE(head);
    CHECK(front.format == whole.format);
    CHECK(front.content == whole.content);
    CHECK(front.closing == whole.closing);
    CHECK(front.problem.has_value() == whole.problem.has_value());
  }
}

// The marks are the opening fence (unless JSON has none), the content and the closing fence.
void check_found(Format format, const std::string& marked) {
  const MarkedText expected = parse_marks(marked);
  const FrontMatter front = split_front_matter(expected.text);
  CAPTURE(expected.text);
  CHECK(!front.problem.has_value());
  CHECK(front.format == format);
  if (expected.spans.size() == 1) {
    CHECK(front.fence.empty());
    CHECK(mark(expected.text, front.content) == mark(expected.text, expected.spans[0]));
  } else {
    REQUIRE(expected.spans.size() == 3);
    CHECK(mark(expected.text, front.fence) == mark(expected.text, expected.spans[0]));
    CHECK(mark(expected.text, front.content) == mark(expected.text, expected.spans[1]));
    CHECK(mark(expected.text, front.closing) == mark(expected.text, expected.spans[2]));
  }
  check_growing_reads(expected.text);
}

// The mark is the place of the problem; a second one is the related place.
void check_problem(ProblemKind kind, const std::string& marked, const std::string& repaired) {
  const MarkedText expected = parse_marks(marked);
  const FrontMatter front = split_front_matter(expected.text);
  CAPTURE(expected.text);
  REQUIRE(front.problem.has_value());
  const Problem& problem = *front.problem;
  CHECK(static_cast<int>(problem.kind) == static_cast<int>(kind));
  CHECK(mark(expected.text, problem.span) == mark(expected.text, expected.spans[0]));
  CHECK(!problem.help.empty());
  CHECK(problem.related.has_value() == (expected.spans.size() > 1));
  if (problem.related && expected.spans.size() > 1) {
    CHECK(mark(expected.text, *problem.related) == mark(expected.text, expected.spans[1]));
  }
  const std::string after = apply_edits(expected.text, problem.repair);
  CHECK((problem.repair.empty() ? "" : after) == repaired);
  if (!problem.repair.empty()) {
    const FrontMatter again = split_front_matter(after);
    CHECK(again.format != Format::none);
    CHECK(!again.problem.has_value());
  }
  check_growing_reads(expected.text);
}

}  // namespace

TEST_CASE("front matter is found with every fence", "[document]") {
  check_found(Format::yaml, "«---»\n«a: 1\n»«---»\nbody\n");
  check_found(Format::yaml, "«---»\n«»«---»\n");
  check_found(Format::yaml, "«---» \t\n«a: 1\n»«---»  \nbody\n");
  check_found(Format::yaml, "«---»\r\n«a: 1\r\n»«---»\r\nbody\r\n");
  check_found(Format::yaml, "«---»\n«a: 1\n»«---»");
  check_found(Format::yaml, "«---yaml»\n«a: 1\n»«---»\n");
  check_found(Format::yaml, "«---»\n«a: |\n  ---\n ---\n----\n...\n»«---»\n---\n");
  check_found(Format::yaml, std::string(bom) + "«---»\n«a: 1\n»«---»\n");
  check_found(Format::toml, "«+++»\n«a = 1\n---\n»«+++»\n");
  check_found(Format::toml, "«---toml»\n«a = 1\n»«---»\n");
  check_found(Format::json, "«---json»\n«{}\n»«---»\n");
  check_found(Format::json, "«;;;»\n«{}\n»«;;;»\n");
  check_found(Format::json, "«{\"a\": \"}\\\"}\", \"b\": {}}»\nbody }\n");
  check_found(Format::json, "«{\n}»  \n");
  check_found(Format::json, "«{}»");
  check_found(Format::json, "«{title: 1}»\n");
  check_found(Format::json, "«{\"a\": \"x\n}»\nbody \"\n");
}

TEST_CASE("a text without front matter is left alone", "[document]") {
  for (const std::string text : {"",
                                 "\n",
                                 "text\n",
                                 "# ---\n",
                                 "----\n",
                                 "--- a\n",
                                 "---x\n",
                                 "--\n",
                                 "\n\ntext\n---\na: 1\n---\n",
                                 "\n---\n\ntext\n\n---\n",
                                 "\n---\na: 1\n",
                                 "{{ template }}\n",
                                 "{% raw %}\n",
                                 "{: .class}\n",
                                 "{width=50%}\n",
                                 "<!-- a -->\ntext\n",
                                 "<!-- a\n---\n",
                                 "<div>\n---\na: 1\n---\n",
                                 "{",
                                 "{ ",
                                 "++++\n",
                                 ";;\n"}) {
    CAPTURE(text);
    const FrontMatter front = split_front_matter(text);
    CHECK(front.format == Format::none);
    CHECK(!front.problem.has_value());
    check_growing_reads(text);
  }
}

TEST_CASE("a bare object ends where its braces do, whatever is wrong in it", "[document]") {
  for (const std::string object :
       {"{\"a\": \"x}", "{\"a\": {\"b\": \"x},\n\"c\": 1}", "{\"a\": [1},\n\"b\": 1}",
        "{\"a\": [1\n}", "{\"a\": 1],\n\"b\": 2}", "{a:\"x\"}", "{\u201Ca\u201D: 1}",
        "{// x\n\"a\": 1}", "{$a: 1}"}) {
    CAPTURE(object);
    const FrontMatter front = split_front_matter(object + "\nText {b}.\n");
    CHECK(front.format == Format::json);
    CHECK(front.content.end == object.size());
    check_growing_reads(object + "\nText {b}.\n");
  }
}

TEST_CASE("fields below a line that opens nothing were meant as front matter", "[document]") {
  constexpr ProblemKind unopened = ProblemKind::unopened_front_matter;
  check_problem(unopened, "«----»\na: 1\n----\n", "---\na: 1\n---\n");
  check_problem(unopened, "« ---»\na: 1\n ---\n", "---\na: 1\n---\n");
  check_problem(unopened, "«--- yaml»\r\na:\r\n  - 1\r\n---\r\ntext\r\n",
                "---\r\na:\r\n  - 1\r\n---\r\ntext\r\n");
  check_problem(unopened, "«\u2013\u2013\u2013»\na: 1\n---", "---\na: 1\n---");
  check_problem(unopened, "«---YML # x»\na: 1\n---\n", "---\na: 1\n---\n");
  check_problem(unopened, "«++++»\na = 1\n+++\n", "+++\na = 1\n+++\n");
  check_problem(unopened, "«;;»\n{\n\"a\": 1\n}\n;;;\n", ";;;\n{\n\"a\": 1\n}\n;;;\n");
  check_problem(unopened, std::string(bom) + "«\uFEFF---»\na: 1\n---\n",
                std::string(bom) + "---\na: 1\n---\n");
  check_problem(unopened, "«---»\ra: 1\r---\r", "");
  check_problem(unopened, "«a: 1»\nb: 2\n---\n", "---\na: 1\nb: 2\n---\n");
  for (const std::string text :
       {"----\na: 1\n", "----\n\nA text: so.\n\n----\n", "a: 1\n---\n", "----\ntext\n----\n",
        "a: 1\n\ntext\n---\n", "- a: 1\n- b: 2\n---\n"}) {
    CAPTURE(text);
    CHECK(!split_front_matter(text).problem.has_value());
    check_growing_reads(text);
  }
}

TEST_CASE("front matter that is not closed is one problem at its fence", "[document]") {
  constexpr ProblemKind unclosed = ProblemKind::unclosed_front_matter;
  check_problem(unclosed, "«---»", "");
  check_problem(unclosed, "«---»\n", "");
  check_problem(unclosed, "«---»\na: 1\nb: 2\n", "");
  check_problem(unclosed, "«---»\na: 1\n«...»\nbody\n", "---\na: 1\n---\nbody\n");
  check_problem(unclosed, "«---»\na: 1\n«--»\nbody\n", "---\na: 1\n---\nbody\n");
  check_problem(unclosed, "«---»\na: 1\n«----»\n", "---\na: 1\n---\n");
  check_problem(unclosed, "«---»\na: 1\n«\u2014»\n", "---\na: 1\n---\n");
  check_problem(unclosed, "«---»\na: 1\n« ---»\n", "---\na: 1\n---\n");
  check_problem(unclosed, "«---»\na: 1\n«+++»\n", "---\na: 1\n---\n");
  check_problem(unclosed, "«+++»\na = 1\n«---»\n", "+++\na = 1\n+++\n");
  check_problem(unclosed, "«---»\na: 1\n\n# Heading\n\n«text»\n--\n", "");
  check_problem(unclosed, "«---»\n\nOnly prose.\n", "");
  check_problem(unclosed, "«{»\n\"a\": 1\n", "");
}

TEST_CASE("front matter in the wrong place is one problem at its fence", "[document]") {
  constexpr ProblemKind misplaced = ProblemKind::misplaced_front_matter;
  check_problem(misplaced, "\n \r\n«---»\na: 1\n---\n", "---\na: 1\n---\n");
  check_problem(misplaced, "<!-- a\n b -->\n«---»\na: 1\n---\n", "");
  check_problem(misplaced, "\n«+++»\na = 1\n+++\n", "+++\na = 1\n+++\n");
  CHECK(split_front_matter("\n---\na: 1\n---\n").format == Format::none);
}

TEST_CASE("text behind a closing brace is a syntax problem", "[document]") {
  check_problem(ProblemKind::syntax, "{\"a\": 1} «trailing»\n", "");
}

TEST_CASE("a fence that is too far away is a limit", "[document]") {
  std::string text = "---\n";
  while (text.size() < limits::front_matter_bytes) {
    CHECK(!holds_front_matter(text));
    text += std::string(limits::front_matter_bytes / 4, '#') + "\n";
  }
  CHECK(holds_front_matter(text));
  const FrontMatter front = split_front_matter(text);
  REQUIRE(front.problem.has_value());
  CHECK(front.problem->kind == ProblemKind::resource_limit);
  CHECK(front.problem->span == Span{0, 3});
  CHECK(front.problem->message.find("1048576") != std::string::npos);
}

TEST_CASE("three dots close YAML where that is wished", "[document]") {
  FrontMatterRules rules;
  rules.dots_close = true;
  const std::string text = "---\na: 1\n...\nbody\n---\n";
  CHECK(split_front_matter(text).content == Span{4, 18});
  const FrontMatter front = split_front_matter(text, rules);
  CHECK(!front.problem.has_value());
  CHECK(front.content == Span{4, 9});
  CHECK(front.closing == Span{9, 12});
  CHECK(!holds_front_matter("---\na: 1\n...", rules));
  CHECK(holds_front_matter("---\na: 1\n...\n", rules));
  CHECK(split_front_matter("---\na: 1\n---\n...\n", rules).content == Span{4, 9});
  CHECK(split_front_matter("+++\na = 1\n...\n+++\n", rules).content == Span{4, 14});
}

TEST_CASE("how much of a note is read can be chosen", "[document]") {
  FrontMatterRules rules;
  rules.most_bytes = 40;
  const std::string text = "---\ntitle: A text that is rather long\n---\n";
  CHECK(!split_front_matter(text).problem.has_value());
  const FrontMatter front = split_front_matter(text.substr(0, rules.most_bytes), rules);
  REQUIRE(front.problem.has_value());
  CHECK(front.problem->kind == ProblemKind::resource_limit);
  CHECK(front.problem->message.find("within 40 bytes") != std::string::npos);
  CHECK(front.problem->help.find("--max-front-matter") != std::string::npos);
  CHECK(holds_front_matter(text.substr(0, rules.most_bytes), rules));
}

TEST_CASE("files of other encodings are named", "[document]") {
  using namespace std::string_literals;
  struct Case {
    std::string text;
    const char* name;
  };
  const Case cases[] = {
      {"\xFF\xFE-\0-\0-\0"s, "UTF-16"},     {"\xFE\xFF\0-\0-"s, "UTF-16"},
      {"-\0-\0-\0\n\0"s, "UTF-16 without"}, {"\0-\0-\0-"s, "UTF-16 without"},
      {"\xFF\xFE\0\0-\0\0\0"s, "UTF-32"},   {"\0\0\xFE\xFF\0\0\0-"s, "UTF-32"},
  };
  for (const Case& expected : cases) {
    CAPTURE(expected.name);
    CHECK(holds_front_matter(expected.text));
    const FrontMatter front = split_front_matter(expected.text);
    REQUIRE(front.problem.has_value());
    CHECK(front.problem->kind == ProblemKind::encoding);
    CHECK(front.problem->message.find(expected.name) != std::string::npos);
  }
}

TEST_CASE("a line that may go on closes nothing", "[document]") {
  CHECK(!holds_front_matter("---\na: 1\n---"));
  CHECK(!holds_front_matter("\n---\ntitle: x\n---"));
  CHECK(holds_front_matter("\n---\ntitle: x\n---\n"));
}

}  // namespace matterlint::test
