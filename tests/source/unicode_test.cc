// SPDX-License-Identifier: MIT
#include "source/unicode.h"

#include <array>
#include <random>
#include <vector>

#include "support/catch.h"

namespace matterlint::test {

namespace {

using Bytes = std::array<unsigned char, 2>;  // first and last that may stand at a place

/// The well-formed byte sequences of The Unicode Standard, table 3-7, row by row.
const std::vector<std::vector<Bytes>>& well_formed() {
  static const std::vector<std::vector<Bytes>> rows = {
      {{{0x00, 0x7F}}},
      {{{0xC2, 0xDF}}, {{0x80, 0xBF}}},
      {{{0xE0, 0xE0}}, {{0xA0, 0xBF}}, {{0x80, 0xBF}}},
      {{{0xE1, 0xEC}}, {{0x80, 0xBF}}, {{0x80, 0xBF}}},
      {{{0xED, 0xED}}, {{0x80, 0x9F}}, {{0x80, 0xBF}}},
      {{{0xEE, 0xEF}}, {{0x80, 0xBF}}, {{0x80, 0xBF}}},
      {{{0xF0, 0xF0}}, {{0x90, 0xBF}}, {{0x80, 0xBF}}, {{0x80, 0xBF}}},
      {{{0xF1, 0xF3}}, {{0x80, 0xBF}}, {{0x80, 0xBF}}, {{0x80, 0xBF}}},
      {{{0xF4, 0xF4}}, {{0x80, 0x8F}}, {{0x80, 0xBF}}, {{0x80, 0xBF}}},
  };
  return rows;
}

/// Length of the character at the head of `text` by the table; 0 when there is none.
size_t tabled_length(std::string_view text) {
  for (const std::vector<Bytes>& row : well_formed()) {
    bool fits = text.size() >= row.size();
    for (size_t i = 0; fits && i < row.size(); ++i) {
      const auto byte = static_cast<unsigned char>(text[i]);
      fits = row[i][0] <= byte && byte <= row[i][1];
    }
    if (fits) {
      return row.size();
    }
  }
  return 0;
}

std::optional<size_t> tabled_first_invalid(std::string_view text) {
  size_t offset = 0;
  while (offset < text.size()) {
    const size_t length = tabled_length(text.substr(offset));
    if (length == 0) {
      return offset;
    }
    offset += length;
  }
  return std::nullopt;
}

void check_against_table(const std::string& text) {
  if (find_invalid_utf8(text) != tabled_first_invalid(text)) {
    FAIL("wrong about `" << escape_unprintable(text) << "`");
  }
}

struct TextCase {
  std::string_view given;
  std::string_view wanted;
};

}  // namespace

TEST_CASE("ASCII or not, wherever the other byte stands", "[source]") {
  CHECK(matterlint::is_ascii(""));
  for (size_t length = 1; length < 20; ++length) {
    std::string text(length, 'a');
    CHECK(matterlint::is_ascii(text));
    for (size_t at = 0; at < length; ++at) {
      std::string other = text;
      other[at] = '\x80';
      CHECK(!matterlint::is_ascii(other));
    }
  }
}

TEST_CASE("only strict UTF-8 is valid", "[source]") {
  struct Case {
    std::string_view text;
    std::optional<size_t> invalid;
  };
  const std::vector<Case> cases = {
      {"", std::nullopt},
      {std::string_view("a\0b", 3), std::nullopt},
      {"\x7F\u0080\u07FF\u0800\uFFFF\U00010000\U0010FFFF", std::nullopt},
      {"\uD7FF\uE000", std::nullopt},
      {"\x80", 0},                  // continuation first
      {"ab\xBF", 2},                //
      {"\xC0\x80", 0},              // overlong NUL
      {"\xC1\xBF", 0},              // overlong in two bytes
      {"\xE0\x9F\xBF", 0},          // in three
      {"\xF0\x8F\xBF\xBF", 0},      // in four
      {"a\xED\xA0\x80", 1},         // first surrogate
      {"a\xED\xBF\xBF", 1},         // last surrogate
      {"\xF4\x90\x80\x80", 0},      // U+110000
      {"\xF5\x80\x80\x80", 0},      //
      {"\xF8\x88\x80\x80\x80", 0},  // five bytes
      {"\xFF", 0},                  //
      {"\xC3", 0},                  // truncated
      {"abcdefgh\xE4\xB8", 8},      //
      {"abcdefg\xF0\x9F\x98", 7},   //
      {"\xC3(", 0},                 // broken off
      {"abcdefghijklmnop\xE4\xB8x", 16},
  };
  for (const Case& c : cases) {
    INFO(escape_unprintable(c.text));
    CHECK(find_invalid_utf8(c.text) == c.invalid);
  }
}

TEST_CASE("UTF-8 validation agrees with the table of the standard", "[source]") {
  // Both ends of every range of the table, and their neighbours.
  const std::string bytes =
      "\x41\x7F\x80\x8F\x90\x9F\xA0\xBF\xC0\xC1\xC2\xDF\xE0\xE1\xEC\xED\xEE\xEF\xF0\xF1\xF3\xF4"
      "\xF5\xFF";
  for (const char a : bytes) {
    for (const char b : bytes) {
      for (const char c : bytes) {
        for (const char d : {'a', '\x80', '\xBF', '\xC2', '\xFF'}) {
          check_against_table({a, b, c, d});
        }
      }
    }
  }
  std::mt19937 random(3);  // NOLINT: the same texts in each run
  for (int i = 0; i < 20000; ++i) {
    std::string text(random() % 20, 'a');
    for (size_t left = random() % 12; left > 0; --left) {
      text += bytes[random() % bytes.size()];
    }
    check_against_table(text);
  }
}

TEST_CASE("every code point survives writing and reading", "[source]") {
  std::string all;
  std::u32string wanted;
  for (char32_t c = 0; c <= 0x10FFFF; c += (c < 0x3000 ? 1 : 37)) {
    append_utf8(all, c);
    wanted += c >= 0xD800 && c <= 0xDFFF ? U'\uFFFD' : c;
  }
  append_utf8(all, 0x110000);
  append_utf8(all, 0xFFFFFFFF);
  wanted += U"\uFFFD\uFFFD";
  CHECK(!find_invalid_utf8(all).has_value());
  CHECK((to_code_points(all) == wanted));
  CHECK(count_code_points(all) == wanted.size());
}

TEST_CASE("each byte that is not UTF-8 counts as one code point", "[source]") {
  CHECK((to_code_points("a\xE4\xB8"
                        "b\xFF") == U"a\uFFFD\uFFFDb\uFFFD"));
  CHECK(count_code_points("a\xE4\xB8"
                          "b\xFF") == 5);
  const CodePoint bad = decode_code_point("\xF0\x9F\x98", 0);
  CHECK(!bad.valid);
  CHECK(bad.length == 1);
  const CodePoint good = decode_code_point("a\U0001F600", 1);
  CHECK(good.valid);
  CHECK((good.value == U'\U0001F600'));
  CHECK(good.length == 4);
}

TEST_CASE("unprintable characters are shown by their number", "[source]") {
  const std::vector<TextCase> cases = {
      {"", ""},
      {"plain \\n text", "plain \\n text"},
      {"a\tb\nc\rd", "a\\tb\\nc\\rd"},
      {std::string_view("a\0b", 3), "a\\u{00}b"},
      {"\x1B[31m", "\\u{1B}[31m"},
      {"\x7F\u0085\u009B", "\\u{7F}\\u{85}\\u{9B}"},
      {"a\u202Eb\u2066c\u200Fd\u061C", "a\\u{202E}b\\u{2066}c\\u{200F}d\\u{61C}"},
      {"a\u200Bb\u200Dc\u2060d\u180E", "a\\u{200B}b\\u{200D}c\\u{2060}d\\u{180E}"},
      {"\uFEFFa\u00AD\u3164\u206A\uFFF9", "\\u{FEFF}a\\u{AD}\\u{3164}\\u{206A}\\u{FFF9}"},
      {"\u2028\u2029", "\\u{2028}\\u{2029}"},
      {"\U000E0041\uFFFE\U0010FFFF", "\\u{E0041}\\u{FFFE}\\u{10FFFF}"},
      {"a\xFF\xC3", "a\\xFF\\xC3"},
      {"\xED\xA0\x80", "\\xED\\xA0\\x80"},
      {"e\u0301 \u4E16\u754C \U0001F600 \u2764\uFE0F \u00A0",
       "e\u0301 \u4E16\u754C \U0001F600 \u2764\uFE0F \u00A0"},
  };
  for (const TextCase& c : cases) {
    CHECK(escape_unprintable(c.given) == c.wanted);
  }
}

TEST_CASE("escaped text never holds anything unprintable", "[source]") {
  const auto check = [](std::string_view given) {
    const std::string shown = escape_unprintable(given);
    bool clean = !find_invalid_utf8(shown).has_value();
    for (const char32_t c : to_code_points(shown)) {
      clean = clean && !is_unprintable(c);
    }
    if (!clean || escape_unprintable(shown) != shown) {
      FAIL("escaped to `" << shown << "`");
    }
  };
  for (char32_t c = 0; c <= 0x10FFFF; c += (c < 0x10000 ? 1 : 7)) {
    std::string text;
    append_utf8(text, c);
    check(text);
  }
  std::mt19937 random(4);  // NOLINT: the same texts in each run
  for (int i = 0; i < 5000; ++i) {
    std::string text;
    for (size_t left = random() % 12; left > 0; --left) {
      text += static_cast<char>(static_cast<unsigned char>(random() % 256));
    }
    check(text);
  }
  CHECK(is_unprintable(0xD800));
}

TEST_CASE("folded case makes one spelling of what people call the same", "[source]") {
  const std::vector<TextCase> cases = {
      {"", ""},
      {"Title-Case_09@[`{", "title-case_09@[`{"},
      {"STRASSE", "strasse"},
      {"Stra\u00DFe", "strasse"},
      {"\u1E9E", "ss"},
      {"I", "i"},  // in every locale
      {"\u0130stanbul", "i\u0307stanbul"},
      {"\u0131", "\u0131"},
      {"\uFF34\uFF49\uFF54\uFF4C\uFF45", "title"},
      {"\uFB01le", "file"},
      {"CAFE\u0301", "caf\u00E9"},
      {"\u00C9", "\u00E9"},
      {"\u03A3\u03C2", "\u03C3\u03C3"},
      {"a\u00A0b", "a b"},
      {"\u1112\u1161\u11AB", "\uD55C"},
      {"A\xFF\u00C9", "A\xFF\u00C9"},  // not UTF-8: unchanged
  };
  for (const TextCase& c : cases) {
    INFO(c.given);
    CHECK(fold_case(c.given) == c.wanted);
    CHECK(fold_case(fold_case(c.given)) == c.wanted);
  }
}

TEST_CASE("canonical composition changes nothing but the form", "[source]") {
  const std::vector<TextCase> cases = {
      {"", ""},
      {"Cafe\u0301", "Caf\u00E9"},
      {"Caf\u00E9", "Caf\u00E9"},
      {"a\u0323\u0307", "\u1EA1\u0307"},
      {"a\u0307\u0323", "\u1EA1\u0307"},
      {"\u212B", "\u00C5"},
      {"\u1112\u1161\u11AB", "\uD55C"},
      {"\uFF34\uFB01\u00DF", "\uFF34\uFB01\u00DF"},
      {"e\u0301\xFF", "e\u0301\xFF"},  // not UTF-8: unchanged
  };
  for (const TextCase& c : cases) {
    INFO(c.given);
    CHECK(normalize_nfc(c.given) == c.wanted);
  }
}

TEST_CASE("characters take as many cells as a terminal gives them", "[source]") {
  struct Case {
    char32_t character;
    int width;
  };
  const std::vector<Case> cases = {
      {U'a', 1},      {U'\u00E9', 1}, {U'\u4E16', 2}, {U'\uFF21', 2},
      {U'\u3042', 2}, {U'\uD55C', 2}, {U'\u0301', 0}, {U'\U0001F600', 2},
      {U'\u200B', 0}, {U'\uFE0F', 0}, {U'\u0007', 0}, {U'\u00A0', 1},
  };
  for (const Case& c : cases) {
    INFO(static_cast<uint32_t>(c.character));
    CHECK(display_width(c.character) == c.width);
  }
}

}  // namespace matterlint::test
