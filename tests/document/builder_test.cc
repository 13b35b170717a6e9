// SPDX-License-Identifier: MIT
#include "document/builder.h"

#include <string>

#include "source/limits.h"
#include "support/catch.h"
#include "support/tree_dump.h"

namespace matterlint::test {
namespace {

std::string nested(const std::string& open, const std::string& close, size_t levels) {
  std::string text;
  for (size_t i = 0; i < levels; ++i) {
    text += open;
  }
  text += "1";
  for (size_t i = 0; i < levels; ++i) {
    text += close;
  }
  return text;
}

// A document of `levels` nested values, the outermost map included.
std::string yaml(size_t levels) {
  return "---\na: " + nested("[", "]", levels - 1) + "\n---\n";
}
std::string block_yaml(size_t levels) {
  return "---\na:\n" + nested("- ", "", levels - 1) + "\n---\n";
}
std::string json(size_t levels) {
  return "{\"a\": " + nested("[", "]", levels - 1) + "}\n";
}
std::string toml(size_t levels) {
  return "+++\na = " + nested("[", "]", levels - 1) + "\n+++\n";
}

std::string repeated(const std::string& text, size_t times) {
  std::string out;
  for (size_t i = 0; i < times; ++i) {
    out += text;
  }
  return out;
}

}  // namespace

TEST_CASE("nesting is limited in every format", "[document]") {
  constexpr size_t most = limits::document_depth;
  for (const auto& make : {yaml, block_yaml, json, toml}) {
    CAPTURE(make(2));
    CHECK(dump_problems(note_document(make(most))).empty());
    const Document deep = note_document(make(most + 1));
    REQUIRE(deep.problems.size() == 1);
    CHECK(deep.problems[0].kind == ProblemKind::resource_limit);
    CHECK(deep.problems[0].message.find("64") != std::string::npos);
    CHECK(deep.problems[0].span.size() <= 2);
  }
}

TEST_CASE("nesting is counted through aliases", "[document]") {
  std::string chain = "---\na0: &a0 [x]\n";
  for (int i = 1; i < 64; ++i) {
    const std::string n = std::to_string(i);
    chain += "a" + n + ": &a" + n + " [*a" + std::to_string(i - 1) + "]\n";
  }
  const Document document = note_document(chain + "---\n");
  REQUIRE(document.problems.size() == 1);
  CHECK(document.problems[0].kind == ProblemKind::resource_limit);
  CHECK(document.source->slice(document.problems[0].span) == "*a62");
}

TEST_CASE("values are counted with what aliases repeat", "[document]") {
  const std::string ten = "[1,2,3,4,5,6,7,8,9,0]";
  std::string bomb = "---\na: &a " + ten + "\n";
  for (char c = 'b'; c < 'h'; ++c) {
    const std::string alias = std::string("*") + static_cast<char>(c - 1);
    bomb += std::string(1, c) + ": &" + c + " [" + repeated(alias + ", ", 9) + alias + "]\n";
  }
  const Document document = note_document(bomb + "---\n");
  REQUIRE(document.problems.size() == 1);
  CHECK(document.problems[0].kind == ProblemKind::resource_limit);
  CHECK(document.problems[0].message.find("100000") != std::string::npos);

  const std::string many = "---\na: [" + repeated("1,", limits::document_nodes) + "]\n---\n";
  CHECK(dump_problems(note_document(many)).starts_with("resource-limit"));
}

TEST_CASE("an alias inside its own anchor is refused", "[document]") {
  for (const char* text : {"a: &a [*a]", "a: &a {b: *a}", "a: &a\n  - b: [*a]", "a: &a {*a : 1}"}) {
    const Document document = note_document("---\n" + std::string(text) + "\n---\n");
    REQUIRE(document.problems.size() == 1);
    CHECK(document.problems[0].kind == ProblemKind::resource_limit);
    CHECK(document.source->slice(document.problems[0].span) == "*a");
  }
}

TEST_CASE("an alias shares the children of its anchor", "[document]") {
  const Document document = note_document("---\na: &x {k: [v]}\nb: *x\nc: plain\n---\n");
  const NodeRef anchor = document.root().find("a");
  const NodeRef alias = document.root().find("b");
  CHECK(dump_data(alias) == dump_data(anchor));
  CHECK(document.source->slice(alias.span()) == "*x");
  CHECK(alias.find("k") == anchor.find("k"));
  CHECK(alias.find("k").pointer() == "/a/k");
  CHECK(anchor.node().shared);
  CHECK(alias.node().shared);
  CHECK(anchor.find("k").node().shared);
  CHECK(!document.root().find("c").node().shared);
  CHECK(!document.root().node().shared);
}

TEST_CASE("duplicate keys are found in small and large maps", "[document]") {
  for (const size_t members : {1U, 15U, 16U, 17U, 400U}) {
    std::string text = "---\nfirst: 1\n";
    for (size_t i = 0; i < members; ++i) {
      text += "k" + std::to_string(i) + ": 1\n";
    }
    const Document document = note_document(text + "\"fir\\x73t\": 2\n---\n");
    CAPTURE(members);
    REQUIRE(document.problems.size() == 1);
    const Problem& problem = document.problems[0];
    CHECK(problem.kind == ProblemKind::duplicate_key);
    CHECK(document.source->slice(problem.span) == "\"fir\\x73t\"");
    REQUIRE(problem.related.has_value());
    CHECK(document.source->slice(*problem.related) == "first");
    CHECK(document.root().find("first").text() == "1");
  }
  CHECK(note_document("---\na: &a {b: 1, b: 2}\nc: *a\n---\n").problems.size() == 1);
  CHECK(note_document("---\na: {b: 1}\nb: {b: 1}\n---\n").problems.empty());
}

}  // namespace matterlint::test
