// SPDX-License-Identifier: MIT
#include "source/unicode.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <memory>

namespace matterlint {
namespace {

constexpr char32_t replacement = 0xFFFD;
constexpr char32_t last_code_point = 0x10FFFF;

bool is_surrogate(char32_t c) {
  return c >= 0xD800 && c <= 0xDFFF;
}

bool is_continuation(std::string_view text, size_t offset) {
  return offset < text.size() && (static_cast<unsigned char>(text[offset]) & 0xC0) == 0x80;
}

unsigned char byte_at(std::string_view text, size_t offset) {
  return static_cast<unsigned char>(text[offset]);
}

/// Bytes that a character with this first byte takes; 0 when no character begins so.
uint8_t sequence_length(unsigned char first) {
  if (first < 0x80) {
    return 1;
  }
  if (first >= 0xC2 && first <= 0xDF) {
    return 2;
  }
  if (first >= 0xE0 && first <= 0xEF) {
    return 3;
  }
  return first >= 0xF0 && first <= 0xF4 ? 4 : 0;
}

/// Smallest code point that needs this many bytes; a smaller one is written too long.
constexpr char32_t least_of_length[] = {0, 0, 0x80, 0x800, 0x10000};

bool has_high_byte(std::string_view text, size_t offset) {
  uint64_t word = 0;
  std::memcpy(&word, text.data() + offset, sizeof word);
  return (word & 0x8080808080808080U) != 0;
}

void append_hex(std::string& out, uint32_t value, int least_digits) {
  constexpr char digits[] = "0123456789ABCDEF";
  std::string text;
  while (value != 0 || static_cast<int>(text.size()) < least_digits) {
    text.insert(text.begin(), digits[value & 0xF]);
    value >>= 4;
  }
  out += text;
}

/// `text` through one of utf8proc's mappings; unchanged when it is not UTF-8.
std::string map_text(std::string_view text, int options) {
  utf8proc_uint8_t* mapped = nullptr;
  const utf8proc_ssize_t size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                             static_cast<utf8proc_ssize_t>(text.size()), &mapped,
                                             static_cast<utf8proc_option_t>(options));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
  if (size < 0) {
    return std::string(text);
  }
  return std::string(reinterpret_cast<const char*>(mapped), static_cast<size_t>(size));
}

}  // namespace

CodePoint decode_code_point(std::string_view text, size_t offset) {
  const unsigned char first = byte_at(text, offset);
  const uint8_t length = sequence_length(first);
  if (length == 1) {
    return {first, 1, true};
  }
  if (length == 0) {
    return {replacement, 1, false};
  }
  char32_t value = first & (0xFFU >> (length + 1));
  for (size_t i = 1; i < length; ++i) {
    if (!is_continuation(text, offset + i)) {
      return {replacement, 1, false};
    }
    value = (value << 6) | (byte_at(text, offset + i) & 0x3FU);
  }
  if (value < least_of_length[length] || is_surrogate(value) || value > last_code_point) {
    return {replacement, 1, false};
  }
  return {value, length, true};
}

bool is_ascii(std::string_view text) {
  size_t offset = 0;
  while (offset + sizeof(uint64_t) <= text.size()) {
    if (has_high_byte(text, offset)) {
      return false;
    }
    offset += sizeof(uint64_t);
  }
  for (; offset < text.size(); ++offset) {
    if (byte_at(text, offset) >= 0x80) {
      return false;
    }
  }
  return true;
}

std::optional<size_t> find_invalid_utf8(std::string_view text) {
  size_t offset = 0;
  while (offset < text.size()) {
    if (offset + sizeof(uint64_t) <= text.size() && !has_high_byte(text, offset)) {
      offset += sizeof(uint64_t);
      continue;
    }
    const CodePoint point = decode_code_point(text, offset);
    if (!point.valid) {
      return offset;
    }
    offset += point.length;
  }
  return std::nullopt;
}

size_t count_code_points(std::string_view text) {
  if (is_ascii(text)) {
    return text.size();
  }
  size_t count = 0;
  for (size_t offset = 0; offset < text.size(); offset += decode_code_point(text, offset).length) {
    ++count;
  }
  return count;
}

std::u32string to_code_points(std::string_view text) {
  std::u32string result;
  result.reserve(text.size());
  for (size_t offset = 0; offset < text.size();) {
    const CodePoint point = decode_code_point(text, offset);
    result += point.value;
    offset += point.length;
  }
  return result;
}

void append_utf8(std::string& out, char32_t code_point) {
  const bool encodable = code_point <= last_code_point && !is_surrogate(code_point);
  utf8proc_uint8_t bytes[4];
  const utf8proc_ssize_t size = utf8proc_encode_char(
      static_cast<utf8proc_int32_t>(encodable ? code_point : replacement), bytes);
  out.append(reinterpret_cast<const char*>(bytes), static_cast<size_t>(size));
}

int display_width(char32_t code_point) {
  return utf8proc_charwidth(static_cast<utf8proc_int32_t>(code_point));
}

bool is_unprintable(char32_t c) {
  if (c < 0x7F) {
    return c < 0x20;
  }
  const bool control = c <= 0x9F;
  const bool separator = c == 0x2028 || c == 0x2029;
  const bool annotation = c >= 0xFFF9 && c <= 0xFFFB;
  const bool noncharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
  // Default_Ignorable_Code_Point; of these, marks such as the emoji variation selector are shown
  // through the character before them.
  const utf8proc_property_t& property = *utf8proc_get_property(static_cast<utf8proc_int32_t>(c));
  const bool invisible = property.ignorable && property.category != UTF8PROC_CATEGORY_MN;
  return control || separator || annotation || noncharacter || is_surrogate(c) || invisible;
}

std::string escape_unprintable(std::string_view text) {
  const auto is_plain = [](char c) { return c >= ' ' && c <= '~'; };
  if (std::all_of(text.begin(), text.end(), is_plain)) {
    return std::string(text);
  }
  std::string out;
  out.reserve(text.size());
  for (size_t offset = 0; offset < text.size();) {
    const CodePoint point = decode_code_point(text, offset);
    if (!point.valid) {
      out += "\\x";
      append_hex(out, byte_at(text, offset), 2);
    } else if (point.value == '\n') {
      out += "\\n";
    } else if (point.value == '\r') {
      out += "\\r";
    } else if (point.value == '\t') {
      out += "\\t";
    } else if (is_unprintable(point.value)) {
      out += "\\u{";
      append_hex(out, point.value, 2);
      out += '}';
    } else {
      out += text.substr(offset, point.length);
    }
    offset += point.length;
  }
  return out;
}

std::string fold_case(std::string_view text) {
  if (is_ascii(text)) {
    std::string folded(text);
    for (char& c : folded) {
      c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    }
    return folded;
  }
  return map_text(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD);
}

std::string normalize_nfc(std::string_view text) {
  return is_ascii(text) ? std::string(text) : map_text(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
}

}  // namespace matterlint
