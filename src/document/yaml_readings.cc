// SPDX-License-Identifier: MIT
#include "document/yaml_readings.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <optional>
#include <system_error>

#include "document/scalar.h"

namespace matterlint {
namespace {

constexpr size_t safe_digits = 15;     // a double holds every integer of so many digits
constexpr size_t longest_number = 40;  // longer ones are printed as they are written

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool consists_of(std::string_view text, std::string_view characters) {
  return text.find_first_not_of(characters) == std::string_view::npos;
}

std::string_view without_sign(std::string_view text) {
  return text.substr(!text.empty() && (text[0] == '-' || text[0] == '+') ? 1 : 0);
}

std::string without_underscores(std::string_view text) {
  std::string digits(text);
  std::erase(digits, '_');
  return digits;
}

/// The sign of `text` before a number that was read without it.
std::string signed_as(std::string_view text, std::string value) {
  return text.starts_with('-') && value != "0" ? "-" + value : value;
}

/// Digits of a base without prefix; the digits themselves when they are more than 64 bits.
std::string in_decimal(std::string_view digits, int base) {
  uint64_t value = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
  return read.ec == std::errc() ? std::to_string(value) : std::string(digits);
}

std::string printed_integer(std::string_view text) {
  std::string_view digits = without_sign(text);
  digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size() - 1));
  return signed_as(text, std::string(digits));
}

std::string printed_float(std::string_view text) {
  const std::string_view digits = text.substr(text.starts_with('+') ? 1 : 0);
  double value = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (read.ec != std::errc() || text.size() > longest_number) {
    return std::string(text);
  }
  std::array<char, 32> printed{};
  const auto end = std::to_chars(printed.data(), printed.data() + printed.size(), value).ptr;
  return {printed.data(), end};
}

std::string in_lower_case(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return lower;
}

bool has_one_case(std::string_view text, std::string_view lower) {
  const std::string_view rest = text.substr(1);
  const bool rest_is_lower = rest == lower.substr(1);
  const bool all_upper =
      std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  return rest_is_lower || all_upper;
}

// https://yaml.org/type/bool.html: each word in lower case, capitalized or in upper case. Its `y`
// and `n` are left out: hardly a reader took them for booleans, and pages about axes are called so.
bool is_old_boolean(std::string_view text, std::string_view& value) {
  const std::string lower = in_lower_case(text);
  if (text.empty() || !has_one_case(text, lower)) {
    return false;
  }
  if (lower == "yes" || lower == "on" || lower == "true") {
    value = "true";
    return true;
  }
  value = "false";
  return lower == "no" || lower == "off" || lower == "false";
}

bool is_sexagesimal_part(std::string_view part) {
  return !part.empty() && part.size() <= 2 && consists_of(part, "0123456789") &&
         (part.size() == 1 || part[0] <= '5');
}

// The sum of `1:30:00`: groups to the base of sixty. Nothing when it is none.
std::optional<uint64_t> read_groups(std::string_view digits) {
  size_t colon = digits.find(':');
  if (colon == std::string_view::npos || !is_digit(digits[0]) || colon > 6 ||
      digits.size() > longest_number / 2 || !consists_of(digits.substr(0, colon), "0123456789_")) {
    return std::nullopt;
  }
  uint64_t sum = 0;
  const std::string first = without_underscores(digits.substr(0, colon));
  std::from_chars(first.data(), first.data() + first.size(), sum);
  while (colon != std::string_view::npos) {
    digits.remove_prefix(colon + 1);
    colon = digits.find(':');
    const std::string_view part = digits.substr(0, colon);
    uint64_t number = 0;
    if (!is_sexagesimal_part(part)) {
      return std::nullopt;
    }
    std::from_chars(part.data(), part.data() + part.size(), number);
    sum = sum * 60 + number;
  }
  return sum;
}

// https://yaml.org/type/int.html: [-+]?[1-9][0-9_]*(:[0-5]?[0-9])+
bool read_sexagesimal(std::string_view text, std::string& value) {
  const std::string_view digits = without_sign(text);
  const std::optional<uint64_t> sum = read_groups(digits);
  if (!sum || digits[0] == '0') {
    return false;
  }
  value = signed_as(text, std::to_string(*sum));
  return true;
}

