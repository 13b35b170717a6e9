// SPDX-License-Identifier: MIT
#include "learn/certain_mistake.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "learn/text_form.h"
#include "schema/formats.h"
#include "source/suggest.h"

namespace matterlint {
namespace {

bool is_spelling_of(std::string_view text, const std::vector<std::string_view>& known) {
  return has_clear_winner(suggest(text, known, 2));
}

std::vector<std::string_view> keys_of(const ProposedSchema& map) {
  std::vector<std::string_view> keys;
  for (const ProposedSchema& member : map.members) {
    keys.push_back(member.name);
  }
  return keys;
}

std::vector<std::string_view> terms_of(const ProposedSchema& schema) {
  std::vector<std::string_view> terms;
  if (const auto& list = schema.vocabulary ? schema.vocabulary : schema.values) {
    for (const LearnedTerm& term : list->terms) {
      terms.push_back(term.term.text);
    }
  }
  return terms;
}

/// The key is not missing but stands there misspelt.
bool has_missing_key_misspelt(const Violation& violation, const ProposedSchema& map) {
  for (const NodeRef member : violation.instance.children()) {
    const bool known =
        std::ranges::find(map.members, member.key(), &ProposedSchema::name) != map.members.end();
    if (!known && is_spelling_of(member.key(), {violation.missing_key})) {
      return true;
    }
  }
  return false;
}

bool wants(const ProposedSchema& schema, std::string_view type) {
  return std::ranges::find(schema.types, type) != schema.types.end();
}

bool is_slip_of_type(NodeRef value, const ProposedSchema& schema) {
  switch (value.kind()) {
    case Kind::null:
      return true;
    case Kind::array:
      return !wants(schema, "object") && value.size() <= 1;
    case Kind::object:
      return wants(schema, "array") && value.size() <= 1;
    default:
      break;
  }
  const std::string_view text = value.text();
  const bool is_count = !text.empty() && text.find_first_not_of("0123456789") == text.npos;
  const bool is_truth = text == "true" || text == "false" || text == "yes" || text == "no";
  return (wants(schema, "array") && schema.types.size() == 1) ||
         (value.is_string() && is_count && wants(schema, "integer")) ||
         (value.is_string() && is_truth && wants(schema, "boolean"));
}

size_t count_digits(std::string_view text) {
  return static_cast<size_t>(
      std::ranges::count_if(text, [](char c) { return c >= '0' && c <= '9'; }));
}

bool is_slip_of_format(std::string_view text, const ProposedSchema& schema) {
  for (const std::string_view format : schema.formats) {
    const auto error = find_format(format)->check(text);
    const size_t digits = count_digits(text);
    const bool is_date = format == "date" || format == "date-time";
    const bool is_book = format == "isbn" && (digits == 13 || digits == 10);
    if ((error && !error->normal_form.empty()) || is_book ||
        (is_date &&
         (shape_of(text).starts_with("0-0-0") || !find_format("flexible-date")->check(text)))) {
      return true;
    }
  }
  return false;
}

}  // namespace

bool is_certain_mistake(const Violation& violation, const ProposedSchema& schema) {
  switch (violation.keyword) {
    case Keyword::required:
      return has_missing_key_misspelt(violation, schema);
    case Keyword::additional_properties:
      return is_spelling_of(violation.instance.key(), keys_of(schema));
    case Keyword::type:
      return is_slip_of_type(violation.instance, schema);
    case Keyword::x_vocabulary:
    case Keyword::enumeration:
      return violation.instance.is_string() &&
             is_spelling_of(violation.instance.text(), terms_of(schema));
    case Keyword::format:
    case Keyword::any_of:
      return violation.instance.is_string() && is_slip_of_format(violation.instance.text(), schema);
    case Keyword::min_length:
    case Keyword::min_items:
    case Keyword::unique_items:
      return true;
    default:
      return false;
  }
}

}  // namespace matterlint
