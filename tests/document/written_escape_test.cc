// SPDX-License-Identifier: MIT
#include "document/written_escape.h"

#include <string_view>

#include "support/catch.h"

using namespace matterlint;

TEST_CASE("a wrong escape ends where a reader of the text would say", "[document]") {
  struct Case {
    std::string_view text;
    std::string_view escape;
  };
  const Case cases[] = {
      {"\\q rest", "\\q"},
      {"\\u00", "\\u00"},
      {"\\u00zz9", "\\u00"},
      {"\\u00\xC3\xA9", "\\u00"},
      {"\\U0001F60099", "\\U0001F600"},
      {"\\Users", "\\U"},
      {"\\u\"x", "\\u"},
      {"\\u12\r\n34", "\\u12"},
      {"\\\xC3\xA9t\xC3\xA9", "\\\xC3\xA9"},
      {"\\\r\n", "\\"},
      {"\\", "\\"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.text);
    CHECK(one.text.substr(0, written_escape_end(one.text, 0)) == one.escape);
  }
}
