// SPDX-License-Identifier: MIT
#include "source/strange_character.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace matterlint {
namespace {

struct Character {
  char32_t code_point = 0;
  Strangeness strangeness = Strangeness::none;
  std::string_view name{};
};

// Sorted by code point.
constexpr auto characters = std::to_array<Character>({
    {0x0000, Strangeness::control, "NULL"},
    {0x0085, Strangeness::line_end, "NEXT LINE"},
    {0x00A0, Strangeness::blank, "NO-BREAK SPACE"},
    {0x00AD, Strangeness::zero_width, "SOFT HYPHEN"},
    {0x034F, Strangeness::zero_width, "COMBINING GRAPHEME JOINER"},
    {0x061C, Strangeness::direction, "ARABIC LETTER MARK"},
    {0x115F, Strangeness::zero_width, "HANGUL CHOSEONG FILLER"},
    {0x1160, Strangeness::zero_width, "HANGUL JUNGSEONG FILLER"},
    {0x180E, Strangeness::zero_width, "MONGOLIAN VOWEL SEPARATOR"},
    {0x2007, Strangeness::blank, "FIGURE SPACE"},
    {0x200B, Strangeness::zero_width, "ZERO WIDTH SPACE"},
    {0x200C, Strangeness::joiner, "ZERO WIDTH NON-JOINER"},
    {0x200D, Strangeness::joiner, "ZERO WIDTH JOINER"},
    {0x200E, Strangeness::direction, "LEFT-TO-RIGHT MARK"},
    {0x200F, Strangeness::direction, "RIGHT-TO-LEFT MARK"},
    {0x2028, Strangeness::line_end, "LINE SEPARATOR"},
    {0x2029, Strangeness::line_end, "PARAGRAPH SEPARATOR"},
    {0x202A, Strangeness::direction, "LEFT-TO-RIGHT EMBEDDING"},
    {0x202B, Strangeness::direction, "RIGHT-TO-LEFT EMBEDDING"},
    {0x202C, Strangeness::direction, "POP DIRECTIONAL FORMATTING"},
    {0x202D, Strangeness::override, "LEFT-TO-RIGHT OVERRIDE"},
    {0x202E, Strangeness::override, "RIGHT-TO-LEFT OVERRIDE"},
    {0x202F, Strangeness::blank, "NARROW NO-BREAK SPACE"},
    {0x2060, Strangeness::zero_width, "WORD JOINER"},
    {0x2061, Strangeness::zero_width, "FUNCTION APPLICATION"},
    {0x2062, Strangeness::zero_width, "INVISIBLE TIMES"},
    {0x2063, Strangeness::zero_width, "INVISIBLE SEPARATOR"},
    {0x2064, Strangeness::zero_width, "INVISIBLE PLUS"},
    {0x2066, Strangeness::direction, "LEFT-TO-RIGHT ISOLATE"},
    {0x2067, Strangeness::direction, "RIGHT-TO-LEFT ISOLATE"},
    {0x2068, Strangeness::direction, "FIRST STRONG ISOLATE"},
    {0x2069, Strangeness::direction, "POP DIRECTIONAL ISOLATE"},
    {0x206A, Strangeness::zero_width, "INHIBIT SYMMETRIC SWAPPING"},
    {0x206B, Strangeness::zero_width, "ACTIVATE SYMMETRIC SWAPPING"},
    {0x206C, Strangeness::zero_width, "INHIBIT ARABIC FORM SHAPING"},
    {0x206D, Strangeness::zero_width, "ACTIVATE ARABIC FORM SHAPING"},
    {0x206E, Strangeness::zero_width, "NATIONAL DIGIT SHAPES"},
    {0x206F, Strangeness::zero_width, "NOMINAL DIGIT SHAPES"},
    {0x3164, Strangeness::zero_width, "HANGUL FILLER"},
    {0xFEFF, Strangeness::zero_width, "ZERO WIDTH NO-BREAK SPACE"},
    {0xFFA0, Strangeness::zero_width, "HALFWIDTH HANGUL FILLER"},
    {0xFFF9, Strangeness::zero_width, "INTERLINEAR ANNOTATION ANCHOR"},
    {0xFFFA, Strangeness::zero_width, "INTERLINEAR ANNOTATION SEPARATOR"},
    {0xFFFB, Strangeness::zero_width, "INTERLINEAR ANNOTATION TERMINATOR"},
});

struct LookAlike {
  char32_t code_point = 0;
  char32_t latin = 0;
  std::string_view name{};
};

// Sorted by code point. Letters that look alike in most fonts, not those that only resemble.
constexpr auto look_alikes = std::to_array<LookAlike>({
    {0x0391, U'A', "GREEK CAPITAL LETTER ALPHA"},
    {0x0392, U'B', "GREEK CAPITAL LETTER BETA"},
    {0x0395, U'E', "GREEK CAPITAL LETTER EPSILON"},
    {0x0396, U'Z', "GREEK CAPITAL LETTER ZETA"},
    {0x0397, U'H', "GREEK CAPITAL LETTER ETA"},
    {0x0399, U'I', "GREEK CAPITAL LETTER IOTA"},
    {0x039A, U'K', "GREEK CAPITAL LETTER KAPPA"},
    {0x039C, U'M', "GREEK CAPITAL LETTER MU"},
    {0x039D, U'N', "GREEK CAPITAL LETTER NU"},
    {0x039F, U'O', "GREEK CAPITAL LETTER OMICRON"},
    {0x03A1, U'P', "GREEK CAPITAL LETTER RHO"},
    {0x03A4, U'T', "GREEK CAPITAL LETTER TAU"},
    {0x03A5, U'Y', "GREEK CAPITAL LETTER UPSILON"},
    {0x03A7, U'X', "GREEK CAPITAL LETTER CHI"},
    {0x03BD, U'v', "GREEK SMALL LETTER NU"},
    {0x03BF, U'o', "GREEK SMALL LETTER OMICRON"},
    {0x0405, U'S', "CYRILLIC CAPITAL LETTER DZE"},
    {0x0406, U'I', "CYRILLIC CAPITAL LETTER BYELORUSSIAN-UKRAINIAN I"},
    {0x0408, U'J', "CYRILLIC CAPITAL LETTER JE"},
    {0x0410, U'A', "CYRILLIC CAPITAL LETTER A"},
    {0x0412, U'B', "CYRILLIC CAPITAL LETTER VE"},
    {0x0415, U'E', "CYRILLIC CAPITAL LETTER IE"},
    {0x041A, U'K', "CYRILLIC CAPITAL LETTER KA"},
    {0x041C, U'M', "CYRILLIC CAPITAL LETTER EM"},
    {0x041D, U'H', "CYRILLIC CAPITAL LETTER EN"},
    {0x041E, U'O', "CYRILLIC CAPITAL LETTER O"},
    {0x0420, U'P', "CYRILLIC CAPITAL LETTER ER"},
    {0x0421, U'C', "CYRILLIC CAPITAL LETTER ES"},
    {0x0422, U'T', "CYRILLIC CAPITAL LETTER TE"},
    {0x0423, U'Y', "CYRILLIC CAPITAL LETTER U"},
    {0x0425, U'X', "CYRILLIC CAPITAL LETTER HA"},
    {0x0430, U'a', "CYRILLIC SMALL LETTER A"},
    {0x0435, U'e', "CYRILLIC SMALL LETTER IE"},
    {0x043E, U'o', "CYRILLIC SMALL LETTER O"},
    {0x0440, U'p', "CYRILLIC SMALL LETTER ER"},
    {0x0441, U'c', "CYRILLIC SMALL LETTER ES"},
    {0x0443, U'y', "CYRILLIC SMALL LETTER U"},
    {0x0445, U'x', "CYRILLIC SMALL LETTER HA"},
    {0x0455, U's', "CYRILLIC SMALL LETTER DZE"},
    {0x0456, U'i', "CYRILLIC SMALL LETTER BYELORUSSIAN-UKRAINIAN I"},
    {0x0458, U'j', "CYRILLIC SMALL LETTER JE"},
    {0x04BB, U'h', "CYRILLIC SMALL LETTER SHHA"},
    {0x0501, U'd', "CYRILLIC SMALL LETTER KOMI DE"},
    {0x051B, U'q', "CYRILLIC SMALL LETTER QA"},
    {0x051D, U'w', "CYRILLIC SMALL LETTER WE"},
});

template <class Table>
auto find(const Table& table, char32_t code_point) {
  const auto row = std::lower_bound(table.begin(), table.end(), code_point,
                                    [](const auto& a, char32_t b) { return a.code_point < b; });
  return row != table.end() && row->code_point == code_point ? row : table.end();
}

bool is_latin(char32_t c) {
  const char32_t lower = c | 0x20;
  return (lower >= U'a' && lower <= U'z') || (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7);
}

}  // namespace

