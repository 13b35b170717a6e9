// SPDX-License-Identifier: MIT
// Identifiers with a check digit: ISBN (ISO 2108), ISSN (ISO 3297), ORCID (ISO 7064, MOD 11-2).
#include <string>
#include <utility>

#include "schema/format_checks.h"
#include "schema/text_cursor.h"
#include "source/message_text.h"

namespace matterlint {
namespace {

// The digits of an identifier, and what else stood in it.
struct Digits {
  std::string text{};            // digits; `X` when it is the last one
  std::string_view stranger{};   // the first thing that belongs in no identifier
  bool separators_right = true;  // hyphens and blanks stand alone and between digits
  bool small_x = false;
};

// Dashes that word processors make of hyphens (U+2010 to U+2015) and the minus (U+2212).
size_t dash_length(std::string_view rest) {
  const bool dash = rest.size() >= 3 && rest[0] == '\xe2' &&
                    ((rest[1] == '\x80' && rest[2] >= '\x90' && rest[2] <= '\x95') ||
                     (rest[1] == '\x88' && rest[2] == '\x92'));
  return dash ? 3 : 0;
}

Digits read_digits(std::string_view text) {
  Digits out;
  bool after_separator = true;
  size_t at = 0;
  while (at < text.size()) {
    const char c = text[at];
    const size_t dash = dash_length(text.substr(at));
    if (is_ascii_digit(c)) {
      out.text.push_back(c);
      after_separator = false;
      ++at;
    } else if ((c == 'X' || c == 'x') && at + 1 == text.size()) {
      out.text.push_back('X');
      out.small_x = c == 'x';
      after_separator = false;
      ++at;
    } else if (c == '-' || c == ' ' || dash > 0) {
      out.separators_right = out.separators_right && !after_separator && dash == 0;
      after_separator = true;
      at += dash > 0 ? dash : 1;
    } else {
      size_t end = at + 1;
      while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80) {
        ++end;
      }
      out.stranger = text.substr(at, end - at);
      return out;
    }
  }
  out.separators_right = out.separators_right && !after_separator;
  return out;
}

int value_of(char digit) {
  return digit == 'X' ? 10 : digit - '0';
}

char digit_of(int value) {
  return value == 10 ? 'X' : static_cast<char>('0' + value);
}

// ISBN-10 and ISSN: weights fall to 1 at the check digit, modulo 11.
char check_digit_11(std::string_view digits) {
  int sum = 0;
  int weight = static_cast<int>(digits.size());
  for (const char digit : digits.substr(0, digits.size() - 1)) {
    sum += weight * value_of(digit);
    --weight;
  }
  return digit_of((11 - sum % 11) % 11);
}

// ISBN-13 (EAN): weights 1 and 3 in turn, modulo 10.
char check_digit_10(std::string_view digits) {
  int sum = 0;
  int weight = 1;
  for (const char digit : digits.substr(0, digits.size() - 1)) {
    sum += weight * value_of(digit);
    weight = 4 - weight;
  }
  return digit_of((10 - sum % 10) % 10);
}

// ISO 7064, MOD 11-2.
char check_digit_11_2(std::string_view digits) {
  int total = 0;
  for (const char digit : digits.substr(0, digits.size() - 1)) {
    total = (total + value_of(digit)) * 2 % 11;
  }
  return digit_of((12 - total) % 11);
}

std::string check_digit_fault(std::string_view digits, char right) {
  if (digits.back() == right) {
    return {};
  }
  return "the check digit at its end is " + in_backticks(std::string(1, digits.back())) +
         ", by the other digits it must be `" + std::string(1, right) + "`";
}

std::string stranger_fault(const Digits& digits) {
  return digits.stranger.empty() ? std::string()
                                 : in_backticks(digits.stranger) + " is no part of a number";
}

std::string isbn_fault(const Digits& digits) {
  if (!digits.stranger.empty()) {
    return stranger_fault(digits);
  }
  const std::string& text = digits.text;
  if (text.size() != 10 && text.size() != 13) {
    return "it has " + std::to_string(text.size()) + " digits, an ISBN has 10 or 13";
  }
  if (text.size() == 10) {
    return check_digit_fault(text, check_digit_11(text));
  }
  if (!text.starts_with("978") && !text.starts_with("979")) {
    return "an ISBN of 13 digits begins with 978 or 979";
  }
  return check_digit_fault(text, check_digit_10(text));
}

// `text` without a label such as `ISBN-13:` before the number.
std::string_view without_label(std::string_view text, std::string_view label) {
  TextCursor cursor(text);
  cursor.skip_blanks();
  if (!cursor.take_ignoring_case(label)) {
    return text;
  }
  if (!cursor.take_ignoring_case("-13")) {
    cursor.take_ignoring_case("-10");
  }
  cursor.take(':');
  cursor.skip_blanks();
  return cursor.rest();
}

// The digits in groups of four, joined by hyphens.
std::string in_fours(std::string_view digits) {
  std::string out;
  for (size_t at = 0; at < digits.size(); at += 4) {
    out += (at == 0 ? "" : "-") + std::string(digits.substr(at, 4));
  }
  return out;
}

// The text with its own separators, each made one hyphen or blank between digits.
std::string tidy_separators(std::string_view text) {
  std::string out;
  char pending = '\0';
  for (size_t at = 0; at < text.size();) {
    const size_t dash = dash_length(text.substr(at));
    const char c = text[at];
    at += dash > 0 ? dash : 1;
    if (dash > 0 || c == '-') {
      pending = '-';
    } else if (c == ' ') {
      pending = pending == '-' ? '-' : ' ';
    } else {
      if (pending != '\0' && !out.empty()) {
        out.push_back(pending);
      }
      pending = '\0';
      out.push_back(c == 'x' ? 'X' : c);
    }
  }
  return out;
}

}  // namespace

