// SPDX-License-Identifier: MIT
#include "support/clean_text.h"

#include "source/unicode.h"

namespace matterlint::test {

bool is_clean_text(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const CodePoint c = decode_code_point(text, at);
    if (!c.valid || (c.value != '\n' && is_unprintable(c.value))) {
      return false;
    }
    at += c.length;
  }
  return true;
}

}  // namespace matterlint::test
