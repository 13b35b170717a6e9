// SPDX-License-Identifier: MIT
#include "document/decimal.h"

#include <algorithm>
#include <string>
#include <vector>

#include "support/catch.h"

namespace matterlint::test {
namespace {

Decimal number(std::string_view text) {
  const std::optional<Decimal> decimal = Decimal::parse(text);
  CAPTURE(text);
  REQUIRE(decimal.has_value());
  return *decimal;
}

}  // namespace

TEST_CASE("numbers are read in the spellings of the three formats", "[document]") {
  struct Case {
    const char* text;
    const char* canonical;
  };
  const Case cases[] = {
      {"0", "0"},           {"-0.0e5", "0"},
      {"1.0", "1"},         {"1e0", "1"},
      {"+12", "12"},        {"-1.50", "-1.5"},
      {".5", "0.5"},        {"1.", "1"},
      {"1e2", "100"},       {"1E-2", "0.01"},
      {"120e-1", "12"},     {"007", "7"},
      {"1_000", "1000"},    {"0x1F", "31"},
      {"0o17", "15"},       {"0b101", "5"},
      {"0xFF_FF", "65535"}, {"1e400", "1e400"},
      {"1e-400", "1e-400"}, {"0xFFFFFFFFFFFFFFFFFFFF", "1208925819614629174706175"},
  };
  for (const Case& expected : cases) {
    CAPTURE(expected.text);
    CHECK(number(expected.text).canonical() == expected.canonical);
  }
  for (const char* text :
       {"",     "-",    "+",    ".",   "e1",           "1e",    "1e+", "0x", "0xG",
        "0o8",  "0b2",  "-0x1", "1_",  "_1",           "1__0",  "1,0", " 1", "1 ",
        ".inf", ".nan", "inf",  "nan", "1e1234567890", "1.2.3", "--1"}) {
    CAPTURE(text);
    CHECK(!Decimal::parse(text).has_value());
  }
  CHECK(!Decimal::parse("0x" + std::string(2000, 'F')).has_value());
}

TEST_CASE("numbers are ordered exactly", "[document]") {
  const std::vector<const char*> ascending = {"-1e400",
                                              "-9007199254740993",
                                              "-9007199254740992",
                                              "-1.5",
                                              "-1",
                                              "-0.1",
                                              "0",
                                              "1e-400",
                                              "0.1",
                                              "0.11",
                                              "1",
                                              "9007199254740992",
                                              "9007199254740993",
                                              "18446744073709551616",
                                              "1e400"};
  for (size_t a = 0; a < ascending.size(); ++a) {
    for (size_t b = 0; b < ascending.size(); ++b) {
      CAPTURE(ascending[a], ascending[b]);
      CHECK((number(ascending[a]) <=> number(ascending[b])) == (a <=> b));
    }
  }
  CHECK(number("1.0") == number("1e0"));
  CHECK(number("0") == number("-0"));
}

TEST_CASE("multiples are exact", "[document]") {
  struct Case {
    const char* number;
    const char* divisor;
    bool multiple;
  };
  const Case cases[] = {
      {"19.99", "0.01", true},
      {"4.5", "2", false},
      {"0", "7", true},
      {"-9", "3", true},
      {"10", "3", false},
      {"0.3", "0.1", true},
      {"12391239123", "1e-8", true},
      {"1e308", "0.123456789", false},
      {"1e308", "0.5", true},
      {"1e999999999", "7", false},
      {"1e999999999", "1e-999999999", true},
      {"7e999999999", "7", true},
      {"1e-999999999", "1", false},
      {"0.0075", "0.0001", true},
      {"0.00751", "0.0001", false},
      {"1e999999999", "1024", true},
      {"123456789012345678901234567890", "12345678901234567890123456789", true},
      {"123456789012345678901234567891", "12345678901234567890123456789", false},
  };
  for (const Case& expected : cases) {
    CAPTURE(expected.number, expected.divisor);
    CHECK(number(expected.number).is_multiple_of(number(expected.divisor)) == expected.multiple);
  }
  for (int a = 0; a < 300; ++a) {
    for (int b = 1; b < 40; ++b) {
      CAPTURE(a, b);
      CHECK(number(std::to_string(a)).is_multiple_of(number(std::to_string(b))) == (a % b == 0));
    }
  }
  const std::string long_number(100'000, '7');
  CHECK(number(long_number).is_multiple_of(number("7")));
  CHECK(number(long_number).is_multiple_of(number("1" + std::string(99'998, '3'))));
}

TEST_CASE("integers are told from fractions", "[document]") {
  for (const char* text : {"1", "1.0", "1e2", "0", "0.0", "12e-0", "1.5e1"}) {
    CAPTURE(text);
    CHECK(number(text).is_integer());
  }
  for (const char* text : {"1.5", "1e-1", "0.001"}) {
    CAPTURE(text);
    CHECK(!number(text).is_integer());
  }
}

}  // namespace matterlint::test
