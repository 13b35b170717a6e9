// SPDX-License-Identifier: MIT
#include "document/encoding.h"

#include <string>

#include "support/catch.h"
#include "support/marked_text.h"
#include "support/tree_dump.h"

namespace matterlint::test {

TEST_CASE("bytes that cannot be read are named where they stand", "[document]") {
  using namespace std::string_literals;
  struct Case {
    std::string before;
    std::string wrong;
    std::string after;
    const char* part;  // of the message
  };
  const Case cases[] = {
      {"---\na: caf", "\xE9", "\n---\n", "the byte 0xE9 is not UTF-8; in Latin-1 it is `é`"},
      {"---\na: ", "\x93", "x\x94\n---\n", "in Latin-1 it is `\u201C`"},
      {"---\na: ", "\x81", "\n---\n", "the byte 0x81 is not UTF-8"},
      {"---\na: ", "\xC0\xAF", "\n---\n", "longer form"},
      {"---\na: ", "\xE0\x80\xAF", "\n---\n", "longer form"},
      {"---\na: ", "\xED\xA0\x80", "\n---\n", "surrogate"},
      {"---\na: ", "\xF4\x90\x80\x80", "\n---\n", "above U+10FFFF"},
      {"---\na: ", "\xC3", "\n---\n", "the byte 0xC3"},
      {"---\na: x", "\0"s, "y\n---\n", "a NUL byte stands here"},
      {"---\na", "\0"s, ":\0 \0001\0\n---\n"s, "UTF-16"},
      {"---\na: ", "\x1B", "[31m\n---\n", "U+001B"},
      {"+++\na = \"", "\0"s, "\"\n+++\n", "NUL"},
      {"+++\na = 1", "\r", "b = 2\n+++\n", "U+000D"},
      {"+++\n", "\xEF\xBB\xBF", "a = 1\n+++\n", "byte order mark"},
      {"---json\n", "\xEF\xBB\xBF", "{}\n---\n", "byte order mark"},
      {"{\"a\": \"", "\xFF", "\"}\n", "0xFF"},
      {"---\n\xC3\xA9: ", "\xE9", "\n\x01\n---\n", "0xE9"},
  };
  for (const Case& expected : cases) {
    const std::string text = expected.before + expected.wrong + expected.after;
    const Document document = note_document(text);
    CAPTURE(dump_problems(document));
    REQUIRE(document.problems.size() == 1);
    const Problem& problem = document.problems[0];
    CHECK(problem.kind == ProblemKind::encoding);
    CHECK(problem.span.begin == expected.before.size());
    CHECK(problem.span.size() == expected.wrong.size());
    CHECK(problem.message.find(expected.part) != std::string::npos);
    CHECK(!problem.help.empty());
    CHECK(!document.readable());
    CHECK(find_broken_promise(document).empty());
  }
}

TEST_CASE("the body may be of any encoding", "[document]") {
  CHECK(note_document("---\na: 1\n---\n\xFF\xFE body").readable());
  CHECK(note_document("---\na: \u00E9\u2028\U0001F600\n---\n").readable());
}

}  // namespace matterlint::test