Strangeness strangeness_of(char32_t c) {
  if (c >= 0x20 && c < 0x7F) {
    return Strangeness::none;
  }
  if (const auto row = find(characters, c); row != characters.end()) {
    return row->strangeness;
  }
  if (c < 0x20 || (c >= 0x7F && c < 0xA0)) {
    return c == U'\t' || c == U'\n' || c == U'\r' ? Strangeness::none : Strangeness::control;
  }
  const bool noncharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
  return noncharacter ? Strangeness::noncharacter : Strangeness::none;
}

std::string code_point_name(char32_t c) {
  std::array<char, 16> number{};
  std::snprintf(number.data(), number.size(), "U+%04X", static_cast<unsigned>(c));
  std::string name = number.data();
  if (const auto row = find(characters, c); row != characters.end()) {
    return name + " " + std::string(row->name);
  }
  if (const auto row = find(look_alikes, c); row != look_alikes.end()) {
    return name + " " + std::string(row->name);
  }
  if (c < 0x80 && script_of(c) == Script::latin) {
    const auto letter = static_cast<char>(c);
    const bool small = letter >= 'a';
    name += small ? " LATIN SMALL LETTER " : " LATIN CAPITAL LETTER ";
    name += small ? static_cast<char>(letter - 'a' + 'A') : letter;
  }
  return name;
}

Script script_of(char32_t c) {
  if (is_latin(c)) {
    return Script::latin;
  }
  if (c >= 0x400 && c <= 0x52F) {
    return Script::cyrillic;
  }
  const bool greek = (c >= 0x386 && c <= 0x3FF && c != 0x387) || (c >= 0x1F00 && c <= 0x1FFF);
  return greek ? Script::greek : Script::other;
}

char32_t latin_look_alike(char32_t c) {
  const auto row = find(look_alikes, c);
  return row == look_alikes.end() ? U'\0' : row->latin;
}

char32_t look_alike_in(Script script, char32_t latin) {
  for (const LookAlike& row : look_alikes) {
    if (row.latin == latin && script_of(row.code_point) == script) {
      return row.code_point;
    }
  }
  return 0;
}

bool is_right_to_left(char32_t c) {
  return (c >= 0x590 && c <= 0x8FF && c != 0x61C) || (c >= 0xFB1D && c <= 0xFDCF) ||
         (c >= 0xFDF0 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC) ||
         (c >= 0x10800 && c <= 0x10FFF) || (c >= 0x1E800 && c <= 0x1EFFF);
}

bool is_everyday(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 0x20 && c < 0x7F) || c == '\n' || c == '\r' || c == '\t';
  });
}

}  // namespace matterlint
