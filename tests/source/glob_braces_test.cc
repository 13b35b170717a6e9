// SPDX-License-Identifier: MIT
#include "source/glob_braces.h"

#include <algorithm>

#include "support/catch.h"

namespace matterlint::test {

TEST_CASE("braces are replaced by all that they stand for", "[glob]") {
  const auto expanded = expand_glob_braces("a{b,c{d,}}[{]\\{");
  REQUIRE(expanded);
  std::vector<std::string> sorted = *expanded;
  std::sort(sorted.begin(), sorted.end());
  CHECK(sorted == std::vector<std::string>{"ab[{]\\{", "ac[{]\\{", "acd[{]\\{"});
  CHECK_FALSE(expand_glob_braces("a{b"));
}

TEST_CASE("sets and escapes of a glob have an end", "[glob]") {
  CHECK(glob_set_end("[a]b", 0) == 3);
  CHECK(glob_set_end("x[!]\\]]", 1) == 7);
  CHECK(glob_set_end("[]", 0) == std::nullopt);
  CHECK(glob_set_end("[\\", 0) == std::nullopt);
  CHECK(glob_escape_length("\\é", 0) == 3);
  CHECK(glob_escape_length("\\", 0) == 0);
}

}  // namespace matterlint::test
