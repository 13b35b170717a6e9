// SPDX-License-Identifier: MIT
// A place in a short text that the parsers of formats move forward. ASCII only, no locale.
#ifndef MATTERLINT_SCHEMA_TEXT_CURSOR_H_
#define MATTERLINT_SCHEMA_TEXT_CURSOR_H_

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace matterlint {

constexpr bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}

constexpr bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

constexpr bool is_ascii_hex(char c) {
  return is_ascii_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

constexpr char ascii_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

inline std::string ascii_lower(std::string_view text) {
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(), [](char c) { return ascii_lower(c); });
  return lower;
}

inline bool equal_ignoring_case(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, [](char x, char y) { return ascii_lower(x) == ascii_lower(y); });
}

/// What is left of a text. Every `take` moves on only when it finds what it looks for.
class TextCursor {
 public:
  explicit TextCursor(std::string_view text) : rest_(text) {}

  bool at_end() const { return rest_.empty(); }
  std::string_view rest() const { return rest_; }
  /// The byte `ahead` places on; NUL behind the end.
  char peek(size_t ahead = 0) const { return ahead < rest_.size() ? rest_[ahead] : '\0'; }

  bool take(char c) {
    if (rest_.empty() || rest_.front() != c) {
      return false;
    }
    rest_.remove_prefix(1);
    return true;
  }

  bool take_ignoring_case(std::string_view word) {
    if (!equal_ignoring_case(rest_.substr(0, word.size()), word)) {
      return false;
    }
    rest_.remove_prefix(word.size());
    return true;
  }

  /// The longest run of bytes for which `belongs` is true; may be empty.
  template <class Predicate>
  std::string_view take_while(Predicate belongs) {
    size_t length = 0;
    while (length < rest_.size() && belongs(rest_[length])) {
      ++length;
    }
    const std::string_view taken = rest_.substr(0, length);
    rest_.remove_prefix(length);
    return taken;
  }

  std::string_view take_digits() { return take_while(is_ascii_digit); }

  /// How many blanks and tabs stood here.
  size_t skip_blanks() {
    return take_while([](char c) { return c == ' ' || c == '\t'; }).size();
  }

 private:
  std::string_view rest_;
};

/// The value of decimal digits; what is too long for an int gives a number over 9999.
inline int digits_value(std::string_view digits) {
  int value = 0;
  for (const char c : digits) {
    value = std::min(value * 10 + (c - '0'), 100'000'000);
  }
  return value;
}

}  // namespace matterlint

#endif  // MATTERLINT_SCHEMA_TEXT_CURSOR_H_
