// SPDX-License-Identifier: MIT
#include "learn/text_form.h"

#include "support/catch.h"
#include "support/tree_dump.h"

namespace matterlint::test {
namespace {

TextForm form_of(const std::vector<std::string>& texts) {
  Index index;
  for (size_t i = 0; i < texts.size(); ++i) {
    FactSheet sheet;
    collect_facts(note_document("---\nkey: \"" + texts[i] + "\"\n---\n"), sheet);
    index.add(sheet, NoteId{static_cast<uint32_t>(i)});
  }
  return learn_text_form(*index.find("/key"));
}

std::vector<std::string> numbered(const std::string& before, const std::string& after, int count) {
  std::vector<std::string> texts;
  for (int i = 0; i < count; ++i) {
    texts.push_back(before + std::to_string(10 + i) + after);
  }
  return texts;
}

using Formats = std::vector<std::string_view>;

TEST_CASE("shapes", "[text_form]") {
  CHECK(shape_of("").empty());
  CHECK(shape_of("2024-01-31") == "0-0-0");
  CHECK(shape_of("arXiv:2211.05100v2") == "aAa:0.0a0");
  CHECK(shape_of("OL45M") == "A0A");
}

TEST_CASE("formats of texts", "[text_form]") {
  CHECK(form_of(numbered("2024-03-", "", 20)).formats == Formats{"date"});
  CHECK(form_of(numbered("2024-03-", "T10:00:00Z", 20)).formats == Formats{"date-time"});
  CHECK(form_of(numbered("a", "@example.org", 12)).formats == Formats{"email"});
  CHECK(form_of(numbered("March ", ", 2024", 20)).formats == Formats{"flexible-date"});
  CHECK(form_of(numbered("10.5555/", "", 12)).formats == Formats{"doi"});
  CHECK(form_of(numbered("note: ", "", 12)).formats.empty());
}

TEST_CASE("dates with and without a time", "[text_form]") {
  std::vector<std::string> texts = numbered("2024-03-", "", 20);
  const std::vector<std::string> more = numbered("2024-03-", "T10:00:00Z", 20);
  texts.insert(texts.end(), more.begin(), more.end());
  CHECK(form_of(texts).formats == Formats{"date", "date-time"});
}

TEST_CASE("a few that are wrong do not hide a format", "[text_form]") {
  std::vector<std::string> texts = numbered("2024-03-", "", 20);
  texts.emplace_back("2024-02-31");
  texts.emplace_back("31.3.2024");
  CHECK(form_of(texts).formats == Formats{"date"});
  const std::vector<std::string> words = numbered("word ", "", 20);
  texts.insert(texts.end(), words.begin(), words.end());
  CHECK(form_of(texts).formats.empty());
}

TEST_CASE("patterns of ids and links", "[text_form]") {
  CHECK(form_of(numbered("EIP-", "", 20)).pattern == "^EIP-\\d{2}$");
  CHECK(form_of(numbered("v1.", "", 20)).pattern == "^v\\d\\.\\d{2}$");
  CHECK(form_of(numbered("https://example.org/a/", "/x", 20)).pattern ==
        "^https://example\\.org/a/");
  CHECK(form_of(numbered("A note about ", " things", 20)).pattern.empty());
  CHECK(form_of(numbered("EIP-", "", 5)).pattern.empty());  // too few to tell
}

}  // namespace
}  // namespace matterlint::test
