// SPDX-License-Identifier: MIT
#include "document/decimal.h"

#include <algorithm>
#include <cstddef>

namespace matterlint {
namespace {

// Digits of one number times digits of another that a division may cost.
constexpr size_t most_division_steps = 2'000'000;
// Numbers in another base than ten are converted digit by digit, which is quadratic.
constexpr size_t most_foreign_digits = 1'000;
constexpr size_t most_exponent_digits = 9;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

int digit_value(char c) {
  if (is_digit(c)) {
    return c - '0';
  }
  const char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : 99;
}

// Appends the digits at `at`, `_` between them left out; empty when `_` is not between digits.
std::optional<size_t> read_digits(std::string_view text, size_t at, std::string& digits) {
  while (at < text.size()) {
    if (is_digit(text[at])) {
      digits += text[at];
    } else if (text[at] == '_') {
      if (at == 0 || !is_digit(text[at - 1]) || at + 1 >= text.size() || !is_digit(text[at + 1])) {
        return std::nullopt;
      }
    } else {
      break;
    }
    ++at;
  }
  return at;
}

// `digits` = `digits` * base + value, in decimal.
void multiply_add(std::string& digits, int base, int value) {
  int carry = value;
  for (size_t i = digits.size(); i > 0; --i) {
    const int sum = (digits[i - 1] - '0') * base + carry;
    digits[i - 1] = static_cast<char>('0' + sum % 10);
    carry = sum / 10;
  }
  for (; carry > 0; carry /= 10) {
    digits.insert(digits.begin(), static_cast<char>('0' + carry % 10));
  }
}

std::optional<std::string> read_other_base(std::string_view text) {
  const int base = text[1] == 'x' ? 16 : text[1] == 'o' ? 8 : 2;
  if (text.size() < 3 || text.size() - 2 > most_foreign_digits) {
    return std::nullopt;
  }
  std::string digits;
  for (size_t at = 2; at < text.size(); ++at) {
    if (text[at] == '_' && at > 2 && text[at - 1] != '_' && at + 1 < text.size()) {
      continue;
    }
    if (digit_value(text[at]) >= base) {
      return std::nullopt;
    }
    multiply_add(digits, base, digit_value(text[at]));
  }
  return digits;
}

std::optional<int64_t> read_exponent(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) {
    text.remove_prefix(1);
  }
  std::string digits;
  const std::optional<size_t> end = read_digits(text, 0, digits);
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
  if (text.empty() || !end || *end != text.size() || digits.size() > most_exponent_digits) {
    return std::nullopt;
  }
  int64_t value = 0;
  for (const char digit : digits) {
    value = value * 10 + (digit - '0');
  }
  return negative ? -value : value;
}

// The remainder of dividing `number` by `divisor`, both without leading zeros, is zero.
bool divides(std::string_view divisor, std::string_view number) {
  std::string rest;
  for (const char digit : number) {
    if (!rest.empty() || digit != '0') {
      rest += digit;
    }
    while (rest.size() > divisor.size() || (rest.size() == divisor.size() && rest >= divisor)) {
      int borrow = 0;
      for (size_t i = 0; i < rest.size(); ++i) {
        char& place = rest[rest.size() - 1 - i];
        const int taken = i < divisor.size() ? divisor[divisor.size() - 1 - i] - '0' : 0;
        const int difference = place - '0' - taken - borrow;
        borrow = difference < 0 ? 1 : 0;
        place = static_cast<char>('0' + difference + 10 * borrow);
      }
      rest.erase(0, std::min(rest.find_first_not_of('0'), rest.size()));
    }
  }
  return rest.empty();
}

}  // namespace

std::optional<Decimal> Decimal::parse(std::string_view text) {
  Decimal number;
  if (text.size() > 1 && text[0] == '0' && (text[1] == 'x' || text[1] == 'o' || text[1] == 'b')) {
    const std::optional<std::string> digits = read_other_base(text);
    if (!digits) {
      return std::nullopt;
    }
    number.digits_ = *digits;
    number.normalize();
    return number;
  }
  number.negative_ = text.starts_with('-');
  if (number.negative_ || text.starts_with('+')) {
    text.remove_prefix(1);
  }
  std::optional<size_t> at = read_digits(text, 0, number.digits_);
  if (at && *at < text.size() && text[*at] == '.') {
    const size_t whole = number.digits_.size();
    at = read_digits(text, *at + 1, number.digits_);
    number.exponent_ = -static_cast<int64_t>(number.digits_.size() - whole);
  }
  if (!at || number.digits_.empty()) {
    return std::nullopt;
  }
  if (*at < text.size()) {
    if ((text[*at] | 0x20) != 'e') {
      return std::nullopt;
    }
    const std::optional<int64_t> exponent = read_exponent(text.substr(*at + 1));
    if (!exponent) {
      return std::nullopt;
    }
    number.exponent_ += *exponent;
  }
  number.normalize();
  return number;
}

void Decimal::normalize() {
  digits_.erase(0, std::min(digits_.find_first_not_of('0'), digits_.size()));
  if (digits_.empty()) {
    negative_ = false;
    exponent_ = 0;
    return;
  }
  const size_t length = digits_.find_last_not_of('0') + 1;
  exponent_ += static_cast<int64_t>(digits_.size() - length);
  digits_.resize(length);
}

bool Decimal::is_multiple_of(const Decimal& divisor) const {
  if (is_zero()) {
    return true;
  }
  // Neither digits end in zero, so the divisor's tenth parts cannot be made up for.
  const int64_t zeros = exponent_ - divisor.exponent_;
  if (zeros < 0) {
    return false;
  }
  // Zeros bring factors two and five, and a number of n digits has fewer than 4n of either.
  const size_t most_zeros = 4 * divisor.digits_.size();
  const size_t added = std::min(static_cast<size_t>(zeros), most_zeros);
  if ((digits_.size() + added) * divisor.digits_.size() > most_division_steps) {
    return true;
  }
  return divides(divisor.digits_, digits_ + std::string(added, '0'));
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
  if (a.negative_ != b.negative_) {
    return a.negative_ ? std::strong_ordering::less : std::strong_ordering::greater;
  }
  const Decimal& low = a.negative_ ? b : a;
  const Decimal& high = a.negative_ ? a : b;
  if (low.is_zero() || high.is_zero()) {
    return low.digits_.size() <=> high.digits_.size();
  }
  const int64_t low_places = low.exponent_ + static_cast<int64_t>(low.digits_.size());
  const int64_t high_places = high.exponent_ + static_cast<int64_t>(high.digits_.size());
  if (low_places != high_places) {
    return low_places <=> high_places;
  }
  return low.digits_.compare(high.digits_) <=> 0;
}

std::string Decimal::canonical() const {
  if (is_zero()) {
    return "0";
  }
  // Beyond this many digits an exponent is shorter, and always safe to write.
  constexpr int64_t most_zeros = 20;
  std::string text = negative_ ? "-" : "";
  const auto size = static_cast<int64_t>(digits_.size());
  if (exponent_ >= 0 && exponent_ <= most_zeros) {
    return text + digits_ + std::string(static_cast<size_t>(exponent_), '0');
  }
  if (exponent_ < 0 && -exponent_ < size) {
    const auto point = static_cast<size_t>(size + exponent_);
    return text + digits_.substr(0, point) + "." + digits_.substr(point);
  }
  if (exponent_ < 0 && -exponent_ <= size + most_zeros) {
    return text + "0." + std::string(static_cast<size_t>(-exponent_ - size), '0') + digits_;
  }
  return text + digits_ + "e" + std::to_string(exponent_);
}

}  // namespace matterlint
