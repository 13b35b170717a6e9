// SPDX-License-Identifier: MIT
#include "learn/statistics.h"

#include <nlohmann/json.hpp>

#include "source/unicode.h"
#include "support/catch.h"
#include "support/tree_dump.h"

namespace matterlint::test {
namespace {

struct Seen {
  Index index{};
  std::vector<FactSheet> sheets{};
  KeyTree tree() const {
    std::vector<const FactSheet*> all;
    for (const FactSheet& sheet : sheets) {
      all.push_back(&sheet);
    }
    return build_key_tree(index, all);
  }
};

Seen seen_of(const std::vector<std::string>& notes) {
  Seen seen;
  for (const std::string& note : notes) {
    FactSheet sheet;
    collect_facts(note_document("---\n" + note + "---\n"), sheet);
    seen.index.add(sheet, NoteId{static_cast<uint32_t>(seen.sheets.size())});
    seen.sheets.push_back(std::move(sheet));
  }
  return seen;
}

std::string blocks(size_t count) {
  std::string text;
  for (size_t i = 0; i < count; ++i) {
    text += "\u2588";
  }
  return text;
}

TEST_CASE("a line for each key, bars for what is there again and again", "[statistics]") {
  const Seen seen = seen_of({"title: A\ntags: [x, y]\nids:\n  - url: u\n", "title: B\ntags: [x]\n",
                             "title: C\ntags: x\n"});
  CHECK(statistics_text(seen.tree(), {3, 1, 0}, {}) ==
        "title      3  100 %  string            all different\n"
        "tags       3  100 %  list 2, string 1  1 different, 1 to 2 items\n"
        "tags[]     2   67 %  string            2 different\n"
        "    x  2  " +
            blocks(30) + "\n" + "    y  1  " + blocks(15) + "\n" +
            "ids        1   33 %  list              1 item\n"
            "ids[]      1   33 %  map\n"
            "ids[].url  1   33 %  string            1 different\n"
            "\n"
            "3 notes, 6 keys; 1 more cannot be read (`matterlint` says why)\n");
}

TEST_CASE("lines stay within the terminal and hold nothing hostile", "[statistics]") {
  const std::string note = std::string(50, 'k') + ": \"\\e[31m" + std::string(60, 'w') + "\"\n";
  const Seen seen = seen_of({note, note});
  StatisticsOptions options;
  options.width = 60;
  const std::string text = statistics_text(seen.tree(), {2, 0, 0}, options);
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = text.find('\n', begin);
    CHECK(count_code_points(text.substr(begin, end - begin)) <= 60);
    begin = end + 1;
  }
  CHECK(text.find('\x1b') == std::string::npos);
}

TEST_CASE("the same for programs", "[statistics]") {
  const Seen seen = seen_of({"rating: 4\n", "rating: 4\n", "rating: 2.5\n"});
  const auto json = nlohmann::json::parse(statistics_json(seen.tree(), {3, 0, 2}, {}));
  CHECK(json["notes"] == 3);
  CHECK(json["without_front_matter"] == 2);
  const auto& key = json["keys"][0];
  CHECK(key["key"] == "rating");
  CHECK(key["types"]["integer"] == 2);
  CHECK(key["number"]["least"] == 2.5);
  CHECK(key["top"][0]["value"] == "4");
  CHECK(key["top"][0]["count"] == 2);
}

TEST_CASE("no notes, no keys", "[statistics]") {
  CHECK(statistics_text(seen_of({}).tree(), {}, {}) == "0 notes, 0 keys\n");
}

}  // namespace
}  // namespace matterlint::test