std::optional<FormatError> check_isbn(std::string_view text) {
  const std::string_view number = without_label(text, "ISBN");
  const Digits digits = read_digits(number);
  std::string fault = isbn_fault(digits);
  if (!fault.empty()) {
    return FormatError{std::move(fault), {}};
  }
  if (number.size() != text.size()) {
    return FormatError{"the number must stand alone, without `ISBN`", tidy_separators(number)};
  }
  if (digits.small_x) {
    return FormatError{"the `X` must be a capital letter", tidy_separators(number)};
  }
  if (!digits.separators_right) {
    return FormatError{"only single hyphens or blanks may stand between the digits",
                       tidy_separators(number)};
  }
  return std::nullopt;
}

std::optional<FormatError> check_issn(std::string_view text) {
  const std::string_view number = without_label(text, "ISSN");
  const Digits digits = read_digits(number);
  std::string fault = stranger_fault(digits);
  if (fault.empty() && digits.text.size() != 8) {
    fault = "it has " + std::to_string(digits.text.size()) + " digits, an ISSN has 8";
  }
  if (fault.empty()) {
    fault = check_digit_fault(digits.text, check_digit_11(digits.text));
  }
  if (!fault.empty()) {
    return FormatError{std::move(fault), {}};
  }
  std::string normal_form = in_fours(digits.text);
  if (text == normal_form) {
    return std::nullopt;
  }
  return FormatError{"it must be written as two groups of four digits with a hyphen",
                     std::move(normal_form)};
}

// https://support.orcid.org: "Structure of the ORCID identifier"
std::optional<FormatError> check_orcid(std::string_view text) {
  constexpr std::string_view link = "https://orcid.org/";
  TextCursor cursor(text);
  if (!cursor.take_ignoring_case("https://")) {
    cursor.take_ignoring_case("http://");
  }
  cursor.take_ignoring_case("www.");
  const bool host = cursor.take_ignoring_case("orcid.org/");
  const std::string_view number = host ? cursor.rest() : without_label(text, "ORCID");
  const Digits digits = read_digits(number);
  std::string fault = stranger_fault(digits);
  if (fault.empty() && digits.text.size() != 16) {
    fault = "it has " + std::to_string(digits.text.size()) + " digits, an ORCID iD has 16";
  }
  if (fault.empty()) {
    fault = check_digit_fault(digits.text, check_digit_11_2(digits.text));
  }
  if (!fault.empty()) {
    return FormatError{std::move(fault), {}};
  }
  std::string normal_form = (host ? std::string(link) : std::string()) + in_fours(digits.text);
  if (text == normal_form) {
    return std::nullopt;
  }
  return FormatError{host ? "the link must begin with `https://orcid.org/`"
                          : "it must be written as four groups of four digits with hyphens",
                     std::move(normal_form)};
}

}  // namespace matterlint
