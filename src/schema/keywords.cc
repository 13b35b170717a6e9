// SPDX-License-Identifier: MIT
#include "schema/keywords.h"

#include <algorithm>
#include <array>

namespace matterlint {
namespace {

using enum KeywordValue;
using enum Draft;
using enum KeywordGroup;

constexpr bool annotation = false;
constexpr bool asserts = true;
constexpr bool in_place = true;
constexpr bool in_parts = false;

// A keyword that never makes a note invalid counts for all drafts: harmless where it is early.
// name, value, since, until, assertion, in place, group
constexpr auto keywords = std::to_array<KeywordInfo>({
    {"$anchor", anchor, draft2019_09, draft2020_12, annotation},
    {"$comment", string, draft7, draft2020_12, annotation},
    {"$defs", schema_map, draft2019_09, draft2020_12, annotation},
    {"$dynamicAnchor", anchor, draft2020_12, draft2020_12, annotation},
    {"$dynamicRef", string, draft2020_12, draft2020_12, asserts, in_place},
    {"$id", address, draft6, draft2020_12, annotation},
    {"$recursiveAnchor", boolean, draft2019_09, draft2019_09, annotation},
    {"$recursiveRef", string, draft2019_09, draft2019_09, asserts, in_place},
    {"$ref", string, draft4, draft2020_12, asserts, in_place},
    {"$schema", string, draft4, draft2020_12, annotation},
    {"$vocabulary", vocabulary_map, draft2019_09, draft2020_12, annotation},
    {"additionalItems", schema_or_boolean, draft4, draft2019_09, asserts, in_parts, applicator},
    {"additionalProperties", schema_or_boolean, draft4, draft2020_12, asserts, in_parts,
     applicator},
    {"allOf", schema_list, draft4, draft2020_12, asserts, in_place, applicator},
    {"anyOf", schema_list, draft4, draft2020_12, asserts, in_place, applicator},
    {"const", anything, draft6, draft2020_12, asserts, in_parts, validation},
    {"contains", schema, draft6, draft2020_12, asserts, in_parts, applicator},
    {"contentEncoding", string, draft7, draft2020_12, annotation},
    {"contentMediaType", string, draft7, draft2020_12, annotation},
    {"contentSchema", schema, draft2019_09, draft2020_12, annotation},
    {"default", anything, draft4, draft2020_12, annotation},
    {"definitions", schema_map, draft4, draft2020_12, annotation},
    {"dependencies", dependencies, draft4, draft2020_12, asserts, in_place},
    {"dependentRequired", string_list_map, draft2019_09, draft2020_12, asserts, in_parts,
     validation},
    {"dependentSchemas", schema_map, draft2019_09, draft2020_12, asserts, in_place, applicator},
    {"deprecated", boolean, draft2019_09, draft2020_12, annotation},
    {"description", string, draft4, draft2020_12, annotation},
    {"else", schema, draft7, draft2020_12, asserts, in_place, applicator},
    {"enum", list, draft4, draft2020_12, asserts, in_parts, validation},
    {"errorMessage", anything, draft4, draft2020_12, annotation},
    {"examples", list, draft6, draft2020_12, annotation},
    {"exclusiveMaximum", boolean_or_number, draft4, draft2020_12, asserts, in_parts, validation},
    {"exclusiveMinimum", boolean_or_number, draft4, draft2020_12, asserts, in_parts, validation},
    {"format", string, draft4, draft2020_12, asserts, in_parts, format},
    {"id", string, draft4, draft4, annotation},
    {"if", schema, draft7, draft2020_12, asserts, in_place, applicator},
    {"items", schema_or_list, draft4, draft2020_12, asserts, in_parts, applicator},
    {"maxContains", count, draft2019_09, draft2020_12, asserts, in_parts, validation},
    {"maxItems", count, draft4, draft2020_12, asserts, in_parts, validation},
    {"maxLength", count, draft4, draft2020_12, asserts, in_parts, validation},
    {"maxProperties", count, draft4, draft2020_12, asserts, in_parts, validation},
    {"maximum", number, draft4, draft2020_12, asserts, in_parts, validation},
    {"minContains", count, draft2019_09, draft2020_12, asserts, in_parts, validation},
    {"minItems", count, draft4, draft2020_12, asserts, in_parts, validation},
    {"minLength", count, draft4, draft2020_12, asserts, in_parts, validation},
    {"minProperties", count, draft4, draft2020_12, asserts, in_parts, validation},
    {"minimum", number, draft4, draft2020_12, asserts, in_parts, validation},
    {"multipleOf", positive_number, draft4, draft2020_12, asserts, in_parts, validation},
    {"not", schema, draft4, draft2020_12, asserts, in_place, applicator},
    {"oneOf", schema_list, draft4, draft2020_12, asserts, in_place, applicator},
    {"pattern", pattern, draft4, draft2020_12, asserts, in_parts, validation},
    {"patternProperties", pattern_map, draft4, draft2020_12, asserts, in_parts, applicator},
    {"prefixItems", schema_list, draft2020_12, draft2020_12, asserts, in_parts, applicator},
    {"properties", schema_map, draft4, draft2020_12, asserts, in_parts, applicator},
    {"propertyNames", schema, draft6, draft2020_12, asserts, in_parts, applicator},
    {"readOnly", boolean, draft7, draft2020_12, annotation},
    {"required", string_list, draft4, draft2020_12, asserts, in_parts, validation},
    {"then", schema, draft7, draft2020_12, asserts, in_place, applicator},
    {"title", string, draft4, draft2020_12, annotation},
    {"type", type_names, draft4, draft2020_12, asserts, in_parts, validation},
    {"unevaluatedItems", schema, draft2019_09, draft2020_12, asserts, in_parts, unevaluated},
    {"unevaluatedProperties", schema, draft2019_09, draft2020_12, asserts, in_parts, unevaluated},
    {"uniqueItems", boolean, draft4, draft2020_12, asserts, in_parts, validation},
    {"writeOnly", boolean, draft7, draft2020_12, annotation},
    {"x-aliases", string_list, draft4, draft2020_12, annotation},
    {"x-order", string_list, draft4, draft2020_12, annotation},
    {"x-placeholders", string_list, draft4, draft2020_12, annotation},
    {"x-ref", string, draft4, draft2020_12, annotation},
    {"x-replaced-by", string, draft4, draft2020_12, annotation},
    {"x-unique", boolean, draft4, draft2020_12, annotation},
    {"x-vocabulary", string, draft4, draft2020_12, asserts},
});

}  // namespace

std::span<const KeywordInfo> all_keywords() {
  return keywords;
}

const KeywordInfo* find_keyword(std::string_view name) {
  const auto* const found = std::lower_bound(
      keywords.begin(), keywords.end(), name,
      [](const KeywordInfo& info, std::string_view wanted) { return info.name < wanted; });
  return found != keywords.end() && found->name == name ? found : nullptr;
}

bool is_defined_in(const KeywordInfo& keyword, Draft draft) {
  return keyword.since <= draft && draft <= keyword.until;
}

bool is_in_draft(const KeywordInfo& keyword, Draft draft) {
  return !keyword.assertion || is_defined_in(keyword, draft);
}

bool is_in_force(const KeywordInfo& keyword, const Dialect& dialect) {
  return is_in_draft(keyword, dialect.draft) && (dialect.without & group_bit(keyword.group)) == 0;
}

std::string_view keyword_name(Keyword keyword) {
  static constexpr std::array names = {"false",
                                       "type",
                                       "enum",
                                       "const",
                                       "allOf",
                                       "$dynamicRef",
                                       "anyOf",
                                       "oneOf",
                                       "not",
                                       "if",
                                       "multipleOf",
                                       "maximum",
                                       "exclusiveMaximum",
                                       "minimum",
                                       "exclusiveMinimum",
                                       "maxLength",
                                       "minLength",
                                       "pattern",
                                       "format",
                                       "maxItems",
                                       "minItems",
                                       "uniqueItems",
                                       "items",
                                       "additionalItems",
                                       "contains",
                                       "maxProperties",
                                       "minProperties",
                                       "required",
                                       "properties",
                                       "patternProperties",
                                       "additionalProperties",
                                       "propertyNames",
                                       "dependencies",
                                       "unevaluatedItems",
                                       "unevaluatedProperties",
                                       "deprecated",
                                       "x-vocabulary",
                                       "x-order",
                                       "x-unique",
                                       "x-ref"};
  static_assert(names.size() == static_cast<size_t>(Keyword::x_ref) + 1);
  return names.at(static_cast<size_t>(keyword));
}

std::string_view draft_name(Draft draft) {
  switch (draft) {
    case draft4:
      return "draft 4";
    case draft6:
      return "draft 6";
    case draft7:
      return "draft 7";
    case draft2019_09:
      return "draft 2019-09";
    case draft2020_12:
      return "draft 2020-12";
  }
  return "";
}

}  // namespace matterlint
