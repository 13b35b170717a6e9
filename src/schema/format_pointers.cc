// SPDX-License-Identifier: MIT
#include <utility>

#include "schema/format_checks.h"
#include "schema/regex.h"
#include "schema/text_cursor.h"

namespace matterlint {

// RFC 6901, 3.
std::optional<FormatError> check_json_pointer(std::string_view text) {
  if (text.empty()) {
    return std::nullopt;
  }
  if (text.front() != '/') {
    return FormatError{"a pointer that is not empty begins with `/`", {}};
  }
  for (size_t tilde = text.find('~'); tilde != std::string_view::npos;
       tilde = text.find('~', tilde + 1)) {
    const std::string_view next = text.substr(tilde + 1, 1);
    if (next != "0" && next != "1") {
      return FormatError{"a `~` must be followed by `0` (for `~`) or `1` (for `/`)", {}};
    }
  }
  return std::nullopt;
}

// draft-bhutton-relative-json-pointer-00, 3.
std::optional<FormatError> check_relative_json_pointer(std::string_view text) {
  TextCursor cursor(text);
  const std::string_view levels = cursor.take_digits();
  if (levels.empty()) {
    return FormatError{"it must begin with the number of levels to go up", {}};
  }
  if (levels.size() > 1 && levels.front() == '0') {
    return FormatError{"the number of levels has a leading zero", {}};
  }
  if (cursor.take('+') || cursor.take('-')) {
    const std::string_view moved = cursor.take_digits();
    if (moved.empty() || moved.front() == '0') {
      return FormatError{"a number from 1 must follow the sign", {}};
    }
  }
  if (cursor.rest() == "#") {
    return std::nullopt;
  }
  return check_json_pointer(cursor.rest());
}

std::optional<FormatError> check_regex(std::string_view text) {
  std::optional<std::string> fault = Regex::syntax_fault(text);
  if (!fault) {
    return std::nullopt;
  }
  return FormatError{std::move(*fault), {}};
}

}  // namespace matterlint
