// SPDX-License-Identifier: MIT
#include "schema/idna_characters.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdint>

#include "source/message_text.h"
#include "source/unicode.h"

namespace matterlint {
namespace {

struct Range {
  char32_t first = 0;
  char32_t last = 0;
};

template <size_t Size>
bool is_in(const Range (&ranges)[Size], char32_t c) {
  return std::ranges::any_of(
      ranges, [c](const Range& range) { return range.first <= c && c <= range.last; });
}

enum class Use : uint8_t { valid, disallowed, in_context };

// RFC 5892, 2.6.
constexpr Range exceptions_valid[] = {
    {0xdf, 0xdf}, {0x3c2, 0x3c2}, {0x6fd, 0x6fe}, {0xf0b, 0xf0b}, {0x3007, 0x3007}};
constexpr Range exceptions_context[] = {{0xb7, 0xb7},     {0x375, 0x375}, {0x5f3, 0x5f4},
                                        {0x30fb, 0x30fb}, {0x660, 0x669}, {0x6f0, 0x6f9},
                                        {0x200c, 0x200d}};
constexpr Range exceptions_disallowed[] = {
    {0x640, 0x640}, {0x7fa, 0x7fa}, {0x302e, 0x302f}, {0x3031, 0x3035}, {0x303b, 0x303b}};
// RFC 5892, 2.4 (blocks) and 2.9 (old Hangul Jamo).
constexpr Range disallowed_blocks[] = {{0x20d0, 0x20ff}, {0x1d100, 0x1d1ff}, {0x1d200, 0x1d24f},
                                       {0x1100, 0x11ff}, {0xa960, 0xa97c},   {0xd7b0, 0xd7fb}};
// Unicode's Scripts.txt, as far as RFC 5892, A.4 to A.7 ask for it.
constexpr Range greek[] = {{0x370, 0x373}, {0x375, 0x377}, {0x37a, 0x37d},
                           {0x37f, 0x37f}, {0x384, 0x384}, {0x386, 0x386},
                           {0x388, 0x3e1}, {0x3f0, 0x3ff}, {0x1f00, 0x1ffe}};
constexpr Range hebrew[] = {{0x591, 0x5f4}, {0xfb1d, 0xfb4f}};
constexpr Range kana_or_han[] = {{0x3005, 0x3005}, {0x3007, 0x3007},   {0x3041, 0x3096},
                                 {0x309d, 0x309f}, {0x30a1, 0x30fa},   {0x30fd, 0x30ff},
                                 {0x31f0, 0x31ff}, {0x3400, 0x4dbf},   {0x4e00, 0x9fff},
                                 {0xf900, 0xfaff}, {0x1b000, 0x1b16f}, {0x20000, 0x323af}};
// Unicode's ArabicShaping.txt: letters of the Arabic script, those that join only to the one before
// them, and those that join to none.
constexpr Range arabic_letters[] = {{0x620, 0x64a}, {0x66e, 0x6d3}, {0x6d5, 0x6d5}, {0x6ee, 0x6ef},
                                    {0x6fa, 0x6ff}, {0x750, 0x77f}, {0x8a0, 0x8c8}};
constexpr Range arabic_right_joining[] = {
    {0x622, 0x625}, {0x627, 0x627}, {0x629, 0x629}, {0x62f, 0x632}, {0x648, 0x648}, {0x671, 0x673},
    {0x675, 0x677}, {0x688, 0x699}, {0x6c0, 0x6c0}, {0x6c3, 0x6cb}, {0x6cd, 0x6cd}, {0x6cf, 0x6cf},
    {0x6d2, 0x6d3}, {0x6d5, 0x6d5}, {0x6ee, 0x6ef}, {0x759, 0x75b}, {0x76b, 0x76c}, {0x771, 0x771},
    {0x773, 0x774}, {0x778, 0x779}, {0x8aa, 0x8ac}, {0x8ae, 0x8ae}, {0x8b1, 0x8b2}, {0x8b9, 0x8b9}};
constexpr Range arabic_not_joining[] = {{0x621, 0x621}, {0x674, 0x674}, {0x8ad, 0x8ad}};

const utf8proc_property_t& property(char32_t c) {
  return *utf8proc_get_property(static_cast<utf8proc_int32_t>(c));
}

// RFC 5892, 2.1.
bool is_letter_or_digit(char32_t c) {
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
      return true;
    default:
      return false;
  }
}

bool is_mark(char32_t c) {
  const utf8proc_category_t category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_MC ||
         category == UTF8PROC_CATEGORY_ME;
}

// RFC 5892, 3. Letters and digits that mapping would change are what it calls unstable.
Use use_of(char32_t c) {
  if (is_in(exceptions_valid, c)) {
    return Use::valid;
  }
  if (is_in(exceptions_context, c)) {
    return Use::in_context;
  }
  if (c == '-' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z')) {
    return Use::valid;
  }
  if (is_in(exceptions_disallowed, c) || is_in(disallowed_blocks, c) || property(c).ignorable ||
      !is_letter_or_digit(c)) {
    return Use::disallowed;
  }
  std::string text;
  append_utf8(text, c);
  return fold_case(text) == text ? Use::valid : Use::disallowed;
}

bool is_transparent(char32_t c) {
  const utf8proc_category_t category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_ME ||
         category == UTF8PROC_CATEGORY_CF;
}

// RFC 5892, A.1: letters that join to each other stand on both sides of the non-joiner.
bool stands_between_joining(std::u32string_view label, size_t at) {
  size_t before = at;
  while (before > 0 && is_transparent(label[before - 1])) {
    --before;
  }
  size_t after = at + 1;
  while (after < label.size() && is_transparent(label[after])) {
    ++after;
  }
  if (before == 0 || after == label.size()) {
    return false;
  }
  const char32_t left = label[before - 1];
  const char32_t right = label[after];
  return is_in(arabic_letters, left) && !is_in(arabic_right_joining, left) &&
         !is_in(arabic_not_joining, left) && is_in(arabic_letters, right) &&
         !is_in(arabic_not_joining, right);
}

// RFC 5892, appendix A.
bool context_is_right(std::u32string_view label, size_t at) {
  const char32_t c = label[at];
  const char32_t before = at > 0 ? label[at - 1] : 0;
  const char32_t after = at + 1 < label.size() ? label[at + 1] : 0;
  constexpr int virama = 9;
  const bool after_virama = before != 0 && property(before).combining_class == virama;
  switch (c) {
    case 0x200c:
      return after_virama || stands_between_joining(label, at);
    case 0x200d:
      return after_virama;
    case 0xb7:
      return before == 'l' && after == 'l';
    case 0x375:
      return is_in(greek, after);
    case 0x5f3:
    case 0x5f4:
      return is_in(hebrew, before);
    case 0x30fb:
      return std::ranges::any_of(label, [](char32_t other) { return is_in(kana_or_han, other); });
    default:
      break;
  }
  // Arabic-Indic digits and the extended ones do not go together.
  const bool extended = c >= 0x6f0;
  return std::ranges::none_of(label, [extended](char32_t other) {
    return extended ? other >= 0x660 && other <= 0x669 : other >= 0x6f0 && other <= 0x6f9;
  });
}

int bidi_class(char32_t c) {
  return property(c).bidi_class;
}

// RFC 5893, 2: rules 2 and 5.
bool is_neutral(int bidi) {
  return bidi == UTF8PROC_BIDI_CLASS_EN || bidi == UTF8PROC_BIDI_CLASS_ES ||
         bidi == UTF8PROC_BIDI_CLASS_CS || bidi == UTF8PROC_BIDI_CLASS_ET ||
         bidi == UTF8PROC_BIDI_CLASS_ON || bidi == UTF8PROC_BIDI_CLASS_BN ||
         bidi == UTF8PROC_BIDI_CLASS_NSM;
}

}  // namespace

