// SPDX-License-Identifier: MIT
#include "document/scalar.h"

#include "support/catch.h"

namespace matterlint::test {

TEST_CASE("plain scalars follow the YAML 1.2 core schema", "[document]") {
  struct Case {
    Kind kind;
    std::initializer_list<std::string_view> texts;
  };
  const Case cases[] = {
      {Kind::null, {"", "~", "null", "Null", "NULL"}},
      {Kind::boolean, {"true", "True", "TRUE", "false", "False", "FALSE"}},
      {Kind::integer, {"0", "-1", "+12", "017", "0o17", "0x1F", "123456789012345678901234567890"}},
      {Kind::number,
       {"1.0", "1.", ".5", "-1.5e+3", "1e3", "1E-3", ".inf", "-.Inf", "+.INF", ".nan", ".NaN"}},
      {Kind::string,
       {"nulL",     "~~",         "tRue", "yes", "No",  "on",    "OFF",  "y",         "1_000",
        "12:30:45", "2024-01-02", "0b1",  "0o8", "0x",  "0xG",   "-0x1", ".",         "-",
        "+",        "-.",         "e3",   "1e",  "1e+", "1.2.3", "1 ",   ".infinity", "-.nan",
        "+.nan",    "--1",        "1-",   "nan", "inf", ".e3"}},
  };
  for (const Case& expected : cases) {
    for (const std::string_view text : expected.texts) {
      CAPTURE(text);
      CHECK(kind_name(resolve_plain_scalar(text)) == kind_name(expected.kind));
    }
  }
}

}  // namespace matterlint::test
