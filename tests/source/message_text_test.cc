// SPDX-License-Identifier: MIT
#include "source/message_text.h"

#include "support/catch.h"

TEST_CASE("user text is quoted on one line and cut", "[source]") {
  struct Case {
    std::string text{};
    std::string wanted{};
  };
  const std::string sixty(60, 'a');
  std::string long_finnish;
  for (int i = 0; i < 70; ++i) {
    long_finnish += "ä";
  }
  const std::string cut_finnish = long_finnish.substr(0, 120);
  const Case cases[] = {
      {"", "``"},
      {"draft", "`draft`"},
      {"a\nb\tc", "`a\\nb\\tc`"},
      {"a\xE2\x80\xAE"
       "b",
       "`a\\u{202E}b`"},
      {sixty, "`" + sixty + "`"},
      {sixty + "b", "`" + sixty + "…`"},
      {long_finnish, "`" + cut_finnish + "…`"},
  };
  for (const Case& one : cases) {
    CHECK(matterlint::in_backticks(one.text) == one.wanted);
  }
}

TEST_CASE("things are counted", "[source]") {
  CHECK(matterlint::counted(1, "item") == "1 item");
  CHECK(matterlint::counted(0, "item") == "0 items");
  CHECK(matterlint::counted(1, "vocabulary") == "1 vocabulary");
  CHECK(matterlint::counted(2, "key") == "2 keys");
  CHECK(matterlint::counted(2, "vocabulary") == "2 vocabularies");
}
