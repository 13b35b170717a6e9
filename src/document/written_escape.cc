// SPDX-License-Identifier: MIT
#include "document/written_escape.h"

#include "source/unicode.h"

namespace matterlint {
namespace {

constexpr std::string_view hex_digits = "0123456789abcdefABCDEF";

}  // namespace

size_t written_escape_end(std::string_view text, size_t backslash) {
  const size_t kind = backslash + 1;
  if (kind >= text.size() || text[kind] == '\n' || text[kind] == '\r') {
    return kind;
  }
  size_t end = kind + decode_code_point(text, kind).length;
  for (size_t digits = text[kind] == 'u' ? 4 : text[kind] == 'U' ? 8 : 0; digits > 0; --digits) {
    if (end == text.size() || hex_digits.find(text[end]) == std::string_view::npos) {
      break;
    }
    ++end;
  }
  return end;
}

}  // namespace matterlint
