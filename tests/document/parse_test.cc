// SPDX-License-Identifier: MIT
// Whatever the bytes: a document, whose tree keeps its promises.
#include "document/parse.h"

#include <cstdlib>
#include <memory>
#include <string>

#include "support/catch.h"
#include "support/files.h"
#include "support/json_document.h"
#include "support/tree_dump.h"

namespace matterlint::test {
namespace {

const char* const notes[] = {
    "---\ntitle: \"a \\\" b\"\ndate: 2024-01-02\ntags: [x, \"y\", {z: 1}]\nlist:\n  - a: |\n      "
    "b\n"
    "  - &x c\n  - *x\nempty:\nnull: ~\nlast: many\n  lines # c\n---\nbody\n",
    "---\r\na: 'it''s'\r\n? b\r\n: - 1\r\nc: {d: [e?]}\r\n---\r\n",
    "+++\na = \"x\\n\"\nb.c = [1, {d = 2}]\n[t]\ne = 2024-01-02\n[[l]]\nf = '''g'''\n+++\n",
    "{\"a\": [1, -2.5e3, \"x\\u00e9\"], \"b\": {\"c\": null}}\nbody\n",
    ";;;\n\"a\": 1,\n\"b\": [true]\n;;;\n",
    "\n---\na: 1\n---\n",
};

constexpr std::string_view alphabet = "\"'[]{}:,-?&*!|>#%@`\\ \t\n\r=.;+x1~\xC3\xA9\xEF\xBB\xBF";

// The same numbers on every machine.
class Dice {
 public:
  explicit Dice(uint32_t seed) : state_(seed) {}
  uint32_t below(size_t count) {
    state_ = state_ * 1664525U + 1013904223U;
    return static_cast<uint32_t>((state_ >> 8) % count);
  }

 private:
  uint32_t state_;
};

std::string mutate(std::string text, Dice& dice) {
  for (uint32_t changes = 1 + dice.below(4); changes > 0; --changes) {
    const size_t at = dice.below(text.size());
    switch (dice.below(4)) {
      case 0:
        text.erase(at, 1 + dice.below(3));
        break;
      case 1:
        text.insert(at, 1, alphabet[dice.below(alphabet.size())]);
        break;
      case 2:
        text[at] = alphabet[dice.below(alphabet.size())];
        break;
      default:
        text.insert(at, text.substr(dice.below(text.size()), dice.below(8)));
        break;
    }
  }
  return text;
}

std::string outcome_of(const Document& document) {
  if (document.problems.empty()) {
    return document.format == Format::none ? "no-front-matter" : "accepted";
  }
  switch (document.problems.front().kind) {
    case ProblemKind::syntax:
      return "syntax-error";
    case ProblemKind::encoding:
      return "encoding-error";
    case ProblemKind::resource_limit:
      return "resource-limit";
    case ProblemKind::duplicate_key:
      return "duplicate-key";
    case ProblemKind::unknown_tag:
      return "accepted";
    case ProblemKind::unclosed_front_matter:
      return "unterminated";
    case ProblemKind::misplaced_front_matter:
    case ProblemKind::unopened_front_matter:
      return "no-front-matter";
  }
  return "";
}

}  // namespace

TEST_CASE("the formats give the same data", "[document]") {
  const std::string data = "{\"a\": 1, \"b\": [\"x\", true], \"c\": {\"d\": \"\u00E9\"}}";
  for (const char* text :
       {"---\na: 1\nb:\n  - x\n  - true\nc:\n  d: \"\\u00e9\"\n---\n",
        "---\n{a: 1, b: [x, true], c: {d: \u00E9}}\n---\n",
        "---yaml\na: 1\nb: ['x', true]\nc: {d: \u00E9}\n---\n",
        "+++\na = 1\nb = [\"x\", true]\n[c]\nd = \"\\u00e9\"\n+++\n",
        "---toml\na = 1\nb = ['x', true]\nc.d = '\u00E9'\n---\n",
        "{\"a\": 1, \"b\": [\"x\", true], \"c\": {\"d\": \"\u00E9\"}}\n",
        "---json\n{\"a\": 1, \"b\": [\"x\", true], \"c\": {\"d\": \"\\u00e9\"}}\n---\n",
        ";;;\n\"a\": 1, \"b\": [\"x\", true], \"c\": {\"d\": \"\u00E9\"}\n;;;\n"}) {
    CAPTURE(text);
    CHECK(dump_data(note_document(text).root()) == data);
  }
}

TEST_CASE("front matter is a map", "[document]") {
  CHECK(note_document("---\n---\n").root().is_object());
  CHECK(note_document("---\n# comment\n---\n").root().is_object());
  CHECK(note_document("+++\n+++\n").root().is_object());
  for (const char* text : {"---\n- a\n---\n", "---\nprose\n---\n", "---\n~\n---\n",
                           "---json\n[1]\n---\n", "---\n\"a\"\n---\n"}) {
    CAPTURE(text);
    CHECK(dump_problems(note_document(text)).find("must be a map") != std::string::npos);
    CHECK(!note_document(text).readable());
  }
}

TEST_CASE("any change of a note gives a sound document", "[document]") {
  Dice dice(7);
  for (int round = 0; round < 3000; ++round) {
    for (const char* note : notes) {
      const std::string text = mutate(note, dice);
      const Document document = note_document(text);
      const std::string broken = find_broken_promise(document);
      if (!broken.empty()) {
        CAPTURE(text, dump_problems(document));
        FAIL_CHECK(broken);
      }
    }
  }
}

TEST_CASE("any head of a note gives a sound document", "[document]") {
  for (const std::string note : notes) {
    for (size_t size = 0; size <= note.size(); ++size) {
      const Document document = note_document(note.substr(0, size));
      CAPTURE(note.substr(0, size));
      CHECK(find_broken_promise(document).empty());
    }
  }
}

TEST_CASE("hostile files end as their manifest says", "[document]") {
  const char* named = std::getenv("MATTERLINT_DATA");
  const std::string folder =
      (named != nullptr ? std::string(named) : std::string(MATTERLINT_ROOT) + "/../shared/data") +
      "/hostile/";
  const std::optional<std::string> manifest = read_file(folder + "manifest.json");
  if (!manifest) {
    WARN("SKIPPED: there is no " + folder + "manifest.json; MATTERLINT_DATA names another folder");
    return;
  }
  const auto entries = json_document(*manifest);
  size_t checked = 0;
  for (const NodeRef entry : entries->root().find("entries").children()) {
    const std::string file(entry.find("file").text());
    if (!file.starts_with("files/")) {
      continue;
    }
    const std::optional<std::string> bytes = read_file(folder + file);
    REQUIRE(bytes.has_value());
    const Document document = note_document(*bytes);
    CAPTURE(file, dump_problems(document));
    CHECK(find_broken_promise(document).empty());
    // A warning is about what was read well.
    std::string expected(entry.find("expected").text());
    expected = expected == "warning" || expected == "fixable" ? "accepted" : expected;
    CHECK(outcome_of(document) == expected);
    if (entry.find("line") && !document.problems.empty()) {
      const uint32_t begin = document.problems.front().span.begin;
      const Position place = document.source->position(begin, ColumnUnit::code_points);
      CHECK(std::to_string(place.line) == entry.find("line").text());
    }
    ++checked;
  }
  CHECK(checked > 100);
}

}  // namespace matterlint::test
