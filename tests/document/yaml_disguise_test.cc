// SPDX-License-Identifier: MIT
#include "document/yaml_disguise.h"

#include <string>

#include "support/catch.h"

namespace matterlint::test {
namespace {

std::optional<std::string> disguised(const std::string& text) {
  return yaml::disguise(text, 0, yaml::survey(text, 0));
}

}  // namespace

TEST_CASE("what yaml-cpp can read is shown to it as it is", "[document]") {
  for (const char* text : {"", "a: why?\n", "a: [b, c]\n", "a: |\n\tb\n", "a: \"b\n\t\n  c\"\n"}) {
    CAPTURE(text);
    CHECK(!disguised(text));
  }
}

TEST_CASE("a disguise has the length of the text", "[document]") {
  struct Case {
    std::string text;
    std::string shown;
  };
  const Case cases[] = {
      {"a: [b?, ? c]\n", "a: [b\x01, ? c]\n"},
      {"{b\n : c}\n", "{b  : c}\n"},
      {"{\"b\" # c\n :c}\n", "{\"b\"      :c}\n"},
      {"{b \n c, d: e\n f}\n",
       "{b\x03\x02\x03"
       "c, d: e\n f}\n"},
      {"[b\n : c]\n", "[b\n : c]\n"},
      {"{[b,\n c]: d}\n", "{[b,\n c]: d}\n"},
      {"{? b\n : c}\n", "{? b\n : c}\n"},
      {"a:\n \t\n\t# b\n  c: d\n", "a:\n  \n # b\n  c: d\n"},
      {"a: b", "a: b\n"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.text);
    CHECK(disguised(one.text).value_or("") == one.shown);
  }
}

TEST_CASE("a disguise is taken off", "[document]") {
  CHECK(yaml::undisguise("plain") == "plain");
  CHECK(yaml::undisguise("b\x01") == "b?");
  CHECK(yaml::undisguise("b\x03\x02\x03\x03z") == "b z");
  CHECK(yaml::undisguise("b\x02\x03\x02\x02z\x02"
                         "d") == "b\n\nz d");
}

}  // namespace matterlint::test
