// SPDX-License-Identifier: MIT
// The keywords of JSON Schema that this program knows, and what kind of value each takes.
#ifndef MATTERLINT_SCHEMA_KEYWORDS_H_
#define MATTERLINT_SCHEMA_KEYWORDS_H_

#include <cstdint>
#include <span>
#include <string_view>

namespace matterlint {

/// Drafts in order of age, so that a keyword's first and last draft can be compared.
enum class Draft : uint8_t { draft4, draft6, draft7, draft2019_09, draft2020_12 };

/// Keywords that can fail on an instance. `false_schema` is the schema `false` itself.
enum class Keyword : uint8_t {
  false_schema,
  type,
  enumeration,
  constant,
  all_of,
  any_of,
  one_of,
  negation,
  conditional,
  multiple_of,
  maximum,
  exclusive_maximum,
  minimum,
  exclusive_minimum,
  max_length,
  min_length,
  pattern,
  format,
  max_items,
  min_items,
  unique_items,
  items,
  additional_items,
  contains,
  max_properties,
  min_properties,
  required,
  properties,
  pattern_properties,
  additional_properties,
  property_names,
  dependencies,
  deprecated,
  x_vocabulary,
  x_order
};

/// What the value of a keyword must be in a schema; the pre-pass checks it.
enum class KeywordValue : uint8_t {
  anything,
  string,
  boolean,
  number,
  positive_number,
  count,
  string_list,
  schema,
  schema_or_boolean,  // `true` and `false` are allowed even where draft 4 has no boolean schemas
  schema_list,
  schema_map,
  pattern_map,  // a schema for each pattern
  schema_or_list,
  type_names,
  list,
  pattern,
  map,
  dependencies,
  string_list_map,
  boolean_or_number
};

/// One row of the keyword table.
struct KeywordInfo {
  std::string_view name{};
  KeywordValue value = KeywordValue::anything;
  Draft since = Draft::draft4;
  Draft until = Draft::draft2020_12;
  bool assertion = true;  // can make an instance invalid
  bool in_place = false;  // its subschemas apply to the same value, not to a part of it
  bool supported = true;  // false: known to the specification and refused by load_schema
};

/// All keywords, annotations and `x-` extensions included, sorted by name.
std::span<const KeywordInfo> all_keywords();

/// The row of a keyword, or nothing for a name that is not one.
const KeywordInfo* find_keyword(std::string_view name);

/// The name as it stands in a schema: `enumeration` is `enum`, `conditional` is `if`,
/// `false_schema` is `false`.
std::string_view keyword_name(Keyword keyword);

/// "draft 7", "draft 2020-12".
std::string_view draft_name(Draft draft);

}  // namespace matterlint

#endif  // MATTERLINT_SCHEMA_KEYWORDS_H_
