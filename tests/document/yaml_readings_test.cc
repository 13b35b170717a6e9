// SPDX-License-Identifier: MIT
#include "document/yaml_readings.h"

#include <string>

#include "support/catch.h"

using matterlint::Kind;
using matterlint::loss_of;
using matterlint::may_be_ambiguous;
using matterlint::NumberLoss;
using matterlint::read_as_yaml_1_1;
using matterlint::read_as_yaml_1_2;
using matterlint::YamlReading;

namespace {

void check(const std::string& plain, const YamlReading& old, const YamlReading& now) {
  CAPTURE(plain, read_as_yaml_1_1(plain).value, read_as_yaml_1_2(plain).value);
  CHECK(read_as_yaml_1_1(plain) == old);
  CHECK(read_as_yaml_1_2(plain) == now);
  if (old != now) {
    CHECK(may_be_ambiguous(plain));
  }
}

void check_text(const std::string& plain) {
  check(plain, {Kind::string, plain}, {Kind::string, plain});
}

void check_same(const std::string& plain, const YamlReading& reading) {
  check(plain, reading, reading);
}

}  // namespace

TEST_CASE("words that were booleans", "[document]") {
  for (const char* word : {"yes", "Yes", "YES", "on", "On", "ON"}) {
    check(word, {Kind::boolean, "true"}, {Kind::string, word});
  }
  for (const char* word : {"no", "No", "NO", "off", "Off", "OFF"}) {
    check(word, {Kind::boolean, "false"}, {Kind::string, word});
  }
  check_same("True", {Kind::boolean, "true"});
  check_same("FALSE", {Kind::boolean, "false"});
  for (const char* word :
       {"yEs", "oN", "nO", "none", "yess", "offf", "nope", "j", "y", "Y", "n", "N"}) {
    check_text(word);
  }
  check_same("~", {Kind::null, "null"});
}

TEST_CASE("times with fractions", "[document]") {
  check("1:30.5", {Kind::number, "90.5"}, {Kind::string, "1:30.5"});
  check("-12:30:45.5", {Kind::number, "-45045.5"}, {Kind::string, "-12:30:45.5"});
  check("0:30.", {Kind::number, "30"}, {Kind::string, "0:30."});
  check_text("1:60.5");
  check_text("1:30.x");
  check_text("1.5:30");
}

TEST_CASE("integers in several bases", "[document]") {
  check("012", {Kind::integer, "10"}, {Kind::integer, "12"});
  check("-012", {Kind::integer, "-10"}, {Kind::integer, "-12"});
  check("08", {Kind::string, "08"}, {Kind::integer, "8"});
  check("0o17", {Kind::string, "0o17"}, {Kind::integer, "15"});
  check("0b101", {Kind::integer, "5"}, {Kind::string, "0b101"});
  check("1_000", {Kind::integer, "1000"}, {Kind::string, "1_000"});
  check("0x_1F", {Kind::integer, "31"}, {Kind::string, "0x_1F"});
  check_same("007", {Kind::integer, "7"});
  check_same("00", {Kind::integer, "0"});
  check_same("0", {Kind::integer, "0"});
  check_same("0x1F", {Kind::integer, "31"});
  check_same("+5", {Kind::integer, "5"});
  check_same("-0", {Kind::integer, "0"});
  for (const char* text : {"0x", "0xG", "0b2", "0o8", "1,000", "12a", "-", "+"}) {
    check_text(text);
  }
}

TEST_CASE("numbers of base sixty", "[document]") {
  check("12:30", {Kind::integer, "750"}, {Kind::string, "12:30"});
  check("12:30:45", {Kind::integer, "45045"}, {Kind::string, "12:30:45"});
  check("190:20:30", {Kind::integer, "685230"}, {Kind::string, "190:20:30"});
  check("-1:5", {Kind::integer, "-65"}, {Kind::string, "-1:5"});
  for (const char* text : {"09:30", "0:30", "12:75", "12:300", "12:", "12:3a", ":30", "1:2-3"}) {
    check_text(text);
  }
}

TEST_CASE("fractions and exponents", "[document]") {
  check("1e3", {Kind::string, "1e3"}, {Kind::number, "1000"});
  check("1.5e3", {Kind::string, "1.5e3"}, {Kind::number, "1500"});
  check("1_0.5", {Kind::number, "10.5"}, {Kind::string, "1_0.5"});
  check_same("1.5e+3", {Kind::number, "1500"});
  check_same("1.10", {Kind::number, "1.1"});
  check_same("-0.50", {Kind::number, "-0.5"});
  check_same("1.", {Kind::number, "1"});
  check_same(".5", {Kind::number, "0.5"});
  check_same(".inf", {Kind::number, ".inf"});
  for (const char* text : {"1.2.3", "1.e", ".", "-.", "2022-07-12", "1.5e", "...", ".a"}) {
    check_text(text);
  }
}

TEST_CASE("everyday scalars are passed over quickly", "[document]") {
  for (const char* plain : {"", "12", "2022", "title", "yesterday", "null", "true", "4"}) {
    CAPTURE(plain);
    CHECK(!may_be_ambiguous(plain));
  }
}

TEST_CASE("what 64 bits cannot keep of a number", "[document]") {
  const auto is = [](const std::string& number, NumberLoss loss) {
    CAPTURE(number);
    CHECK(loss_of(number) == loss);
  };
  for (const char* number : {"", "-", "12", "-5", "1.5", "9007199254740992", "9223372036854775808",
                             "1e308", "1e-400", "3.14159265358979323846", "0xFFFFFFFF",
                             "1_000_000_000_000_000", "0x1", "-.5", "100000000000000000000.5"}) {
    is(number, NumberLoss::none);
  }
  is("9007199254740993", NumberLoss::digits);
  is("-9007199254740993", NumberLoss::digits);
  is("9_007_199_254_740_993", NumberLoss::digits);
  is("0xFFFFFFFFFFFFFFFF", NumberLoss::digits);
  is("18446744073709551615", NumberLoss::digits);
  is("-9223372036854775808", NumberLoss::none);
  is("18446744073709551616", NumberLoss::integer);
  is("-9223372036854775809000", NumberLoss::integer);
  is("0x10000000000000000F", NumberLoss::integer);
  is("1e400", NumberLoss::too_large);
  is("-1E400", NumberLoss::too_large);
  is(std::string(10000, '9'), NumberLoss::too_large);
  for (const char* number : {".inf", "-.INF", ".nan", "inf", "+inf", "nan", "-nan"}) {
    is(number, NumberLoss::not_a_number);
  }
}

TEST_CASE("a number of YAML 1.1 does not begin with an underscore", "[document]") {
  check_text("_050.0");
  check_text("-_1.5");
}

TEST_CASE("programs are named where they read differently", "[document]") {
  struct Case {
    const char* plain;
    std::string_view old;
    std::string_view now;
  };
  const Case cases[] = {
      {"no", "PyYAML, Jekyll and Hugo before 0.152", "Obsidian and newer Hugo"},
      {"012", "PyYAML, Jekyll and Hugo", "Obsidian"},
      {"1_000", "PyYAML, Jekyll and Hugo", "Obsidian"},
      {"12:30", "PyYAML", "Obsidian and Hugo"},
      {"0o17", "PyYAML", "Obsidian and Hugo"},
      {"08", "PyYAML", "Obsidian"},
      {"1e3", "PyYAML", "Obsidian"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.plain);
    CHECK(matterlint::known_readers(one.plain).yaml_1_1 == one.old);
    CHECK(matterlint::known_readers(one.plain).yaml_1_2 == one.now);
  }
}
