// SPDX-License-Identifier: MIT
#include "project/fact_sheet.h"

#include <map>
#include <string>

#include "source/limits.h"
#include "support/catch.h"
#include "support/tree_dump.h"

using namespace matterlint;
using matterlint::test::note_document;

namespace {

std::string pattern_in(const FactSheet& sheet, uint32_t key) {
  return key == 0 ? ""
                  : pattern_in(sheet, sheet.keys[key].parent) + "/" +
                        std::string(sheet.token_of(sheet.keys[key]));
}

/// One line for each fact: pattern, kind, length, text.
std::string dump(const std::string& note) {
  FactSheet sheet;
  collect_facts(note_document(note), sheet);
  std::string out;
  for (const Fact& fact : sheet.facts) {
    out += pattern_in(sheet, fact.key) + " " + std::string(kind_name(fact.kind)) + " " +
           std::to_string(fact.length) + " " + std::string(sheet.text_of(fact)) + "\n";
  }
  return out;
}

FactSheet sheet_of(const std::string& note) {
  FactSheet sheet;
  collect_facts(note_document(note), sheet);
  return sheet;
}

}  // namespace

TEST_CASE("a sheet has a fact for each value, whatever the format", "[fact_sheet]") {
  const std::string expected =
      " map 4 \n"
      "/title string 5 Größe\n"
      "/rating integer 0 4\n"
      "/tags list 2 \n"
      "/tags/* string 3 LLM\n"
      "/tags/* string 4 bias\n"
      "/authors list 2 \n"
      "/authors/* map 1 \n"
      "/authors/*/name string 3 Ada\n"
      "/authors/* map 1 \n"
      "/authors/*/name string 4 Alan\n";
  CHECK(dump("---\ntitle: Größe\nrating: 4\ntags: [LLM, bias]\n"
             "authors:\n  - name: Ada\n  - name: Alan\n---\n") == expected);
  CHECK(dump("+++\ntitle = 'Größe'\nrating = 4\ntags = ['LLM', 'bias']\n"
             "authors = [{name = 'Ada'}, {name = 'Alan'}]\n+++\n") == expected);
  CHECK(dump("{\"title\": \"Größe\", \"rating\": 4, \"tags\": [\"LLM\", \"bias\"],"
             "\"authors\": [{\"name\": \"Ada\"}, {\"name\": \"Alan\"}]}\n") == expected);
}

TEST_CASE("a sheet says where a value stands, and where the key of a list", "[fact_sheet]") {
  const std::string note = "---\ntitle: 'a: b'\ntags:\n  - LLM\n---\n";
  const FactSheet sheet = sheet_of(note);
  std::string places;
  for (size_t i = 1; i < sheet.facts.size(); ++i) {
    const Span span = sheet.facts[i].span;
    places += note.substr(span.begin, span.size()) + "|";
  }
  CHECK(places == "'a: b'|tags|LLM|");
}

TEST_CASE("keys that look like patterns are told apart from them", "[fact_sheet]") {
  const Document document = note_document("---\n'*': [1]\na/b: 2\n'~': 3\nlist: [{x: 4}]\n---\n");
  FactSheet sheet;
  collect_facts(document, sheet);
  std::string from_sheet;
  for (const Fact& fact : sheet.facts) {
    from_sheet += pattern_in(sheet, fact.key) + " ";
  }
  CHECK(from_sheet == " /~2 /~2/* /a~1b /~0 /list /list/* /list/*/x ");
  CHECK(pattern_of(document.root().find("list")) == "/list");
  CHECK(pattern_of(*document.root().find("*").children().begin()) == "/~2/*");
  CHECK(pattern_of(document.root()).empty());
}

TEST_CASE("what cannot be read has no facts", "[fact_sheet]") {
  CHECK(sheet_of("---\ntitle: 'open\n---\n").facts.empty());
  CHECK(sheet_of("---\n- a list\n---\n").facts.empty());
  CHECK(sheet_of("no front matter\n").facts.empty());
}

TEST_CASE("the texts of values differ by kind, and long ones are known by their hash",
          "[fact_sheet]") {
  const FactSheet sheet = sheet_of("---\na: 1\nb: '1'\nc: '1'\nd: " + std::string(500, 'x') +
                                   "\ne: " + std::string(501, 'x') + "\n---\n");
  REQUIRE(sheet.facts.size() == 6);
  CHECK(sheet.facts[1].hash != sheet.facts[2].hash);
  CHECK(sheet.facts[2].hash == sheet.facts[3].hash);
  CHECK(sheet.facts[4].hash != sheet.facts[5].hash);
  CHECK(sheet.text_of(sheet.facts[4]).empty());
  CHECK(sheet.facts[4].length == 500);
}

TEST_CASE("a note with very much in it is cut, and the sheet says so", "[fact_sheet]") {
  std::string many = "---\n";
  for (uint32_t i = 0; i <= limits::indexed_members; ++i) {
    many += "key" + std::to_string(i) + ": 1\n";
  }
  const FactSheet wide = sheet_of(many + "---\n");
  CHECK(wide.facts.size() == limits::indexed_members + 1);
  CHECK_FALSE(wide.complete);

  const FactSheet deep =
      sheet_of("---\na: " + std::string(20, '[') + std::string(20, ']') + "\n---\n");
  CHECK(deep.facts.size() == limits::indexed_depth + 1);
  CHECK_FALSE(deep.complete);

  std::string items = "---\na: [";
  for (uint32_t i = 0; i < limits::indexed_facts; ++i) {
    items += "1, ";
  }
  const FactSheet many_items = sheet_of(items + "]\n---\n");
  CHECK(many_items.facts.size() == limits::indexed_facts);
  CHECK_FALSE(many_items.complete);
  CHECK(sheet_of("---\na: [1, 2]\n---\n").complete);
}
