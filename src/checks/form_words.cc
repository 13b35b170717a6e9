// SPDX-License-Identifier: MIT
#include "checks/form_words.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string_view>
#include <utility>

#include "checks/schema_place.h"
#include "checks/wording.h"
#include "schema/formats.h"
#include "source/message_text.h"

namespace matterlint {
namespace {

constexpr int deepest = 2;        // schemas inside schemas; deeper ones have no words
constexpr size_t most_keys = 4;   // named of a map
constexpr size_t most_forms = 5;  // named of several
constexpr size_t most_told = 64;  // branches that are looked at; of more there are no words

constexpr uint32_t most_properties = 200;  // that are looked at to tell a map

std::string form_at(NodeRef schema, int depth);

void add_word(std::vector<std::string>& words, std::string word) {
  if (std::find(words.begin(), words.end(), word) == words.end()) {
    words.push_back(std::move(word));
  }
}

/// A type; a number with its range.
void add_type(std::vector<std::string>& words, std::string_view type, NodeRef schema) {
  if (type == "boolean") {
    add_word(words, "`true`");
    add_word(words, "`false`");
    return;
  }
  const bool number = type == "integer" || type == "number";
  const std::string range = number ? range_in_words(schema) : "";
  add_word(words, type_in_words(type) + (range.empty() ? "" : " " + range));
}

void add_types(std::vector<std::string>& words, NodeRef type, NodeRef schema) {
  if (type.is_string()) {
    add_type(words, type.text(), schema);
    return;
  }
  for (const NodeRef name : type.children()) {
    add_type(words, name.text(), schema);
  }
}

/// The most telling keyword of one schema: values before formats before types.
void add_wanted(std::vector<std::string>& words, NodeRef schema) {
  if (const NodeRef only = schema.find("const")) {
    add_word(words, value_in_words(only));
  } else if (const NodeRef values = schema.find("enum")) {
    for (const NodeRef value : values.children()) {
      add_word(words, value_in_words(value));
    }
  } else if (const NodeRef vocabulary = schema.find("x-vocabulary")) {
    add_word(words, "a term of " + in_backticks(vocabulary.text()));
  } else if (const FormatInfo* format = find_format(text_of(schema, "format"));
             format != nullptr && !format->wanted.empty()) {
    add_word(words, std::string(format->wanted));
  } else if (const NodeRef type = schema.find("type")) {
    add_types(words, type, schema);
  }
}

bool has_any(NodeRef schema, std::initializer_list<std::string_view> keywords) {
  for (const std::string_view keyword : keywords) {
    if (schema.find(keyword)) {
      return true;
    }
  }
  return false;
}

/// The one type of a schema, from what else it says when it does not name it; empty when it is for
/// several or for all.
std::string_view type_of(NodeRef schema) {
  if (const NodeRef type = schema.find("type")) {
    return type.is_string() ? type.text() : std::string_view();
  }
  if (has_any(schema, {"pattern", "minLength", "maxLength"})) {
    return "string";
  }
  if (has_any(schema, {"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"})) {
    return "number";
  }
  if (has_any(schema, {"properties", "required"})) {
    return "object";
  }
  return has_any(schema, {"items", "contains", "minItems", "maxItems"}) ? "array" : "";
}

std::string length_in_words(NodeRef schema, std::string_view least, std::string_view most,
                            std::string_view thing) {
  const NodeRef from = schema.find(least);
  const NodeRef to = schema.find(most);
  const auto things = [thing](NodeRef count) {
    return std::string(count.text()) + " " + std::string(thing) + (count.text() == "1" ? "" : "s");
  };
  if (from && to) {
    return std::string(from.text()) + " to " + things(to);
  }
  return from ? "at least " + things(from) : to ? "at most " + things(to) : "";
}

std::string text_form(NodeRef schema) {
  std::string words = "text";
  const std::string length = length_in_words(schema, "minLength", "maxLength", "character");
  const NodeRef least = schema.find("minLength");
  if (least && least.text() == "1" && !schema.find("maxLength")) {
    words += " that is not empty";
  } else if (!length.empty()) {
    words += " of " + length;
  }
  if (const NodeRef pattern = schema.find("pattern")) {
    words += " that matches " + in_backticks(pattern.text());
  }
  return words;
}

std::string number_form(NodeRef schema, std::string_view type) {
  const std::string range = range_in_words(schema);
  std::string words = type_in_words(type) + (range.empty() ? "" : " " + range);
  if (const NodeRef step = schema.find("multipleOf")) {
    words += " that is a multiple of " + std::string(step.text());
  }
  return words;
}

std::string list_form(NodeRef schema, int depth) {
  const std::string length = length_in_words(schema, "minItems", "maxItems", "item");
  std::string words = "a list" + (length.empty() ? "" : " of " + length);
  const NodeRef items = schema.find("items");
  if (!items || !items.is_object()) {
    return words;
  }
  constexpr std::array<std::array<std::string_view, 2>, 5> plurals{
      {{"text", "texts"},
       {"a whole number", "whole numbers"},
       {"a number", "numbers"},
       {"a map", "maps"},
       {"a list", "lists"}}};
  const std::string item = form_at(items, depth + 1);
  for (const auto& [singular, plural] : plurals) {
    if (item == singular && length.empty()) {
      return words + " of " + std::string(plural);
    }
  }
  return item.empty() ? words : words + ", each item " + item;
}

/// A member with one possible value tells more than the keys.
std::string constants_of(NodeRef schema) {
  std::vector<std::string> words;
  const NodeRef properties = schema.find("properties");
  if (!properties || !properties.is_object() || properties.size() > most_properties) {
    return {};
  }
  for (const NodeRef property : properties.children()) {
    if (const NodeRef only = follow_reference(property).find("const")) {
      words.push_back(in_backticks(property.key()) + " is " + value_in_words(only));
    }
  }
  return all_of(words, most_keys);
}

/// A map in two parts, so that several that differ in the second can be told as one.
struct MapForm {
  std::string_view opening{};
  std::string keys{};
};

bool is_closed(NodeRef schema) {
  const NodeRef others = schema.find("additionalProperties");
  return others && others.kind() == Kind::boolean && !others.is_true();
}

MapForm map_form(NodeRef schema) {
  std::string constants = constants_of(schema);
  if (!constants.empty()) {
    return {"a map where ", std::move(constants)};
  }
  const NodeRef properties = schema.find("properties");
  const NodeRef required = schema.find("required");
  const bool names_keys =
      required && required.is_array() && required.size() > 0 && required.size() <= most_properties;
  std::vector<std::string> keys;
  if (names_keys) {
    for (const NodeRef key : required.children()) {
      keys.push_back(in_backticks(key.text()));
    }
  } else if (properties && properties.size() == 1 && is_closed(schema)) {
    keys.push_back(in_backticks((*properties.children().begin()).key()));
  }
  if (keys.empty()) {
    return {"a map", ""};
  }
  const bool nothing_else = properties && properties.size() == keys.size() && is_closed(schema);
  return {nothing_else ? "a map with nothing but " : "a map with ", all_of(keys, most_keys)};
}

std::string typed_form(NodeRef schema, std::string_view type, int depth) {
  if (type == "string") {
    return text_form(schema);
  }
  if (type == "number" || type == "integer") {
    return number_form(schema, type);
  }
  if (type == "array") {
    return list_form(schema, depth);
  }
  if (type != "object") {
    return type_in_words(type);
  }
  const MapForm map = map_form(schema);
  return std::string(map.opening) + map.keys;
}

bool has_wanted_value(NodeRef schema) {
  return has_any(schema, {"const", "enum", "x-vocabulary"}) || !text_of(schema, "format").empty();
}

/// One of several forms, or of the maps that open alike.
struct ToldForm {
  std::string_view opening{};
  std::vector<std::string> ends{};
};

void add_form(std::vector<ToldForm>& told, std::string_view opening, const std::string& end) {
  for (ToldForm& form : told) {
    if (form.opening == opening && (!opening.empty() || form.ends.front() == end)) {
      add_word(form.ends, end);
      return;
    }
  }
  told.push_back({opening, {end}});
}

/// Forms with "or" between them. Empty when one of them has no words.
std::string joined_forms(const std::vector<NodeRef>& schemas, int depth) {
  std::vector<ToldForm> told;
  for (const NodeRef schema : schemas) {
    const NodeRef form = follow_reference(schema);
    if (form && form.is_object() && !has_wanted_value(form) && type_of(form) == "object") {
      const MapForm map = map_form(form);
      add_form(told, map.opening, map.keys);
      continue;
    }
    const std::string words = form_at(schema, depth);
    if (words.empty()) {
      return {};
    }
    add_form(told, "", words);
  }
  std::vector<std::string> words;
  for (const ToldForm& form : told) {
    words.push_back(std::string(form.opening) + one_of(form.ends, most_forms));
  }
  return one_of(words, most_forms);
}

std::string forms_at(NodeRef branches, int depth) {
  std::vector<NodeRef> schemas;
  for (const NodeRef schema : branches.children()) {
    schemas.push_back(schema);
  }
  return schemas.size() > most_told ? "" : joined_forms(schemas, depth + 1);
}

std::string form_at(NodeRef schema, int depth) {
  schema = follow_reference(schema);
  if (depth > deepest || !schema || !schema.is_object()) {
    return {};
  }
  if (has_wanted_value(schema)) {
    return wanted_of(schema);
  }
  const std::string_view type = type_of(schema);
  if (!type.empty()) {
    return typed_form(schema, type, depth);
  }
  if (schema.find("type")) {
    return wanted_of(schema);
  }
  for (const std::string_view keyword : {"anyOf", "oneOf"}) {
    if (const NodeRef branches = schema.find(keyword)) {
      return forms_at(branches, depth);
    }
  }
  if (const NodeRef ruled_out = schema.find("not")) {
    const std::string form = form_at(ruled_out, depth + 1);
    return form.empty() ? "" : "anything but " + form;
  }
  const NodeRef parts = schema.find("allOf");
  return parts && parts.size() == 1 ? form_at(*parts.children().begin(), depth + 1) : "";
}

}  // namespace

std::string form_in_words(NodeRef schema) {
  return form_at(schema, 0);
}

std::string forms_in_words(const std::vector<NodeRef>& schemas) {
  return schemas.size() > most_told ? "" : joined_forms(schemas, 0);
}

std::string wanted_of(NodeRef schema) {
  std::vector<std::string> words;
  if (schema) {
    add_wanted(words, follow_reference(schema));
  }
  return one_of(words);
}

std::string wanted_in_words(const Violation& violation) {
  std::vector<std::string> words;
  for (const NodeRef schema : alternatives_of(violation)) {
    add_wanted(words, schema);
  }
  return one_of(words);
}

std::string forms_of_alternatives(const Violation& violation) {
  const std::vector<NodeRef> schemas = alternatives_of(violation);
  return schemas.size() > 1 ? forms_in_words(schemas) : "";
}

std::string range_in_words(NodeRef schema) {
  const NodeRef least = schema.find("minimum");
  const NodeRef most = schema.find("maximum");
  NodeRef above = schema.find("exclusiveMinimum");
  NodeRef below = schema.find("exclusiveMaximum");
  // In draft 4 they are booleans that change their neighbours.
  if (above && above.kind() == Kind::boolean) {
    above = above.is_true() ? least : NodeRef();
  }
  if (below && below.kind() == Kind::boolean) {
    below = below.is_true() ? most : NodeRef();
  }
  if (least && most && !above && !below) {
    return "from " + std::string(least.text()) + " to " + std::string(most.text());
  }
  const std::string low = above   ? "above " + std::string(above.text())
                          : least ? "at least " + std::string(least.text())
                                  : "";
  const std::string high = below  ? "below " + std::string(below.text())
                           : most ? "at most " + std::string(most.text())
                                  : "";
  const std::string both = low + (low.empty() || high.empty() ? "" : " and ") + high;
  return both.starts_with("at ") ? "of " + both : both;
}

}  // namespace matterlint
