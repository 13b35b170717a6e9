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
  dynamic_reference,
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
  unevaluated_items,
  unevaluated_properties,
  deprecated,
  x_vocabulary,
  x_order,
  x_unique,
  x_ref
};

/// What the value of a keyword must be in a schema; the pre-pass checks it.
enum class KeywordValue : uint8_t {
  anything,
  string,
  anchor,   // a name by which a schema can be referred to
  address,  // a URI reference by which a schema is known
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
  vocabulary_map,  // whether a vocabulary is wanted, by its URI
  dependencies,
  string_list_map,
  boolean_or_number
};

/// The vocabularies of 2019-09 and 2020-12 that a meta-schema can leave out with what they assert.
/// `always` are the core, annotations, extensions, and keywords of earlier drafts only.
enum class KeywordGroup : uint8_t { always, applicator, unevaluated, validation, format };

/// The draft of a schema file, and the groups that the `$vocabulary` of its meta-schema lacks.
struct Dialect {
  Draft draft = Draft::draft2020_12;
  uint8_t without = 0;          // one bit for each KeywordGroup, see `group_bit`
  bool asserts_format = false;  // that `$vocabulary` wants `format` to be asserted
};

constexpr uint8_t group_bit(KeywordGroup group) {
  return static_cast<uint8_t>(1U << static_cast<unsigned>(group));
}

/// One row of the keyword table.
struct KeywordInfo {
  std::string_view name{};
  KeywordValue value = KeywordValue::anything;
  Draft since = Draft::draft4;
  Draft until = Draft::draft2020_12;
  bool assertion = true;  // can make an instance invalid
  bool in_place = false;  // its subschemas apply to the same value, not to a part of it
  KeywordGroup group = KeywordGroup::always;
};

/// All keywords, annotations and `x-` extensions included, sorted by name.
std::span<const KeywordInfo> all_keywords();

/// The row of a keyword, or nothing for a name that is not one.
const KeywordInfo* find_keyword(std::string_view name);

/// True when the draft itself says what the value of the keyword must be.
bool is_defined_in(const KeywordInfo& keyword, Draft draft);

/// True when the draft has the keyword; a keyword that is no assertion belongs to every draft.
bool is_in_draft(const KeywordInfo& keyword, Draft draft);

/// True when the keyword means something in the dialect.
bool is_in_force(const KeywordInfo& keyword, const Dialect& dialect);

/// The name as it stands in a schema: `enumeration` is `enum`, `conditional` is `if`,
/// `false_schema` is `false`, `dynamic_reference` is `$dynamicRef`.
std::string_view keyword_name(Keyword keyword);

/// "draft 7", "draft 2020-12".
std::string_view draft_name(Draft draft);

}  // namespace matterlint

#endif  // MATTERLINT_SCHEMA_KEYWORDS_H_
