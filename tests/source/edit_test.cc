// SPDX-License-Identifier: MIT
#include "source/edit.h"

#include "support/catch.h"

namespace matterlint::test {

TEST_CASE("edits replace, insert and delete by the places of the text before", "[source]") {
  struct Case {
    std::string before;
    std::vector<Edit> edits;
    std::string after;
  };
  const std::vector<Case> cases = {
      {"", {}, ""},
      {"abc", {}, "abc"},
      {"", {{{0, 0}, "x"}}, "x"},
      {"abc", {{{0, 0}, "x"}}, "xabc"},
      {"abc", {{{3, 3}, "x"}}, "abcx"},
      {"abc", {{{1, 2}, ""}}, "ac"},
      {"abc", {{{0, 3}, ""}}, ""},
      {"abc", {{{0, 1}, "longer"}, {{2, 3}, ""}}, "longerb"},
      {"abc", {{{0, 1}, "x"}, {{1, 2}, "y"}, {{2, 3}, "z"}}, "xyz"},
      {"abc", {{{1, 1}, "x"}, {{1, 1}, "y"}}, "axybc"},
      {"abc", {{{1, 1}, "x"}, {{1, 2}, "y"}}, "axyc"},
      {"a\r\nb\r\n", {{{1, 3}, "\n"}}, "a\nb\r\n"},
      {std::string("a\0b", 3), {{{2, 3}, "\xFF"}}, std::string("a\0\xFF", 3)},
  };
  for (const Case& c : cases) {
    CHECK(apply_edits(c.before, c.edits) == c.after);
  }
}

TEST_CASE("two lists of edits become one", "[source]") {
  struct Case {
    std::vector<Edit> first;
    std::vector<Edit> second;
    std::vector<Edit> both;
  };
  const std::string text = "0123456789";
  const std::vector<Case> cases = {
      {{}, {}, {}},
      {{{{2, 4}, "ab"}}, {}, {{{2, 4}, "ab"}}},
      {{}, {{{2, 4}, "ab"}}, {{{2, 4}, "ab"}}},
      {{{{2, 4}, "abc"}}, {{{7, 8}, "x"}}, {{{2, 4}, "abc"}, {{6, 7}, "x"}}},
      {{{{2, 4}, "abc"}}, {{{3, 4}, ""}}, {{{2, 4}, "ac"}}},
      {{{{2, 4}, "abc"}}, {{{1, 3}, "x"}}, {{{1, 4}, "xbc"}}},
      {{{{2, 2}, "abc"}}, {{{2, 5}, ""}}, {}},
      {{{{0, 1}, ""}, {{9, 10}, ""}}, {{{0, 8}, "z"}}, {{{0, 10}, "z"}}}};
  for (const Case& one : cases) {
    const std::vector<Edit> both = compose_edits(one.first, one.second);
    CHECK(both == one.both);
    CHECK(apply_edits(text, both) == apply_edits(apply_edits(text, one.first), one.second));
  }
}

TEST_CASE("an offset moves with the edits before it", "[source]") {
  const std::vector<Edit> edits = {{{2, 4}, "abc"}, {{6, 6}, "xy"}, {{8, 9}, ""}};
  CHECK(offset_after(1, edits) == 1);
  CHECK(offset_after(2, edits) == 2);
  CHECK(offset_after(3, edits) == 2);
  CHECK(offset_after(4, edits) == 5);
  CHECK(offset_after(6, edits) == 9);
  CHECK(offset_after(8, edits) == 11);
  CHECK(offset_after(9, edits) == 11);
}

}  // namespace matterlint::test
