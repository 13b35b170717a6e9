// SPDX-License-Identifier: MIT
#include "checks/wording.h"

#include <array>

#include "source/message_text.h"
#include "source/unicode.h"

namespace matterlint {
namespace {

struct TypeWords {
  std::string_view type{};
  std::string_view words{};
};

constexpr std::array<TypeWords, 7> type_words{{{"string", "text"},
                                               {"integer", "a whole number"},
                                               {"number", "a number"},
                                               {"boolean", "`true` or `false`"},
                                               {"array", "a list"},
                                               {"object", "a map"},
                                               {"null", "nothing"}}};

std::string joined(const std::vector<std::string>& words, size_t most, std::string_view last) {
  // "one other" would take the room of the word itself.
  const size_t shown = words.size() <= most + 1 ? words.size() : most;
  std::string text;
  for (size_t i = 0; i < shown; ++i) {
    if (i > 0) {
      text += i + 1 == words.size() ? last : ", ";
    }
    text += words[i];
  }
  if (shown < words.size()) {
    text += std::string(last) + std::to_string(words.size() - shown) + " others";
  }
  return text;
}

}  // namespace

std::string one_of(const std::vector<std::string>& words, size_t most) {
  return joined(words, most, " or ");
}

std::string all_of(const std::vector<std::string>& words, size_t most) {
  return joined(words, most, " and ");
}

std::string described(NodeRef value) {
  switch (value.kind()) {
    case Kind::null:
      return value.text().empty() ? "nothing" : in_backticks(value.text());
    case Kind::boolean:
      return in_backticks(value.text());
    case Kind::integer:
    case Kind::number:
      return "the number " + in_backticks(value.text());
    case Kind::string:
      if (value.text().empty()) {
        return "empty text";
      }
      return is_blank(value.text()) ? "blank text" : "the text " + in_backticks(value.text());
    case Kind::date_time:
      return "the date " + in_backticks(value.text());
    case Kind::array:
      return value.size() == 0 ? "an empty list" : "a list";
    case Kind::object:
      return value.size() == 0 ? "an empty map" : "a map";
  }
  return {};
}

std::string value_in_words(NodeRef value) {
  if (value.is_array() || value.is_object()) {
    return described(value);
  }
  if (value.kind() == Kind::null) {
    return "nothing";
  }
  if (value.is_number()) {
    return std::string(value.text());
  }
  return value.text().empty() ? "empty text" : in_backticks(value.text());
}

std::string with_example(std::string_view description, std::string_view example) {
  if (description.empty()) {
    return "write, for example, " + std::string(example);
  }
  return std::string(description) +
         (description.ends_with('.') ? " For example " : "; for example ") + std::string(example);
}

std::string place_in_words(NodeRef node) {
  std::string place;
  while (node.parent()) {
    if (!node.parent().is_array()) {
      return place + in_backticks(node.key());
    }
    place += "item " + std::to_string(node.node().index + 1) + " of ";
    node = node.parent();
  }
  return place + "the front matter";
}

std::string type_in_words(std::string_view type) {
  for (const TypeWords& row : type_words) {
    if (row.type == type) {
      return std::string(row.words);
    }
  }
  return in_backticks(type);
}

bool is_blank(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const CodePoint point = decode_code_point(text, at);
    const bool blank = point.value == U' ' || (point.value >= U'\t' && point.value <= U'\r') ||
                       point.value == U'\u00A0' || point.value == U'\u3000';
    if (!blank) {
      return false;
    }
    at += point.length;
  }
  return true;
}

}  // namespace matterlint
