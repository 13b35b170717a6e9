// SPDX-License-Identifier: MIT
#include "schema/type_names.h"

#include <array>
#include <vector>

#include "schema/keyword_values.h"
#include "schema/schema.h"

namespace matterlint {
namespace {

struct TypeName {
  std::string_view name{};
  uint8_t bits = 0;
};

constexpr auto type_names = std::to_array<TypeName>({
    {"array", type_bit(Kind::array)},
    {"boolean", type_bit(Kind::boolean)},
    {"integer", type_bit(Kind::integer)},
    {"null", type_bit(Kind::null)},
    {"number", type_bit(Kind::integer) | type_bit(Kind::number)},
    {"object", type_bit(Kind::object)},
    {"string", type_bit(Kind::string) | type_bit(Kind::date_time)},
});

/// What writers of schemas call types in other languages, and what to write.
struct TypeWord {
  std::string_view word{};
  std::string_view help{};
};

constexpr auto type_words = std::to_array<TypeWord>({
    {"any", "leave `type` out to allow every value"},
    {"bool", "did you mean `boolean`?"},
    {"date", "write `type: string` and `format: date`"},
    {"datetime", "write `type: string` and `format: date-time`"},
    {"decimal", "did you mean `number`?"},
    {"dict", "did you mean `object`?"},
    {"double", "did you mean `number`?"},
    {"enum", "leave `type` out, or write that of the values"},
    {"float", "did you mean `number`?"},
    {"int", "did you mean `integer`?"},
    {"list", "did you mean `array`?"},
    {"map", "did you mean `object`?"},
    {"str", "did you mean `string`?"},
    {"text", "did you mean `string`?"},
    {"url", "write `type: string` and `format: uri`"},
});

}  // namespace

std::optional<uint8_t> type_bits(std::string_view name) {
  for (const TypeName& type : type_names) {
    if (type.name == name) {
      return type.bits;
    }
  }
  return std::nullopt;
}

std::string help_for_unknown_type(std::string_view written) {
  for (const TypeWord& word : type_words) {
    if (word.word == written) {
      return std::string(word.help);
    }
  }
  std::vector<std::string_view> names;
  names.reserve(type_names.size());
  for (const TypeName& type : type_names) {
    names.push_back(type.name);
  }
  return did_you_mean(written, names,
                      "types are array, boolean, integer, null, number, object, string");
}

}  // namespace matterlint
