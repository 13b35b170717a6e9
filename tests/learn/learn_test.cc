// SPDX-License-Identifier: MIT
#include "learn/learn.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "document/parse.h"
#include "learn/learn_report.h"
#include "support/catch.h"

namespace matterlint::test {
namespace {

using Json = nlohmann::json;

struct WrittenNote {
  std::string path{};
  std::string front_matter{};
};

Learned learn_notes(const std::vector<WrittenNote>& notes) {
  Lesson lesson;
  for (const WrittenNote& note : notes) {
    lesson.notes.push_back(std::make_shared<const Document>(parse_note(
        std::make_shared<const SourceText>(note.path, "---\n" + note.front_matter + "---\n"))));
  }
  return learn(lesson);
}

/// `count` notes, each made by the function from its number.
template <class Make>
std::vector<WrittenNote> notes_of(size_t count, const Make& make) {
  std::vector<WrittenNote> notes;
  for (size_t i = 0; i < count; ++i) {
    notes.push_back({"post/" + std::to_string(1000 + i) + ".md", make(i)});
  }
  return notes;
}

std::string file_of(const Learned& learned, std::string_view path) {
  const auto found = std::ranges::find(learned.files, path, &LearnedFile::path);
  return found == learned.files.end() ? "" : found->bytes;
}

Json schema_of(const Learned& learned, const std::string& kind = "note") {
  return Json::parse(file_of(learned, "schemas/" + kind + ".schema.json"), nullptr, false);
}

std::string title(size_t i) {
  return "title: Note number " + std::to_string(i) + "\n";
}

std::string messages_of(const Learned& learned) {
  std::string all;
  for (const LearnedKind& kind : learned.kinds) {
    for (const Outlier& outlier : kind.proposal.outliers) {
      all += outlier.message + "\n";
    }
  }
  return all;
}

TEST_CASE("types, formats, a scale and a choice are learned", "[learn]") {
  constexpr const char* moods[] = {"calm", "angry", "glad"};
  const Learned learned = learn_notes(notes_of(120, [&](size_t i) {
    return title(i) + "date: 2024-01-" + std::to_string(10 + i % 20) +
           "\ndraft: " + (i % 3 == 0 ? "true" : "false") +
           "\nrating: " + std::to_string(1 + i % 5) + "\nmood: " + moods[i % 3] +
           "\nlink: https://example.org/" + std::to_string(i) + "\nid: A-" +
           std::to_string(100 + i) + "\nweight: " + std::to_string(i * 7) + "\n";
  }));
  const Json schema = schema_of(learned);
  REQUIRE(schema.is_object());
  const Json& properties = schema["properties"];
  CHECK(schema["additionalProperties"] == false);
  CHECK(schema["required"].size() == 8);
  CHECK(properties["title"]["type"] == "string");
  CHECK(properties["date"]["format"] == "date");
  CHECK(properties["draft"]["type"] == "boolean");
  CHECK(properties["rating"]["minimum"] == 1);
  CHECK(properties["rating"]["maximum"] == 5);
  CHECK(properties["mood"]["enum"].size() == 3);
  CHECK(properties["link"]["format"] == "uri");
  CHECK(properties["link"]["pattern"] == "^https://example\\.org/");
  CHECK(properties["id"]["pattern"] == "^A-\\d{3}$");
  CHECK(properties["weight"] == Json{{"description", "in all 120 notes"}, {"type", "integer"}});
  CHECK(learned.kinds.front().trial.rejected == 0);
}

TEST_CASE("keys stand in the schema as notes write them", "[learn]") {
  const Learned learned = learn_notes(notes_of(30, [](size_t i) {
    return "zebra: " + std::to_string(i) + "\napple: x\n" + (i % 2 == 0 ? "middle: y\n" : "");
  }));
  const std::string bytes = file_of(learned, "schemas/note.schema.json");
  CHECK(bytes.find("\"zebra\": {") < bytes.find("\"apple\": {"));
  CHECK(bytes.find("\"apple\": {") < bytes.find("\"middle\": {"));
}

TEST_CASE("a misspelt key is reported and not learned", "[learn]") {
  const Learned learned = learn_notes(notes_of(100, [](size_t i) {
    return title(i) + (i == 7 ? "ratng: 4\n" : "rating: " + std::to_string(1 + i % 5) + "\n");
  }));
  const Json schema = schema_of(learned);
  CHECK_FALSE(schema["properties"].contains("ratng"));
  CHECK(schema["additionalProperties"] == false);
  CHECK(messages_of(learned).find("`ratng` looks like `rating`") != std::string::npos);
  CHECK(learned.kinds.front().trial.rejected == 1);
}

TEST_CASE("two near keys that meet in a note are two keys", "[learn]") {
  const Learned learned = learn_notes(notes_of(
      100, [](size_t i) { return title(i) + "author: A\n" + (i < 4 ? "authors: B\n" : ""); }));
  CHECK(schema_of(learned)["properties"].contains("authors"));
}

TEST_CASE("a closed list of terms becomes a vocabulary with its variants", "[learn]") {
  constexpr const char* terms[] = {"mlops", "open source", "bias", "data"};
  const Learned learned = learn_notes(notes_of(200, [&](size_t i) {
    return title(i) + "tags:\n  - " + (i == 3 ? "MLops" : terms[i % 4]) + "\n  - " +
           (i == 9 ? "open sorce" : terms[(i + 1) % 4]) + "\n";
  }));
  const Json tags = schema_of(learned)["properties"]["tags"];
  CHECK(tags["items"]["x-vocabulary"] == "tags");
  CHECK(tags["uniqueItems"] == true);
  CHECK(tags["minItems"] == 1);
  const std::string vocabulary = file_of(learned, "schemas/vocabularies/tags.yaml");
  CHECK(vocabulary.find("aliases: [MLops]") != std::string::npos);
  CHECK(vocabulary.find("sorce") == std::string::npos);
  CHECK(messages_of(learned).find("`open sorce` in `tags[]` looks like `open source`") !=
        std::string::npos);
}

TEST_CASE("free text and open lists stay free", "[learn]") {
  const Learned learned = learn_notes(notes_of(
      60, [](size_t i) { return title(i) + "tags: [tag" + std::to_string(i) + ", common]\n"; }));
  const Json schema = schema_of(learned);
  CHECK_FALSE(schema["properties"]["title"].contains("enum"));
  CHECK_FALSE(schema["properties"]["tags"]["items"].contains("x-vocabulary"));
  CHECK(file_of(learned, "schemas/vocabularies/tags.yaml").empty());
}

TEST_CASE("a second way of writing that is usual is allowed", "[learn]") {
  const Learned learned = learn_notes(notes_of(100, [](size_t i) {
    return title(i) + (i % 5 == 0 ? "author: [A, B]\n" : "author: A" + std::to_string(i) + "\n");
  }));
  CHECK(schema_of(learned)["properties"]["author"]["type"] == Json{"string", "array"});
}

TEST_CASE("nothing is asked that the notes of a tidy vault do not do", "[learn]") {
  // Three in a hundred: more than is tolerated, less than what is usual.
  const Learned learned = learn_notes(notes_of(100, [](size_t i) {
    return title(i) + (i < 3 ? "count: {a: 1, b: 2}\n" : "count: " + std::to_string(i) + "\n");
  }));
  CHECK(learned.kinds.front().trial.rejected <= 2);
  CHECK(schema_of(learned)["properties"]["count"]["type"] == Json{"integer", "object"});
}

TEST_CASE("single-key maps are recognised", "[learn]") {
  const Learned learned = learn_notes(notes_of(60, [](size_t i) {
    return title(i) + "ids:\n  - " + (i % 2 == 0 ? "doi: a" : "isbn: b") + std::to_string(i) +
           "\n  - url: https://example.org/" + std::to_string(i) + "\n";
  }));
  const Json items = schema_of(learned)["properties"]["ids"]["items"];
  CHECK(items["minProperties"] == 1);
  CHECK(items["maxProperties"] == 1);
  CHECK(items["properties"].size() == 3);
}

TEST_CASE("folders whose notes have other keys are kinds of their own", "[learn]") {
  std::vector<WrittenNote> notes;
  for (size_t i = 0; i < 40; ++i) {
    const std::string name = std::to_string(100 + i) + ".md";
    notes.push_back({"content/books/" + name, "title: A\nauthor: B\nisbn: '1'\n"});
    notes.push_back({"content/films/" + name, "name: A\ndirector: B\nyear: 2000\n"});
  }
  std::ranges::sort(notes, {}, &WrittenNote::path);
  const Learned learned = learn_notes(notes);
  REQUIRE(learned.kinds.size() == 2);
  CHECK(learned.kinds[0].name == "books");
  CHECK(learned.kinds[0].globs == std::vector<std::string>{"content/books/**/*.md"});
  CHECK(learned.kinds[1].name == "films");
  CHECK(schema_of(learned, "films")["required"].size() == 3);
  CHECK(file_of(learned, "matterlint.yaml").find("schema: schemas/films.schema.json") !=
        std::string::npos);
}

TEST_CASE("a folder without notes gets the built-in format", "[learn]") {
  const Learned learned = learn_notes({});
  CHECK(learned.builtin);
  REQUIRE(learned.files.size() == 1);
  CHECK(learned.files[0].bytes.find("schema: builtin:note\n") != std::string::npos);
}

TEST_CASE("learning is the same every time and survives strange notes", "[learn]") {
  const std::vector<WrittenNote> notes = notes_of(30, [](size_t i) {
    return "\"a.b[]/~*\": \"\\u202e\"\n\"\": [[], {}, [{}]]\n'*': {'~': " + std::to_string(i) +
           "}\n\"new\\nline\": ~\n";
  });
  const Learned one = learn_notes(notes);
  const Learned two = learn_notes(notes);
  REQUIRE(one.files.size() == two.files.size());
  for (size_t i = 0; i < one.files.size(); ++i) {
    CHECK(one.files[i].bytes == two.files[i].bytes);
  }
  CHECK(schema_of(one)["properties"].contains("a.b[]/~*"));
  CHECK(schema_of(one)["properties"].contains("*"));
  CHECK(one.kinds.front().trial.rejected == 0);
  CHECK_FALSE(learn_report(one).empty());
}

}  // namespace
}  // namespace matterlint::test
