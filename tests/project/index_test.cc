// SPDX-License-Identifier: MIT
#include "project/index.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "source/limits.h"
#include "support/catch.h"
#include "support/tree_dump.h"

using namespace matterlint;
using matterlint::test::note_document;

namespace {

FactSheet sheet_of(const std::string& front_matter) {
  FactSheet sheet;
  collect_facts(note_document("---\n" + front_matter + "---\n"), sheet);
  return sheet;
}

Index index_of(const std::vector<std::string>& notes) {
  Index index;
  for (size_t i = 0; i < notes.size(); ++i) {
    index.add(sheet_of(notes[i]), NoteId{static_cast<uint32_t>(i)});
  }
  return index;
}

std::string dump(const Occurrences& seen) {
  std::string out = std::to_string(seen.count) + " in " + std::to_string(seen.notes) + " at";
  for (const FactPlace& place : seen.places.all()) {
    out += " " + std::to_string(static_cast<uint32_t>(place.note)) + ":" +
           std::to_string(place.span.begin) + "-" + std::to_string(place.span.end);
  }
  return out + "\n";
}

/// All that an index says.
std::string dump(const Index& index) {
  std::string out = std::to_string(index.notes()) + " " + std::to_string(index.cut_notes()) + "\n";
  for (const KeyFacts* key : index.keys()) {
    out += "`" + key->pattern + "` " + std::to_string(key->notes) + " " +
           std::to_string(key->children) + (key->open ? " open" : "") + " " +
           std::to_string(key->distinct()) + "\n";
    for (const Occurrences& kind : key->kinds) {
      out += kind.count == 0 ? "" : "  kind " + dump(kind);
    }
    for (const auto& [hash, value] : key->values) {
      out += "  " + value.text + ": " + dump(value.seen);
    }
  }
  return out;
}

const KeyFacts& key(const Index& index, std::string_view pattern) {
  const KeyFacts* found = index.find(pattern);
  REQUIRE(found != nullptr);
  return *found;
}

uint32_t uses(const KeyFacts& facts, std::string_view text) {
  for (const auto& [hash, value] : facts.values) {
    if (value.text == text) {
      return value.seen.count;
    }
  }
  return 0;
}

/// Notes with all that the index has limits for.
std::vector<FactSheet> varied_sheets(size_t count) {
  std::vector<FactSheet> sheets;
  std::mt19937 random(7);
  for (size_t i = 0; i < count; ++i) {
    std::string note = "id: note-" + std::to_string(i) + "\n";
    note +=
        i % 3 == 0 ? "tags: LLM\n" : "tags: [LLM, bias, t" + std::to_string(random() % 9) + "]\n";
    note += "data: {k" + std::to_string(random() % 3000) + ": {x: 1}}\n";
    sheets.push_back(sheet_of(note));
  }
  return sheets;
}

}  // namespace

TEST_CASE("the index counts keys, kinds and values", "[index]") {
  const Index index = index_of({"title: One\nrating: 4\ntags: [LLM, bias]\n",
                                "title: Three\nrating: 2.5\ntags: [LLM]\n",  //
                                "title: One\ntags: LLM\n"});
  CHECK(index.notes() == 3);
  std::string patterns;
  for (const KeyFacts* one : index.keys()) {
    patterns += one->pattern + " ";
  }
  CHECK(patterns == " /rating /tags /tags/* /title ");

  const KeyFacts& title = key(index, "/title");
  CHECK(title.notes == 3);
  CHECK(title.token() == "title");
  CHECK(title.distinct() == 2);
  CHECK(uses(title, "One") == 2);
  CHECK(title.text_length.least == 3U);
  CHECK(title.text_length.most == 5U);

  const KeyFacts& rating = key(index, "/rating");
  CHECK(rating.notes == 2);
  CHECK(rating.of(Kind::integer).count == 1);
  CHECK(rating.of(Kind::number).count == 1);
  CHECK(rating.number.least == 2.5);
  CHECK(rating.number.most == 4.0);

  const KeyFacts& tags = key(index, "/tags");
  CHECK(tags.of(Kind::array).count == 2);
  CHECK(tags.of(Kind::string).count == 1);
  CHECK(tags.size.least == 1U);
  CHECK(tags.size.most == 2U);
  CHECK(tags.places(2) == std::vector<FactPlace>{{NoteId{0}, {25, 29}}, {NoteId{1}, {29, 33}}});

  const KeyFacts& items = key(index, "/tags/*");
  CHECK(items.notes == 2);
  CHECK(items.count() == 3);
  CHECK(index.find("/nothing") == nullptr);
}

