// SPDX-License-Identifier: MIT
// Numbers as they are written, compared exactly: 9007199254740993 is more than 9007199254740992,
// and 19.99 is a multiple of 0.01.
#ifndef MATTERLINT_DOCUMENT_DECIMAL_H_
#define MATTERLINT_DOCUMENT_DECIMAL_H_

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace matterlint {

/// sign * digits * 10^exponent, with no leading or trailing zero in `digits`; zero has none.
class Decimal {
 public:
  Decimal() = default;

  /// Reads a JSON, TOML or YAML core number: sign, decimal digits (TOML's `_` allowed), fraction,
  /// exponent, or an integer in `0x`, `0o`, `0b`. Empty for anything else, `.inf` and `.nan`
  /// included, for an exponent of more than nine digits, and for more than a thousand digits in a
  /// base other than ten.
  static std::optional<Decimal> parse(std::string_view text);

  bool is_integer() const { return exponent_ >= 0; }
  bool is_zero() const { return digits_.empty(); }
  bool is_negative() const { return negative_; }

  /// True when `*this` is an integer times `divisor`, which must be positive. Also true, because
  /// nothing is known against it, when both have so many thousands of digits that finding out would
  /// take long.
  bool is_multiple_of(const Decimal& divisor) const;

  friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);
  friend bool operator==(const Decimal& a, const Decimal& b) { return std::is_eq(a <=> b); }

  /// One spelling for equal numbers: `1`, `1.0` and `1e0` give the same text.
  std::string canonical() const;

 private:
  void normalize();

  bool negative_ = false;
  std::string digits_{};
  int64_t exponent_ = 0;
};

}  // namespace matterlint

#endif  // MATTERLINT_DOCUMENT_DECIMAL_H_
