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

}  // namespace matterlint::test
