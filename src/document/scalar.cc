// SPDX-License-Identifier: MIT
#include "document/scalar.h"

#include <algorithm>
#include <cstddef>

namespace matterlint {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_hex_digit(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool is_one_of(std::string_view text, std::string_view a, std::string_view b, std::string_view c) {
  return text == a || text == b || text == c;
}

size_t skip_digits(std::string_view text, size_t at) {
  while (at < text.size() && is_digit(text[at])) {
    ++at;
  }
  return at;
}

// [-+]? ( [0-9]+ ( \. [0-9]* )? | \. [0-9]+ ) ( [eE] [-+]? [0-9]+ )?
Kind resolve_number(std::string_view text) {
  size_t at = text[0] == '-' || text[0] == '+' ? 1 : 0;
  const std::string_view unsigned_text = text.substr(at);
  if (is_one_of(unsigned_text, ".inf", ".Inf", ".INF")) {
    return Kind::number;
  }
  const size_t integer_end = skip_digits(text, at);
  size_t digits = integer_end - at;
  at = integer_end;
  if (at == text.size()) {
    return digits > 0 ? Kind::integer : Kind::string;
  }
  if (text[at] == '.') {
    const size_t fraction_end = skip_digits(text, at + 1);
    digits += fraction_end - at - 1;
    at = fraction_end;
  }
  if (digits == 0) {
    return Kind::string;
  }
  if (at < text.size() && (text[at] | 0x20) == 'e') {
    ++at;
    if (at < text.size() && (text[at] == '-' || text[at] == '+')) {
      ++at;
    }
    const size_t exponent_end = skip_digits(text, at);
    if (exponent_end == at) {
      return Kind::string;
    }
    at = exponent_end;
  }
  return at == text.size() ? Kind::number : Kind::string;
}

}  // namespace

Kind resolve_plain_scalar(std::string_view text) {
  if (text.empty()) {
    return Kind::null;
  }
  switch (text[0]) {
    case '~':
      return text.size() == 1 ? Kind::null : Kind::string;
    case 'n':
    case 'N':
      return is_one_of(text, "null", "Null", "NULL") ? Kind::null : Kind::string;
    case 't':
    case 'T':
      return is_one_of(text, "true", "True", "TRUE") ? Kind::boolean : Kind::string;
    case 'f':
    case 'F':
      return is_one_of(text, "false", "False", "FALSE") ? Kind::boolean : Kind::string;
    case '.':
      if (is_one_of(text, ".nan", ".NaN", ".NAN")) {
        return Kind::number;
      }
      return resolve_number(text);
    case '-':
    case '+':
      return resolve_number(text);
    default:
      break;
  }
  if (!is_digit(text[0])) {
    return Kind::string;
  }
  if (text.size() > 2 && text[0] == '0' && (text[1] == 'x' || text[1] == 'o')) {
    const bool hex = text[1] == 'x';
    const bool all = std::all_of(text.begin() + 2, text.end(), [hex](char c) {
      return hex ? is_hex_digit(c) : c >= '0' && c <= '7';
    });
    return all ? Kind::integer : Kind::string;
  }
  return resolve_number(text);
}

}  // namespace matterlint
