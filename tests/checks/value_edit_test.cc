// SPDX-License-Identifier: MIT
#include "checks/value_edit.h"

#include <functional>
#include <memory>

#include "checks/edit_place.h"
#include "checks/list_edit.h"
#include "checks/scalar_text.h"
#include "document/parse.h"
#include "fixes/data_proof.h"
#include "support/catch.h"

using matterlint::Document;
using matterlint::Edit;
using matterlint::Format;
using matterlint::NodeRef;
using matterlint::Style;

namespace {

using MakeEdit = std::function<std::optional<matterlint::ValueEdit>(NodeRef root)>;

Document parsed(const std::string& text) {
  return parse_note(std::make_shared<const matterlint::SourceText>("note.md", text));
}

/// The text after the edit, or "none".
std::string edited(const std::string& text, const MakeEdit& make) {
  const Document document = parsed(text);
  REQUIRE(document.readable());
  const std::optional<matterlint::ValueEdit> made = make(document.root());
  if (!made) {
    return "none";
  }
  const Edit* edit = &made->edit;
  REQUIRE(edit->span.begin <= edit->span.end);
  REQUIRE(edit->span.end <= text.size());
  std::string result = text;
  result.replace(edit->span.begin, edit->span.size(), edit->text);
  CHECK(find_unmeant_change(document, parsed(result), {made->change}) == "");
  return result;
}

struct Case {
  std::string before{};
  std::string after{};
};

void check(const std::vector<Case>& cases, const MakeEdit& make, std::string_view open = "---\n",
           std::string_view close = "---\n") {
  for (const Case& one : cases) {
    INFO(one.before);
    const std::string wanted =
        one.after == "none" ? "none" : std::string(open) + one.after + std::string(close);
    CHECK(edited(std::string(open) + one.before + std::string(close), make) == wanted);
  }
}

MakeEdit set_text(std::string text) {
  return [text](NodeRef root) { return replace_with_text(root.find("k"), text); };
}

MakeEdit rename_k(std::string key) {
  return [key](NodeRef root) { return rename_key(root.find("k"), key); };
}

NodeRef item(NodeRef list, int index) {
  auto at = list.children().begin();
  for (int i = 0; i < index; ++i) {
    ++at;
  }
  return *at;
}

}  // namespace

TEST_CASE("a replaced value keeps its quotes", "[checks]") {
  check({{"k: old # why\n", "k: new # why\n"},
         {"k: \"old\"\n", "k: \"new\"\n"},
         {"k: 'old'\n", "k: 'new'\n"},
         {"k: [1]\n", "none"},
         {"k: |\n  old\n", "none"},
         {"k: &a old\n", "none"},
         {"a: &a old\nk: *a\n", "none"},
         {"k: !!str 4\n", "none"},
         {"k: !!str \"4\"\n", "none"},
         {"k:\nb: 1\n", "k: new\nb: 1\n"}},
        set_text("new"));
}

TEST_CASE("a value that YAML would read as something else gets quotes", "[checks]") {
  check({{"k: old\n", "k: \"a: b\"\n"}}, set_text("a: b"));
  check({{"k: old\n", "k: \"a #b\"\n"}}, set_text("a #b"));
  check({{"k: old\n", "k: a, b\n"}, {"{k: old}\n", "{k: \"a, b\"}\n"}}, set_text("a, b"));
  check({{"k: old\n", "k: \"4\"\n"}}, set_text("4"));
  check({{"k: old\n", "k: \"no\"\n"}}, set_text("no"));
  check({{"k: 'old'\n", "k: 'it''s'\n"}, {"k: old\n", "k: it's\n"}}, set_text("it's"));
  check({{"k: \"old\"\n", "k: \"say \\\"x\\\\\"\n"}}, set_text("say \"x\\"));
  check({{"k: 'old'\n", "k: \"a\\nb\"\n"}}, set_text("a\nb"));
}