// https://yaml.org/type/float.html: [-+]?[0-9][0-9_]*(:[0-5]?[0-9])+\.[0-9_]*
bool read_sexagesimal_float(std::string_view text, std::string& value) {
  const std::string_view digits = without_sign(text);
  const size_t dot = std::min(digits.find('.'), digits.size());
  const std::optional<uint64_t> sum = read_groups(digits.substr(0, dot));
  if (!sum || dot == digits.size() || !consists_of(digits.substr(dot + 1), "0123456789_")) {
    return false;
  }
  value = signed_as(text,
                    printed_float(std::to_string(*sum) + without_underscores(digits.substr(dot))));
  return true;
}

// https://yaml.org/type/int.html, all bases but sixty.
bool read_old_integer(std::string_view text, std::string& value) {
  const std::string_view digits = without_sign(text);
  if (digits.empty() || !is_digit(digits[0])) {
    return false;
  }
  const std::string plain = without_underscores(digits);
  const std::string_view behind_prefix = digits.substr(std::min<size_t>(2, digits.size()));
  if (digits.starts_with("0b") || digits.starts_with("0x")) {
    const bool hex = digits[1] == 'x';
    if (plain.size() < 3 || !consists_of(behind_prefix, hex ? "0123456789abcdefABCDEF_" : "01_")) {
      return false;
    }
    value = signed_as(text, in_decimal(std::string_view(plain).substr(2), hex ? 16 : 2));
    return true;
  }
  if (digits[0] == '0' && digits.size() > 1) {
    value = signed_as(text, in_decimal(plain, 8));
    return consists_of(digits, "01234567_");
  }
  value = signed_as(text, printed_integer(plain));
  return consists_of(digits, "0123456789_");
}

// https://yaml.org/type/float.html: a dot is needed, and an exponent has a sign.
bool read_old_float(std::string_view text, std::string& value) {
  const std::string_view digits = without_sign(text);
  const size_t dot = digits.find('.');
  if (dot == std::string_view::npos || digits[0] == '_' ||
      digits.find_first_of("0123456789") > dot + 1 ||
      !consists_of(digits.substr(0, dot), "0123456789_")) {
    return false;
  }
  const std::string_view fraction = digits.substr(dot + 1);
  const size_t exponent = std::min(fraction.find_first_of("eE"), fraction.size());
  if (!consists_of(fraction.substr(0, exponent), "0123456789_")) {
    return false;
  }
  if (exponent < fraction.size()) {
    const std::string_view power = fraction.substr(exponent + 1);
    if (power.size() < 2 || without_sign(power).size() == power.size() ||
        !consists_of(power.substr(1), "0123456789")) {
      return false;
    }
  }
  value = printed_float(without_underscores(text));
  return true;
}

NumberLoss loss_of_integer(std::string_view text) {
  const std::string_view digits = without_sign(text);
  double value = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (read.ec == std::errc::result_out_of_range) {
    return NumberLoss::too_large;
  }
  uint64_t integer = 0;
  const auto exact = std::from_chars(digits.data(), digits.data() + digits.size(), integer);
  constexpr uint64_t two_to_63 = uint64_t{1} << 63;
  if (exact.ec != std::errc() || (text.starts_with('-') && integer > two_to_63)) {
    return NumberLoss::integer;
  }
  std::array<char, 32> kept{};
  std::snprintf(kept.data(), kept.size(), "%.0f", value);
  return printed_integer(digits) == kept.data() ? NumberLoss::none : NumberLoss::digits;
}

}  // namespace

YamlReading read_as_yaml_1_2(std::string_view plain) {
  const Kind kind = resolve_plain_scalar(plain);
  switch (kind) {
    case Kind::boolean:
      return {kind, in_lower_case(plain)};
    case Kind::integer:
      if (plain.starts_with("0x") || plain.starts_with("0o")) {
        return {kind, in_decimal(plain.substr(2), plain[1] == 'x' ? 16 : 8)};
      }
      return {kind, printed_integer(plain)};
    case Kind::number:
      return {kind, printed_float(plain)};
    case Kind::null:
      return {kind, "null"};
    case Kind::string:
    case Kind::date_time:
    case Kind::array:
    case Kind::object:
      break;
  }
  return {Kind::string, std::string(plain)};
}

