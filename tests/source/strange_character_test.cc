// SPDX-License-Identifier: MIT
#include "source/strange_character.h"

#include "source/unicode.h"
#include "support/catch.h"

using matterlint::code_point_name;
using matterlint::is_everyday;
using matterlint::is_right_to_left;
using matterlint::latin_look_alike;
using matterlint::look_alike_in;
using matterlint::Script;
using matterlint::script_of;
using matterlint::Strangeness;
using matterlint::strangeness_of;

TEST_CASE("strange characters by their sort", "[source]") {
  const auto is = [](char32_t c, Strangeness strangeness) {
    CAPTURE(static_cast<unsigned>(c));
    CHECK(strangeness_of(c) == strangeness);
  };
  for (const char32_t c : {U'a', U' ', U'\n', U'\t', U'\u00E9', U'\u0430', U'\u3000', U'\uFE0F',
                           U'\uFFFD', U'\U0001F600', U'\uE000'}) {
    is(c, Strangeness::none);
  }
  is(0x200B, Strangeness::zero_width);
  is(0x00AD, Strangeness::zero_width);
  is(0xFEFF, Strangeness::zero_width);
  is(0x200D, Strangeness::joiner);
  is(0x200E, Strangeness::direction);
  is(0x202E, Strangeness::override);
  is(0x00A0, Strangeness::blank);
  is(0x2028, Strangeness::line_end);
  is(0x0085, Strangeness::line_end);
  is(0x0000, Strangeness::control);
  is(0x001B, Strangeness::control);
  is(0x009B, Strangeness::control);
  is(0xFFFE, Strangeness::noncharacter);
  is(0xFDD0, Strangeness::noncharacter);
  is(0x1FFFF, Strangeness::noncharacter);
}

TEST_CASE("every character that is strange to see is unprintable", "[source]") {
  for (char32_t c = 0; c < 0x11000; ++c) {
    const Strangeness strangeness = strangeness_of(c);
    if (strangeness != Strangeness::none && strangeness != Strangeness::blank && c != 0x34F) {
      CAPTURE(static_cast<unsigned>(c));
      CHECK(matterlint::is_unprintable(c));
    }
  }
}

TEST_CASE("names of code points", "[source]") {
  CHECK(code_point_name(0x200B) == "U+200B ZERO WIDTH SPACE");
  CHECK(code_point_name(0x0430) == "U+0430 CYRILLIC SMALL LETTER A");
  CHECK(code_point_name(0x039F) == "U+039F GREEK CAPITAL LETTER OMICRON");
  CHECK(code_point_name(U'a') == "U+0061 LATIN SMALL LETTER A");
  CHECK(code_point_name(U'Q') == "U+0051 LATIN CAPITAL LETTER Q");
  CHECK(code_point_name(0x1FFFF) == "U+1FFFF");
}

TEST_CASE("letters that look alike", "[source]") {
  CHECK(latin_look_alike(0x0430) == U'a');
  CHECK(latin_look_alike(0x0416) == 0);
  CHECK(latin_look_alike(U'a') == 0);
  CHECK(look_alike_in(Script::cyrillic, U'a') == 0x0430);
  CHECK(look_alike_in(Script::greek, U'a') == 0);
  CHECK(look_alike_in(Script::greek, U'O') == 0x039F);
  // Both ways lead to each other.
  for (char32_t c = 0x370; c < 0x530; ++c) {
    if (const char32_t latin = latin_look_alike(c); latin != 0) {
      CAPTURE(static_cast<unsigned>(c));
      CHECK(script_of(latin) == Script::latin);
      CHECK(look_alike_in(script_of(c), latin) == c);
    }
  }
}

TEST_CASE("scripts of letters", "[source]") {
  CHECK(script_of(U'z') == Script::latin);
  CHECK(script_of(U'\u00E9') == Script::latin);
  CHECK(script_of(U'\u0416') == Script::cyrillic);
  CHECK(script_of(U'\u03B1') == Script::greek);
  for (const char32_t c : {U'1', U' ', U'_', U'\u00D7', U'\u05D0', U'\u4E2D'}) {
    CHECK(script_of(c) == Script::other);
  }
  CHECK(is_right_to_left(U'\u05D0'));
  CHECK(is_right_to_left(U'\u0645'));
  CHECK(!is_right_to_left(U'\u061C'));
  CHECK(!is_right_to_left(U'a'));
}

TEST_CASE("everyday text is passed over quickly", "[source]") {
  CHECK(is_everyday("title: a\r\n\tb"));
  CHECK(is_everyday(""));
  CHECK(!is_everyday("caf\xC3\xA9"));
  CHECK(!is_everyday(std::string_view("\0", 1)));
  CHECK(!is_everyday("\x7F"));
}
