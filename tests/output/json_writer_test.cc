// SPDX-License-Identifier: MIT
#include "output/json_writer.h"

#include <nlohmann/json.hpp>

#include "support/catch.h"

namespace matterlint::test {

TEST_CASE("strings are quoted and everything that may do harm is escaped", "[output]") {
  using namespace std::string_view_literals;
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"", R"("")"},
      {"plain", R"("plain")"},
      {R"(a "b" \c /d)", R"("a \"b\" \\c /d")"},
      {"\b\f\n\r\t", R"("\b\f\n\r\t")"},
      {"\0\x01\x1b\x7f"sv, R"("\u0000\u0001\u001b\u007f")"},
      {"\u0085\u009b", R"("\u0085\u009b")"},
      {"\u202e\u2066\u200b\u2028", R"("\u202e\u2066\u200b\u2028")"},
      {"\U000E0001", R"("\udb40\udc01")"},
      {"\u00e9\u4e2d\U0001F600", "\"\u00e9\u4e2d\U0001F600\""},
      {"a\xff\xe4\xb8z", "\"a\uFFFD\uFFFD\uFFFDz\""},
      {"\xed\xa0\x80", "\"\uFFFD\uFFFD\uFFFD\""},
  };
  for (const auto& [text, written] : cases) {
    std::string out;
    append_json_string(out, text);
    CHECK(out == written);
    CHECK(nlohmann::json::accept(out));
  }
}

namespace {

std::string write_tree(JsonShape outermost) {
  std::string out;
  JsonWriter json(out, outermost);
  json.begin_object(JsonShape::lines);
  json.key("numbers");
  json.begin_array(JsonShape::one_line);
  json.number(0);
  json.number(18446744073709551615U);
  json.begin_array(JsonShape::lines);
  json.null();
  json.end_array();
  json.end_array();
  json.key("empty");
  json.begin_array(JsonShape::lines);
  json.end_array();
  json.key("list");
  json.begin_array(JsonShape::lines);
  json.begin_object(JsonShape::lines);
  json.end_object();
  json.begin_object(JsonShape::one_line);
  json.key("a");
  json.string("b");
  json.key("c");
  json.null();
  json.end_object();
  json.end_array();
  json.end_object();
  return out;
}

}  // namespace

TEST_CASE("containers stand in the shape that was asked for", "[output]") {
  CHECK(write_tree(JsonShape::lines) == R"({
  "numbers": [0, 18446744073709551615, [null]],
  "empty": [],
  "list": [
    {},
    {"a": "b", "c": null}
  ]
})");
  CHECK(write_tree(JsonShape::one_line) ==
        R"({"numbers": [0, 18446744073709551615, [null]], "empty": [], )"
        R"("list": [{}, {"a": "b", "c": null}]})");
  CHECK(write_tree(JsonShape::compact) ==
        R"({"numbers":[0,18446744073709551615,[null]],"empty":[],"list":[{},{"a":"b","c":null}]})");
}

TEST_CASE("a literal is written as it is", "[output]") {
  std::string out;
  JsonWriter json(out, JsonShape::compact);
  json.begin_array(JsonShape::compact);
  json.literal("true");
  json.literal("1.50");
  json.null();
  json.end_array();
  CHECK(out == "[true,1.50,null]");
}

}  // namespace matterlint::test
