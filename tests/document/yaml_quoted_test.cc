// SPDX-License-Identifier: MIT
#include "document/yaml_quoted.h"

#include <string>

#include "support/catch.h"
#include "support/tree_dump.h"

namespace matterlint::test {

TEST_CASE("quoted text of several lines is decoded", "[document]") {
  using namespace std::string_literals;
  struct Case {
    std::string written;
    std::string text;
  };
  const Case cases[] = {
      {"'it''s'", "it's"},
      {"'one \n  two\n\n  three'", "one two\nthree"},
      {"'\n\n\n  it''s '", "\n\nit's "},
      {"'\n'", " "},
      {"\"\n\n  \"", "\n"},
      {"\"one\r\n\r\n  two\"", "one\ntwo"},
      {"\"one \\\n   two\\\n\n  three\"", "one two\nthree"},
      {"\"a\\t\n  \\ b\\ \\\n c\"", "a\t  b c"},
      {"\"\\x41\\u00e9\\U0001F600\\0\\/\\\\\\\"\"", "A\u00E9\U0001F600\0/\\\""s},
      {"\"\\a\\b\\v\\f\\r\\e\\N\\_\\L\\P\"", "\a\b\v\f\r\x1B\u0085\u00A0\u2028\u2029"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.written);
    CHECK(yaml::decode_quoted(one.written) == one.text);
  }
}

TEST_CASE("the reader keeps the line ends of quoted text", "[document]") {
  const Document document = note_document("---\na: \"\n\n  \"\nb: '\n  '\nc: \"x\"\n---\n");
  CHECK(dump_data(document.root()) == "{\"a\": \"\\n\", \"b\": \" \", \"c\": \"x\"}");
}

}  // namespace matterlint::test
