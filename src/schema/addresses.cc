// SPDX-License-Identifier: MIT
#include "schema/addresses.h"

#include <algorithm>

#include "schema/text_cursor.h"
#include "source/message_text.h"

namespace matterlint {
namespace {

constexpr size_t longest_name = 253;  // RFC 1035, 2.3.4, less the root and a length byte
constexpr size_t longest_label = 63;

std::string label_fault(std::string_view label) {
  if (label.empty()) {
    return "between two dots, or at an end, stands nothing";
  }
  if (label.size() > longest_label) {
    return "between two dots stand more than 63 characters";
  }
  if (label.front() == '-' || label.back() == '-') {
    return "no part may begin or end with a hyphen";
  }
  const auto belongs = [](char c) { return is_ascii_letter(c) || is_ascii_digit(c) || c == '-'; };
  return std::ranges::all_of(label, belongs)
             ? std::string()
             : "only letters, digits, hyphens and dots may stand in a host name";
}

}  // namespace

std::string ipv4_fault(std::string_view text) {
  TextCursor cursor(text);
  for (int part = 0; part < 4; ++part) {
    if (part > 0 && !cursor.take('.')) {
      return "an address of IPv4 has four numbers with dots between them";
    }
    const std::string_view digits = cursor.take_digits();
    if (digits.empty()) {
      return "an address of IPv4 has four numbers with dots between them";
    }
    if (digits.size() > 1 && digits.front() == '0') {
      return in_backticks(digits) + " has a leading zero";
    }
    if (digits.size() > 3 || digits_value(digits) > 255) {
      return "the numbers of an address of IPv4 go up to 255";
    }
  }
  return cursor.at_end() ? std::string() : "something follows the four numbers";
}

std::string ipv6_fault(std::string_view text) {
  TextCursor cursor(text);
  int groups = 0;
  bool shortened = false;
  if (cursor.rest().starts_with("::")) {
    cursor.take(':');
    cursor.take(':');
    shortened = true;
  }
  while (!cursor.at_end()) {
    if (cursor.rest().find_first_of(".:") != std::string_view::npos &&
        cursor.peek(cursor.rest().find_first_of(".:")) == '.') {
      const std::string fault = ipv4_fault(cursor.rest());
      if (!fault.empty()) {
        return fault;
      }
      groups += 2;
      break;
    }
    const std::string_view digits = cursor.take_while(is_ascii_hex);
    if (digits.empty() || digits.size() > 4) {
      return "between the colons stand one to four hexadecimal digits";
    }
    ++groups;
    if (cursor.at_end()) {
      break;
    }
    if (!cursor.take(':') || cursor.at_end()) {
      return "the groups of an address of IPv6 are joined by single colons";
    }
    if (cursor.take(':')) {
      if (shortened) {
        return "`::` may stand only once";
      }
      shortened = true;
    }
  }
  const bool right = shortened ? groups <= 7 : groups == 8;
  return right ? std::string() : "an address of IPv6 has eight groups, or fewer with one `::`";
}

std::string ascii_host_fault(std::string_view text) {
  if (text.size() > longest_name) {
    return "a host name has at most 253 characters";
  }
  size_t begin = 0;
  while (true) {
    const size_t end = std::min(text.find('.', begin), text.size());
    std::string fault = label_fault(text.substr(begin, end - begin));
    if (!fault.empty() || end == text.size()) {
      return fault;
    }
    begin = end + 1;
  }
}

}  // namespace matterlint