TEST_CASE("what may stand without quotes in YAML", "[checks]") {
  for (const std::string_view text :
       {"plain", "two words", "a:b", "a#b", "-x", "2022-07-12", "Fairness (in ml)", "C++",
        "https://example.org/a?b=c", "v1.2.3", "ä"}) {
    INFO(text);
    CHECK(matterlint::is_plain_text(text, false));
  }
  for (const std::string_view text : {"",
                                      " a",
                                      "a ",
                                      "null",
                                      "~",
                                      "true",
                                      "No",
                                      "y",
                                      "1",
                                      "1.5",
                                      "0x1F",
                                      "012",
                                      "12:30",
                                      "1_000",
                                      "- a",
                                      "? a",
                                      ": a",
                                      "-",
                                      "[a",
                                      "{a",
                                      "&a",
                                      "*a",
                                      "!a",
                                      "|a",
                                      ">a",
                                      "'a",
                                      "\"a",
                                      "%a",
                                      "@a",
                                      "`a",
                                      "#a",
                                      "a: b",
                                      "a #b",
                                      "a:",
                                      "---",
                                      "...",
                                      "<<",
                                      "=",
                                      "a\tb",
                                      "a\xE2\x80\x8B"
                                      "b"}) {
    INFO(text);
    CHECK_FALSE(matterlint::is_plain_text(text, false));
  }
  for (const std::string_view text : {"a,b", "a[b", "a]", "a{b", "a}", "a:b", "-x"}) {
    INFO(text);
    CHECK_FALSE(matterlint::is_plain_text(text, true));
  }
}

TEST_CASE("texts of TOML and JSON are always quoted", "[checks]") {
  check({{"k = \"old\"\n", "k = \"it's\"\n"},
         {"k = 'old'\n", "k = \"it's\"\n"},
         {"k = 4\n", "k = \"it's\"\n"}},
        set_text("it's"), "+++\n", "+++\n");
  check({{"k = 'old'\n", "k = 'a\\b'\n"}}, set_text("a\\b"), "+++\n", "+++\n");
  check({{"{\"k\": \"old\"}", "{\"k\": \"a\\\"b\\u0001\"}"}}, set_text("a\"b\x01"), "", "\n");
}

TEST_CASE("a renamed key keeps its quotes and its value", "[checks]") {
  check({{"k: 4 # of five\n", "rating: 4 # of five\n"},
         {"\"k\": 4\n", "\"rating\": 4\n"},
         {"'k' : 4\n", "'rating' : 4\n"},
         {"{k: 4}\n", "{rating: 4}\n"},
         {"k:\n  - 1\n", "rating:\n  - 1\n"}},
        rename_k("rating"));
  check({{"k: 4\n", "\"a: b\": 4\n"}}, rename_k("a: b"));
  check({{"k = 4\n", "link_title = 4\n"},
         {"\"k\" = 4\n", "\"link_title\" = 4\n"},
         {"[k]\na = 1\n", "none"},
         {"k = {a = 1}\n", "link_title = {a = 1}\n"}},
        rename_k("link_title"), "+++\n", "+++\n");
  check({{"k = 4\n", "\"link title\" = 4\n"}}, rename_k("link title"), "+++\n", "+++\n");
  check({{"{\"k\": 4}", "{\"rating\": 4}"}}, rename_k("rating"), "", "\n");
}

TEST_CASE("keys behind an anchor are not renamed", "[checks]") {
  const auto rename_inner = [](NodeRef root) { return rename_key(root.find("k").find("a"), "b"); };
  check({{"k: {a: 1}\n", "k: {b: 1}\n"},
         {"k: &x {a: 1}\n", "none"},
         {"x: &x {a: 1}\nk: *x\n", "none"}},
        rename_inner);
}