std::string label_characters_fault(std::u32string_view label) {
  if (!label.empty() && is_mark(label.front())) {
    return "a part may not begin with a combining mark";
  }
  for (size_t at = 0; at < label.size(); ++at) {
    const Use use = use_of(label[at]);
    if (use == Use::valid || (use == Use::in_context && context_is_right(label, at))) {
      continue;
    }
    std::string character;
    append_utf8(character, label[at]);
    return in_backticks(character) + " may not stand " + (use == Use::in_context ? "there " : "") +
           "in a host name";
  }
  return {};
}

bool has_right_to_left(std::u32string_view label) {
  return std::ranges::any_of(label, [](char32_t c) {
    const int bidi = bidi_class(c);
    return bidi == UTF8PROC_BIDI_CLASS_R || bidi == UTF8PROC_BIDI_CLASS_AL ||
           bidi == UTF8PROC_BIDI_CLASS_AN;
  });
}

bool keeps_bidi_rule(std::u32string_view label) {
  const int first = bidi_class(label.front());
  const bool right_to_left = first == UTF8PROC_BIDI_CLASS_R || first == UTF8PROC_BIDI_CLASS_AL;
  if (!right_to_left && first != UTF8PROC_BIDI_CLASS_L) {
    return false;
  }
  int last = first;
  bool european = false;
  bool arabic = false;
  for (const char32_t c : label) {
    const int bidi = bidi_class(c);
    european = european || bidi == UTF8PROC_BIDI_CLASS_EN;
    arabic = arabic || bidi == UTF8PROC_BIDI_CLASS_AN;
    const bool strong = right_to_left
                            ? bidi == UTF8PROC_BIDI_CLASS_R || bidi == UTF8PROC_BIDI_CLASS_AL ||
                                  bidi == UTF8PROC_BIDI_CLASS_AN
                            : bidi == UTF8PROC_BIDI_CLASS_L;
    if (!strong && !is_neutral(bidi)) {
      return false;
    }
    if (bidi != UTF8PROC_BIDI_CLASS_NSM) {
      last = bidi;
    }
  }
  const bool ends_right =
      last == UTF8PROC_BIDI_CLASS_EN ||
      (right_to_left ? last == UTF8PROC_BIDI_CLASS_R || last == UTF8PROC_BIDI_CLASS_AL ||
                           last == UTF8PROC_BIDI_CLASS_AN
                     : last == UTF8PROC_BIDI_CLASS_L);
  return ends_right && !(right_to_left && european && arabic);
}

}  // namespace matterlint
