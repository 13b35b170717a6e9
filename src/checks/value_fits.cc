// SPDX-License-Identifier: MIT
#include "checks/value_fits.h"

#include <optional>

#include "checks/schema_place.h"
#include "document/decimal.h"
#include "schema/formats.h"
#include "schema/regex.h"
#include "source/unicode.h"

namespace matterlint {
namespace {

constexpr int deepest = 16;  // of schemas inside schemas; deeper ones are `unknown`

bool is_number(Kind kind) {
  return kind == Kind::integer || kind == Kind::number;
}

bool is_string(Kind kind) {
  return kind == Kind::string || kind == Kind::date_time;
}

bool is_named(std::string_view type, Kind kind) {
  switch (kind) {
    case Kind::null:
      return type == "null";
    case Kind::boolean:
      return type == "boolean";
    case Kind::integer:
      return type == "integer" || type == "number";
    case Kind::number:
      return type == "number";
    case Kind::string:
    case Kind::date_time:
      return type == "string";
    case Kind::array:
      return type == "array";
    case Kind::object:
      return type == "object";
  }
  return false;
}

bool equals(NodeRef wanted, ScalarValue value) {
  if (is_number(value.kind) && wanted.is_number()) {
    const auto a = Decimal::parse(wanted.text());
    const auto b = Decimal::parse(value.text);
    return a && b && *a == *b;
  }
  const bool same_kind =
      wanted.kind() == value.kind || (wanted.is_string() && is_string(value.kind));
  return same_kind && wanted.text() == value.text;
}

bool holds(NodeRef values, ScalarValue value) {
  for (const NodeRef one : values.children()) {
    if (equals(one, value)) {
      return true;
    }
  }
  return false;
}

bool within(NodeRef schema, std::string_view keyword, const Decimal& number) {
  const auto limit = Decimal::parse(schema.find(keyword).text());
  if (!limit) {
    return true;
  }
  if (keyword == "minimum") {
    return number >= *limit;
  }
  if (keyword == "maximum") {
    return number <= *limit;
  }
  if (keyword == "exclusiveMinimum") {
    return number > *limit;
  }
  return keyword == "exclusiveMaximum" ? number < *limit : number.is_multiple_of(*limit);
}

bool number_fits(NodeRef schema, ScalarValue value) {
  const auto number = Decimal::parse(value.text);
  for (const std::string_view keyword :
       {"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"}) {
    const NodeRef limit = schema.find(keyword);
    if (limit && limit.is_number() && (!number || !within(schema, keyword, *number))) {
      return false;
    }
  }
  return true;
}

bool length_fits(NodeRef schema, std::string_view text) {
  const auto length = Decimal::parse(std::to_string(count_code_points(text)));
  const NodeRef least = schema.find("minLength");
  const NodeRef most = schema.find("maxLength");
  const auto least_number = least ? Decimal::parse(least.text()) : std::nullopt;
  const auto most_number = most ? Decimal::parse(most.text()) : std::nullopt;
  return (!least_number || *length >= *least_number) && (!most_number || *length <= *most_number);
}

bool pattern_fits(NodeRef schema, std::string_view text) {
  const NodeRef pattern = schema.find("pattern");
  if (!pattern) {
    return true;
  }
  const auto regex = Regex::compile(pattern.text());
  return regex && regex->search(text) == Regex::Match::yes;
}

bool text_fits(NodeRef schema, std::string_view text, const VocabularySet& vocabularies) {
  const FormatInfo* format = find_format(text_of(schema, "format"));
  if (format != nullptr && format->check != nullptr && format->check(text)) {
    return false;
  }
  if (const NodeRef name = schema.find("x-vocabulary")) {
    const auto vocabulary = vocabularies.find(name.text());
    if (vocabulary == vocabularies.end() ||
        vocabulary->second->find(text).status != TermStatus::term) {
      return false;
    }
  }
  return length_fits(schema, text) && pattern_fits(schema, text);
}

bool own_keywords_fit(NodeRef schema, ScalarValue value, const VocabularySet& vocabularies) {
  if (!has_type(schema, value.kind)) {
    return false;
  }
  if (const NodeRef only = schema.find("const"); only && !equals(only, value)) {
    return false;
  }
  if (const NodeRef values = schema.find("enum")) {
    if (!holds(values, value)) {
      return false;
    }
  }
  if (is_number(value.kind)) {
    return number_fits(schema, value);
  }
  return !is_string(value.kind) || text_fits(schema, value.text, vocabularies);
}

Fit both(Fit a, Fit b) {
  if (a == Fit::no || b == Fit::no) {
    return Fit::no;
  }
  return a == Fit::yes ? b : a;
}

Fit fits(NodeRef schema, ScalarValue value, const VocabularySet& vocabularies, int depth);

Fit branches_fit(NodeRef schema, ScalarValue value, const VocabularySet& vocabularies, int depth) {
  Fit fit = Fit::yes;
  if (const NodeRef all = schema.find("allOf")) {
    for (const NodeRef branch : all.children()) {
      fit = both(fit, fits(branch, value, vocabularies, depth));
    }
  }
  for (const std::string_view keyword : {"anyOf", "oneOf"}) {
    const NodeRef branches = schema.find(keyword);
    if (!branches) {
      continue;
    }
    int matching = 0;
    for (const NodeRef branch : branches.children()) {
      matching += fits(branch, value, vocabularies, depth) == Fit::yes ? 1 : 0;
    }
    const bool good = keyword == "anyOf" ? matching > 0 : matching == 1;
    fit = both(fit, good ? Fit::yes : Fit::unknown);
  }
  return fit;
}

Fit condition_fits(NodeRef schema, ScalarValue value, const VocabularySet& vocabularies,
                   int depth) {
  const NodeRef condition = schema.find("if");
  if (!condition) {
    return Fit::yes;
  }
  const Fit met = fits(condition, value, vocabularies, depth);
  if (met == Fit::unknown) {
    return met;
  }
  const NodeRef branch = schema.find(met == Fit::yes ? "then" : "else");
  return branch ? fits(branch, value, vocabularies, depth) : Fit::yes;
}

Fit fits(NodeRef schema, ScalarValue value, const VocabularySet& vocabularies, int depth) {
  schema = follow_reference(schema);
  if (depth > deepest || !schema) {
    return Fit::unknown;
  }
  if (!schema.is_object()) {
    return schema.kind() == Kind::boolean && schema.is_true() ? Fit::yes : Fit::no;
  }
  if (!own_keywords_fit(schema, value, vocabularies)) {
    return Fit::no;
  }
  const bool decided = !schema.find("not") && !schema.find("$ref");
  return both(decided ? Fit::yes : Fit::unknown,
              both(branches_fit(schema, value, vocabularies, depth + 1),
                   condition_fits(schema, value, vocabularies, depth + 1)));
}

}  // namespace

bool has_type(NodeRef schema, Kind kind) {
  const NodeRef type = schema.find("type");
  if (!type) {
    return true;
  }
  if (type.is_string()) {
    return is_named(type.text(), kind);
  }
  for (const NodeRef name : type.children()) {
    if (is_named(name.text(), kind)) {
      return true;
    }
  }
  return false;
}

Fit value_fits(NodeRef schema, ScalarValue value, const VocabularySet& vocabularies) {
  return fits(schema, value, vocabularies, 0);
}

}  // namespace matterlint