TEST_CASE("a value is counted once for each note it is in", "[index]") {
  const Index index = index_of({"a: [x, y, x]\n", "a: [x]\n"});
  const KeyFacts& items = key(index, "/a/*");
  CHECK(items.of(Kind::string).count == 4);
  CHECK(items.of(Kind::string).notes == 2);
  for (const auto& [hash, value] : items.values) {
    CHECK(value.seen.count == (value.text == "x" ? 3U : 1U));
    CHECK(value.seen.notes == (value.text == "x" ? 2U : 1U));
  }
}

TEST_CASE("the index is the same whatever the order of the notes and the threads", "[index]") {
  const std::vector<FactSheet> sheets = varied_sheets(limits::indexed_values + 2000);
  Index whole;
  for (size_t i = 0; i < sheets.size(); ++i) {
    whole.add(sheets[i], NoteId{static_cast<uint32_t>(i)});
  }
  const std::string expected = dump(whole);
  // Both limits are met: more values than are kept, and more keys.
  CHECK_FALSE(key(whole, "/id").all_values);
  CHECK(key(whole, "/data").open);
  CHECK(key(whole, "/tags/*").all_values);

  std::mt19937 random(3);
  for (const size_t parts : {1U, 2U, 5U}) {
    std::vector<size_t> order(sheets.size());
    for (size_t i = 0; i < order.size(); ++i) {
      order[i] = i;
    }
    std::shuffle(order.begin(), order.end(), random);
    std::vector<Index> indexes(parts);
    for (const size_t i : order) {
      indexes[random() % parts].add(sheets[i], NoteId{static_cast<uint32_t>(i)});
    }
    std::shuffle(indexes.begin(), indexes.end(), random);
    Index merged;
    for (const Index& one : indexes) {
      merged.merge(one);
    }
    const bool same = dump(merged) == expected;
    CHECK(same);
  }
}

TEST_CASE("of too many values the number is estimated, and the counts of the rest are right",
          "[index]") {
  Index index;
  constexpr uint32_t values = 20'000;
  for (uint32_t i = 0; i < 2 * values; ++i) {
    index.add(sheet_of("id: n" + std::to_string(i % values) + "\n"), NoteId{i});
  }
  const KeyFacts& id = key(index, "/id");
  CHECK(id.values.size() == limits::indexed_values);
  CHECK(id.distinct() > values * 95 / 100);
  CHECK(id.distinct() < values * 105 / 100);
  for (const auto& [hash, value] : id.values) {
    if (value.seen.count != 2) {
      FAIL(value.text << " is counted " << value.seen.count << " times");
    }
  }
}

TEST_CASE("a map with ever new keys is data, not keys", "[index]") {
  Index index;
  for (uint32_t i = 0; i <= limits::indexed_keys; ++i) {
    index.add(sheet_of("data: {k" + std::to_string(i) + ": {x: 1}}\nsame: 1\n"), NoteId{i});
  }
  CHECK(key(index, "/data").open);
  CHECK(key(index, "/data").notes == limits::indexed_keys + 1);
  CHECK(index.find("/data/k0") == nullptr);
  CHECK(index.find("/data/k0/x") == nullptr);
  CHECK(key(index, "/same").notes == limits::indexed_keys + 1);
  CHECK(index.keys().size() == 3);
}

TEST_CASE("the first places are kept, whatever the order", "[index]") {
  Index index;
  const uint32_t notes = 3 * static_cast<uint32_t>(limits::indexed_places);
  for (uint32_t i = notes; i > 0; --i) {
    index.add(sheet_of("a: x\n"), NoteId{i - 1});
  }
  const std::vector<FactPlace> places = key(index, "/a").of(Kind::string).places.all();
  REQUIRE(places.size() == limits::indexed_places);
  CHECK(static_cast<uint32_t>(places.front().note) == 0);
  CHECK(static_cast<uint32_t>(places.back().note) == limits::indexed_places - 1);
  CHECK(key(index, "/a").of(Kind::string).notes == notes);
}