TEST_CASE("a scalar becomes a list of one in the style beside it", "[checks]") {
  const auto wrap = [](NodeRef root) { return wrap_in_list(root.find("k")); };
  check({{"k: LLM\n", "k: [LLM]\n"},
         {"k: a, b\n", "k: [\"a, b\"]\n"},
         {"k: \"a, b\" # why\n", "k: [\"a, b\"] # why\n"},
         {"b:\n  - 1\nk:  LLM # why\n", "b:\n  - 1\nk:\n  - LLM # why\n"},
         {"b:\n- 1\nk: LLM\n", "b:\n- 1\nk:\n- LLM\n"},
         {"b: [1]\nk: LLM\n", "b: [1]\nk: [LLM]\n"},
         {"b:\r\n  - 1\r\nk: LLM\r\n", "b:\r\n  - 1\r\nk:\r\n  - LLM\r\n"},
         {"b:\n  - 1\nk:\n  LLM\n", "none"},
         {"k: |\n  LLM\n", "none"},
         {"k:\n", "none"}},
        wrap);
  check({{"k = 'LLM'\n", "k = ['LLM']\n"}}, wrap, "+++\n", "+++\n");
  check({{"{\"k\": \"LLM\"}", "{\"k\": [\"LLM\"]}"}}, wrap, "", "\n");
}

TEST_CASE("a list of one becomes its item", "[checks]") {
  const auto unwrap = [](NodeRef root) { return unwrap_list(root.find("k")); };
  check({{"k: [LLM]\n", "k: LLM\n"},
         {"k: [ \"a, b\", ] # why\n", "k: \"a, b\" # why\n"},
         {"k:\n  - LLM # why\n", "k: LLM # why\n"},
         {"k:\n- LLM\n", "k: LLM\n"},
         {"k: # why\n  - LLM\n", "none"},
         {"k: [LLM, # why\n  ]\n", "none"},
         {"k: [a, b]\n", "none"},
         {"k: []\n", "none"},
         {"k: [[a]]\n", "none"},
         {"k: [&x a]\n", "none"},
         {"k: &x [a]\n", "none"}},
        unwrap);
  check({{"{\"k\": [4]}", "{\"k\": 4}"}}, unwrap, "", "\n");
}

TEST_CASE("an item leaves its list without a trace", "[checks]") {
  const auto remove_last = [](NodeRef root) {
    return remove_item(item(root.find("k"), static_cast<int>(root.find("k").size()) - 1));
  };
  check({{"k:\n  - a\n  - b\n  - a\nl: 1\n", "k:\n  - a\n  - b\nl: 1\n"},
         {"k:\n- a\n- \"a\"\n", "k:\n- a\n"},
         {"k:\n  - a\n  -\n", "k:\n  - a\n"},
         {"k:\n  - a\n  - a # why\n", "none"},
         {"k: [a, b, a]\n", "k: [a, b]\n"},
         {"k: [a, b , a ,]\n", "k: [a, b ,]\n"},
         {"k: [a,\n  # why\n  a]\n", "none"},
         {"k: [a]\n", "none"},
         {"k:\n  - &x a\n  - *x\n", "none"}},
        remove_last);
  check({{"k = [\n  1,\n  1,\n]\n", "k = [\n  1,\n]\n"}}, remove_last, "+++\n", "+++\n");
  check({{"{\"k\": [1, 2, 1]}", "{\"k\": [1, 2]}"}}, remove_last, "", "\n");
}

TEST_CASE("literals and lists replace scalars", "[checks]") {
  const auto four = [](NodeRef root) { return replace_with_literal(root.find("k"), "4"); };
  check({{"k: \"4\" # why\n", "k: 4 # why\n"}, {"k: [4]\n", "none"}}, four);
  const auto list = [](NodeRef root) {
    return replace_with_list(root.find("k"), {"a", "b c"}, root.find("k").node().style);
  };
  check({{"k: a, b c\n", "k: [a, b c]\n"}, {"k: \"a, b c\"\n", "k: [\"a\", \"b c\"]\n"}}, list);
}