YamlReading read_as_yaml_1_1(std::string_view plain) {
  std::string_view word;
  if (is_old_boolean(plain, word)) {
    return {Kind::boolean, std::string(word)};
  }
  std::string value;
  if (read_sexagesimal(plain, value) || read_old_integer(plain, value)) {
    return {Kind::integer, std::move(value)};
  }
  if (read_old_float(plain, value) || read_sexagesimal_float(plain, value)) {
    return {Kind::number, std::move(value)};
  }
  const YamlReading now = read_as_yaml_1_2(plain);
  const bool infinite = without_sign(plain).starts_with(".i") ||
                        without_sign(plain).starts_with(".I") || plain.starts_with(".n") ||
                        plain.starts_with(".N");
  return now.kind == Kind::null || infinite ? now : YamlReading{Kind::string, std::string(plain)};
}

// PyYAML reads all of YAML 1.1, Ruby (Jekyll) its words and whole numbers, but times with an
// arithmetic of its own. Hugo had the words of go-yaml 2 until 0.152, then those of
// goccy/go-yaml, and the whole numbers of both versions always, never times. The `yaml` of
// JavaScript, which Obsidian has, reads the core schema of YAML 1.2.
KnownReaders known_readers(std::string_view plain) {
  const YamlReading old = read_as_yaml_1_1(plain);
  const bool time = plain.find(':') != std::string_view::npos;
  if (old.kind == Kind::boolean) {
    return {"PyYAML, Jekyll and Hugo before 0.152", "Obsidian and newer Hugo"};
  }
  if (time || without_sign(plain).starts_with("0o")) {
    return {"PyYAML", "Obsidian and Hugo"};
  }
  return {old.kind == Kind::integer ? "PyYAML, Jekyll and Hugo" : "PyYAML", "Obsidian"};
}

bool may_be_ambiguous(std::string_view plain) {
  if (plain.empty()) {
    return false;
  }
  constexpr std::string_view firsts = "yYnNoO";
  const char first = plain[0];
  if (!is_digit(first) && first != '-' && first != '+' && first != '.') {
    return plain.size() <= 3 && firsts.find(first) != std::string_view::npos;
  }
  // An everyday integer.
  return first == '0' ? plain.size() > 1
                      : plain.size() > safe_digits || !consists_of(plain, "0123456789");
}

NumberLoss loss_of(std::string_view number) {
  const std::string_view digits = without_sign(number);
  if (digits.empty()) {
    return NumberLoss::none;
  }
  if (digits[0] == 'i' || digits[0] == 'n' ||
      (digits[0] == '.' && digits.size() > 1 && !is_digit(digits[1]))) {
    return NumberLoss::not_a_number;
  }
  if (digits.size() <= safe_digits && digits.find_first_of("eE") == std::string_view::npos) {
    return NumberLoss::none;
  }
  if (digits.starts_with("0x") || digits.starts_with("0o") || digits.starts_with("0b")) {
    const int base = digits[1] == 'x' ? 16 : digits[1] == 'o' ? 8 : 2;
    const std::string value = in_decimal(without_underscores(digits.substr(2)), base);
    return consists_of(value, "0123456789") ? loss_of_integer(value) : NumberLoss::integer;
  }
  const std::string plain = without_underscores(number);
  if (consists_of(without_sign(plain), "0123456789")) {
    return loss_of_integer(plain);
  }
  double value = 0;
  const std::string_view written = without_sign(plain);
  const auto read = std::from_chars(written.data(), written.data() + written.size(), value);
  // Out of range is also what is too near to zero, which every reader takes for zero.
  const bool tiny =
      written.find("e-") != std::string_view::npos || written.find("E-") != std::string_view::npos;
  return read.ec == std::errc::result_out_of_range && !tiny ? NumberLoss::too_large
                                                            : NumberLoss::none;
}

}  // namespace matterlint
