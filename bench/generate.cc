// SPDX-License-Identifier: MIT
#include "generate.h"

#include <array>
#include <string_view>

#include "numbers.h"

namespace matterlint::bench {
namespace {

constexpr std::string_view schema = R"json({
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "type": "object",
  "additionalProperties": false,
  "required": ["title", "date", "rating", "authors", "tags"],
  "properties": {
    "title": {"type": "string", "minLength": 1},
    "slug": {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"},
    "date": {"type": "string", "format": "date-time"},
    "draft": {"type": "boolean"},
    "rating": {"type": "integer", "minimum": 1, "maximum": 5},
    "authors": {"type": "array", "minItems": 1, "items": {"type": "string", "minLength": 2}},
    "tags": {"type": "array", "uniqueItems": true, "items": {"enum": [
      "meadow", "harbour", "lantern", "orchard", "compass", "thicket", "quarry", "estuary"]}},
    "links": {"type": "array", "items": {
      "type": "object", "additionalProperties": false,
      "properties": {"url": {"type": "string", "format": "uri"}}}}
  }
}
)json";

constexpr std::array<std::string_view, 8> words = {"meadow",  "harbour", "lantern", "orchard",
                                                   "compass", "thicket", "quarry",  "estuary"};

std::string note(size_t index) {
  Numbers numbers(index + 1);
  const std::string word(words[numbers.below(words.size())]);
  const std::string number = std::to_string(index);
  std::string text = "---\ntitle: \"The " + word + " of day " + number + "\"\nslug: " + word + "-" +
                     number + "\ndate: " + date_time(numbers) + "\n";
  text += "draft: " + std::string(numbers.below(4) == 0 ? "true" : "false") + "\n";
  text += "rating: " + std::to_string(1 + numbers.below(5)) + "\n# who wrote it\nauthors:\n";
  for (size_t i = 0; i <= numbers.below(3); ++i) {
    text += "  - Author " + std::to_string(i) + " of " + word + "\n";
  }
  text += "tags:\n";
  const size_t first_tag = numbers.below(words.size());
  const size_t tags = 1 + numbers.below(4);
  for (size_t i = 0; i < tags; ++i) {
    text += "  - " + std::string(words[(first_tag + i) % words.size()]) + "\n";
  }
  text += "links:\n  - url: https://example.org/" + word + "/" + number + "\n---\n\n";
  for (size_t i = 0; i < 20 + numbers.below(60); ++i) {
    text += "A line about the " + std::string(words[numbers.below(words.size())]) + ".\n";
  }
  return text;
}

}  // namespace

bool generate_notes(const std::string& folder, size_t count) {
  for (size_t i = 0; i < count; ++i) {
    const std::string path = note_path(folder, i);
    if (path.empty() || !write(path, note(i))) {
      return false;
    }
  }
  return write(folder + "/schema.json", schema);
}

}  // namespace matterlint::bench
