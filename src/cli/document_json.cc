// SPDX-License-Identifier: MIT
#include "cli/document_json.h"

#include "document/decimal.h"
#include "output/json_writer.h"

namespace matterlint {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

size_t skip_digits(std::string_view text, size_t at) {
  while (at < text.size() && is_digit(text[at])) {
    ++at;
  }
  return at;
}

/// RFC 8259, section 6.
bool is_json_number(std::string_view text) {
  const size_t first = text.starts_with('-') ? 1 : 0;
  size_t at = skip_digits(text, first);
  if (at == first || (text[first] == '0' && at > first + 1)) {
    return false;
  }
  if (at < text.size() && text[at] == '.') {
    const size_t fraction = at + 1;
    at = skip_digits(text, fraction);
    if (at == fraction) {
      return false;
    }
  }
  if (at < text.size() && (text[at] | 0x20) == 'e') {
    const std::string_view behind = text.substr(at + 1, 1);
    const size_t exponent = behind == "+" || behind == "-" ? at + 2 : at + 1;
    at = skip_digits(text, exponent);
    if (at == exponent) {
      return false;
    }
  }
  return at == text.size();
}

void write_number(JsonWriter& json, std::string_view text) {
  if (is_json_number(text)) {
    json.literal(text);
  } else if (const auto number = Decimal::parse(text)) {
    json.literal(number->canonical());
  } else {
    json.string(text);
  }
}

/// Readers refuse documents that are nested deeply, so this cannot go deep either.
void write_value(JsonWriter& json, NodeRef value) {  // NOLINT(misc-no-recursion)
  switch (value.kind()) {
    case Kind::null:
      return json.null();
    case Kind::boolean:
      return json.literal(value.is_true() ? "true" : "false");
    case Kind::integer:
    case Kind::number:
      return write_number(json, value.text());
    case Kind::string:
    case Kind::date_time:
      return json.string(value.text());
    case Kind::array:
      json.begin_array(JsonShape::lines);
      for (const NodeRef item : value.children()) {
        write_value(json, item);
      }
      return json.end_array();
    case Kind::object:
      json.begin_object(JsonShape::lines);
      for (const NodeRef member : value.children()) {
        json.key(member.key());
        write_value(json, member);
      }
      return json.end_object();
  }
}

}  // namespace

std::string document_as_json(const Document& document) {
  std::string out;
  JsonWriter json(out);
  write_value(json, document.root());
  out += '\n';
  return out;
}

}  // namespace matterlint
