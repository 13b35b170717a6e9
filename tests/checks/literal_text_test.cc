// SPDX-License-Identifier: MIT
#include "checks/literal_text.h"

#include <string>

#include "support/catch.h"

namespace matterlint::test {

namespace {

std::string read(std::string_view text) {
  const auto spoilt = spoilt_literal(text);
  return spoilt ? std::string(spoilt->literal) + "|" + std::string(spoilt->spoiler) : "";
}

}  // namespace

TEST_CASE("numbers and booleans with something behind them", "[checks]") {
  CHECK(read("1,") == "1|,");
  CHECK(read("-1.5 ;") == "-1.5|;");
  CHECK(read("True,") == "true|,");
  CHECK(read("no;") == "false|;");
  CHECK(read("1 // a, b;") == "1|// a, b;");
  for (const char* text : {"", ",", "1", "1,,", "a,", "1,5", "012,", "1//a", "// a", "x // a"}) {
    CAPTURE(text);
    CHECK(read(text).empty());
  }
}

}  // namespace matterlint::test
