// SPDX-License-Identifier: MIT
#include "checks/limit_words.h"

#include <charconv>
#include <cstdint>
#include <string_view>

#include "checks/form_words.h"
#include "checks/schema_place.h"
#include "checks/wording.h"
#include "source/message_text.h"
#include "source/unicode.h"

namespace matterlint {
namespace {

bool is_upper_limit(Keyword keyword) {
  return keyword == Keyword::max_length || keyword == Keyword::max_items ||
         keyword == Keyword::max_properties;
}

size_t length_of(NodeRef value) {
  return value.is_array() || value.is_object() ? value.size() : count_code_points(value.text());
}

std::string_view part_of(NodeRef value) {
  return value.is_array() ? "item" : value.is_object() ? "key" : "character";
}

std::string wanted_length(const Violation& violation) {
  return (is_upper_limit(violation.keyword) ? "at most " : "at least ") +
         std::string(violation.place.text());
}

std::string wanted_number(const Violation& violation) {
  const std::string limit(limit_of(violation));
  if (violation.keyword == Keyword::maximum) {
    return "at most " + limit;
  }
  if (violation.keyword == Keyword::minimum) {
    return "at least " + limit;
  }
  if (violation.keyword == Keyword::exclusive_maximum) {
    return "less than " + limit;
  }
  return (violation.keyword == Keyword::exclusive_minimum ? "more than " : "a multiple of ") +
         limit;
}

/// By how much the length is wrong; 0 when the limit is not written in digits alone.
size_t surplus_of(const Violation& violation) {
  const std::string_view text = violation.place.text();
  size_t limit = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), limit);
  if (read.ec != std::errc() || read.ptr != text.data() + text.size()) {
    return 0;
  }
  const size_t length = length_of(violation.instance);
  return limit < length ? length - limit : limit - length;
}

}  // namespace

bool is_limit_of_number(Keyword keyword) {
  return keyword == Keyword::multiple_of || keyword == Keyword::maximum ||
         keyword == Keyword::minimum || keyword == Keyword::exclusive_maximum ||
         keyword == Keyword::exclusive_minimum;
}

bool is_limit_of_length(Keyword keyword) {
  return is_upper_limit(keyword) || keyword == Keyword::min_length ||
         keyword == Keyword::min_items || keyword == Keyword::min_properties;
}

std::string number_message(const Violation& violation) {
  const std::string forms = forms_of_alternatives(violation);
  return place_in_words(violation.instance) + " is " + std::string(violation.instance.text()) +
         ", wanted " + (forms.empty() ? wanted_number(violation) : forms);
}

std::string length_message(const Violation& violation) {
  const NodeRef value = violation.instance;
  const std::string forms = forms_of_alternatives(violation);
  return place_in_words(value) + " has " + counted(length_of(value), part_of(value)) + ", wanted " +
         (forms.empty() ? wanted_length(violation) : forms);
}

/// Both ends, when the schema names both: whoever broke one wants to know the other too.
std::string number_help(const Violation& violation) {
  const NodeRef schema = schema_of(violation);
  const std::string range =
      schema && violation.keyword != Keyword::multiple_of ? range_in_words(schema) : "";
  return range.empty() ? "write a number that is " + wanted_number(violation)
                       : "write a number " + range;
}

std::string length_help(const Violation& violation) {
  const NodeRef value = violation.instance;
  const bool upper = is_upper_limit(violation.keyword);
  const size_t surplus = surplus_of(violation);
  if (surplus == 0) {
    return upper ? "make it shorter" : "make it longer";
  }
  const std::string parts = counted(surplus, part_of(value));
  if (value.is_array() || value.is_object()) {
    return (upper ? "take away " : "add ") + parts;
  }
  return upper ? "shorten the text by " + parts : "write at least " + parts + " more";
}

}  // namespace matterlint
