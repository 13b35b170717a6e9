// SPDX-License-Identifier: MIT
#include "schema/punycode.h"

#include <algorithm>
#include <cstdint>

#include "schema/text_cursor.h"

namespace matterlint {
namespace {

// RFC 3492, 5.
constexpr uint32_t base = 36;
constexpr uint32_t least_threshold = 1;
constexpr uint32_t most_threshold = 26;
constexpr uint32_t first_bias = 72;
constexpr uint32_t first_code_point = 0x80;
constexpr uint64_t most_code_point = 0x10ffff;

// RFC 3492, 6.1.
uint32_t adapted_bias(uint64_t delta, uint64_t count, bool first) {
  delta = first ? delta / 700 : delta / 2;
  delta += delta / count;
  uint32_t steps = 0;
  while (delta > (base - least_threshold) * most_threshold / 2) {
    delta /= base - least_threshold;
    steps += base;
  }
  return steps + static_cast<uint32_t>((base - least_threshold + 1) * delta / (delta + 38));
}

uint32_t threshold(uint32_t position, uint32_t bias) {
  return position <= bias ? least_threshold
                          : std::clamp(position - bias, least_threshold, most_threshold);
}

std::optional<uint32_t> digit_value(char c) {
  if (is_ascii_letter(c)) {
    return static_cast<uint32_t>(ascii_lower(c) - 'a');
  }
  return is_ascii_digit(c) ? std::optional<uint32_t>(static_cast<uint32_t>(c - '0') + 26)
                           : std::nullopt;
}

char digit_character(uint32_t value) {
  return static_cast<char>(value < 26 ? 'a' + static_cast<int>(value)
                                      : '0' + static_cast<int>(value) - 26);
}

// One number of variable length (RFC 3492, 6.2).
std::optional<uint64_t> read_delta(TextCursor& cursor, uint32_t bias) {
  uint64_t delta = 0;
  uint64_t weight = 1;
  for (uint32_t position = base;; position += base) {
    const std::optional<uint32_t> digit = digit_value(cursor.peek());
    if (!digit) {
      return std::nullopt;
    }
    cursor.take(cursor.peek());
    delta += *digit * weight;
    const uint32_t limit = threshold(position, bias);
    if (*digit < limit) {
      return delta;
    }
    weight *= base - limit;
    // No label of 63 bytes has a delta of this size.
    if (delta > UINT32_MAX || weight > UINT32_MAX) {
      return std::nullopt;
    }
  }
}

void append_delta(std::string& out, uint64_t delta, uint32_t bias) {
  for (uint32_t position = base;; position += base) {
    const uint32_t limit = threshold(position, bias);
    if (delta < limit) {
      out.push_back(digit_character(static_cast<uint32_t>(delta)));
      return;
    }
    const uint64_t above = delta - limit;
    out.push_back(digit_character(static_cast<uint32_t>(limit + above % (base - limit))));
    delta = above / (base - limit);
  }
}

}  // namespace

std::optional<std::u32string> decode_punycode(std::string_view text) {
  std::u32string label;
  const size_t delimiter = text.rfind('-');
  if (delimiter != std::string_view::npos) {
    for (const char c : text.substr(0, delimiter)) {
      label.push_back(static_cast<unsigned char>(c));
    }
    text.remove_prefix(delimiter + 1);
  }
  TextCursor cursor(text);
  uint64_t code_point = first_code_point;
  uint64_t index = 0;
  uint32_t bias = first_bias;
  bool first = true;
  while (!cursor.at_end()) {
    const std::optional<uint64_t> delta = read_delta(cursor, bias);
    if (!delta) {
      return std::nullopt;
    }
    const uint64_t count = label.size() + 1;
    bias = adapted_bias(*delta, count, first);
    first = false;
    index += *delta;
    code_point += index / count;
    index %= count;
    if (code_point > most_code_point) {
      return std::nullopt;
    }
    label.insert(label.begin() + static_cast<std::ptrdiff_t>(index),
                 static_cast<char32_t>(code_point));
    ++index;
  }
  return label;
}

std::string encode_punycode(std::u32string_view label) {
  std::string out;
  for (const char32_t c : label) {
    if (c < first_code_point) {
      out.push_back(static_cast<char>(c));
    }
  }
  size_t done = out.size();
  const size_t basic = done;
  if (basic > 0) {
    out.push_back('-');
  }
  uint64_t code_point = first_code_point;
  uint64_t delta = 0;
  uint32_t bias = first_bias;
  while (done < label.size()) {
    char32_t next = most_code_point;
    for (const char32_t c : label) {
      if (c >= code_point && c < next) {
        next = c;
      }
    }
    delta += (next - code_point) * (done + 1);
    code_point = next;
    for (const char32_t c : label) {
      if (c < code_point) {
        ++delta;
      } else if (c == code_point) {
        append_delta(out, delta, bias);
        bias = adapted_bias(delta, done + 1, done == basic);
        delta = 0;
        ++done;
      }
    }
    ++delta;
    ++code_point;
  }
  return out;
}

}  // namespace matterlint
