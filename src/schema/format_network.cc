// SPDX-License-Identifier: MIT
#include <utility>

#include "schema/addresses.h"
#include "schema/format_checks.h"
#include "schema/international_host.h"
#include "schema/text_cursor.h"

namespace matterlint {
namespace {

std::optional<FormatError> answer(std::string fault) {
  if (fault.empty()) {
    return std::nullopt;
  }
  return FormatError{std::move(fault), {}};
}

bool is_not_ascii(char c) {
  return (static_cast<unsigned char>(c) & 0x80U) != 0;
}

// RFC 5321, 4.1.2: Atom; RFC 6531, 3.3 adds what is not ASCII.
bool is_atom_byte(char c, bool international) {
  constexpr std::string_view others = "!#$%&'*+-/=?^_`{|}~";
  return is_ascii_letter(c) || is_ascii_digit(c) || others.find(c) != std::string_view::npos ||
         (international && is_not_ascii(c));
}

// RFC 5321, 4.1.2: Local-part. `end` is where it ends.
std::string local_part_fault(std::string_view text, bool international, size_t& end) {
  TextCursor cursor(text);
  if (cursor.take('"')) {
    while (!cursor.at_end() && !cursor.take('"')) {
      cursor.take('\\');
      const char c = cursor.peek();
      const bool printable = c >= 0x20 && c < 0x7f;
      if (!printable && !(international && is_not_ascii(c))) {
        return "the part in quotation marks has a character that may not stand there";
      }
      cursor.take(c);
    }
    end = text.size() - cursor.rest().size();
    return end >= 2 && text[end - 1] == '"' ? std::string() : "the quotation mark is never closed";
  }
  do {
    if (cursor.take_while([&](char c) { return is_atom_byte(c, international); }).empty()) {
      if (cursor.peek() == '.' || (cursor.peek() == '@' && cursor.rest().size() < text.size())) {
        return "before the `@` a dot must stand between two characters";
      }
      return cursor.peek() == '@' ? "nothing stands before the `@`"
                                  : "a character stands before the `@` that may not stand there";
    }
  } while (cursor.take('.'));
  end = text.size() - cursor.rest().size();
  return {};
}

// RFC 5321, 4.1.3: address-literal.
std::string address_literal_fault(std::string_view text) {
  TextCursor cursor(text);
  return cursor.take_ignoring_case("IPv6:") ? ipv6_fault(cursor.rest()) : ipv4_fault(text);
}

// RFC 6531, 3.3 lets any international label stand in a domain; which ones exist is not asked.
std::string loose_domain(std::string_view domain) {
  std::string ascii;
  bool inside = false;
  for (const char c : domain) {
    if (!is_not_ascii(c)) {
      ascii.push_back(c);
    } else if (!inside) {
      ascii.push_back('x');
    }
    inside = is_not_ascii(c);
  }
  return ascii;
}

std::string email_fault(std::string_view text, bool international) {
  constexpr size_t longest_local_part = 64;  // RFC 5321, 4.5.3.1.1
  size_t end = 0;
  std::string fault = local_part_fault(text, international, end);
  if (!fault.empty()) {
    return text.find('@') == std::string_view::npos ? "there is no `@` in it" : fault;
  }
  if (end >= text.size() || text[end] != '@') {
    return text.find('@', end) == std::string_view::npos
               ? "there is no `@` in it"
               : "a character stands before the `@` that may not stand there";
  }
  if (end > longest_local_part) {
    return "more than 64 bytes stand before the `@`";
  }
  const std::string_view domain = text.substr(end + 1);
  if (domain.empty()) {
    return "nothing stands behind the `@`";
  }
  if (domain.starts_with('[') && domain.ends_with(']')) {
    return address_literal_fault(domain.substr(1, domain.size() - 2));
  }
  return ascii_host_fault(international ? loose_domain(domain) : std::string(domain));
}

std::optional<FormatError> check_mail(std::string_view text, bool international) {
  std::string fault = email_fault(text, international);
  if (fault.empty()) {
    return std::nullopt;
  }
  TextCursor cursor(text);
  if (cursor.take_ignoring_case("mailto:") && email_fault(cursor.rest(), international).empty()) {
    return FormatError{"the address must stand alone, without `mailto:`",
                       std::string(cursor.rest())};
  }
  return FormatError{std::move(fault), {}};
}

}  // namespace

std::optional<FormatError> check_ipv4(std::string_view text) {
  return answer(ipv4_fault(text));
}

std::optional<FormatError> check_ipv6(std::string_view text) {
  return answer(ipv6_fault(text));
}

std::optional<FormatError> check_hostname(std::string_view text) {
  return answer(host_fault(text));
}

std::optional<FormatError> check_idn_hostname(std::string_view text) {
  return answer(international_host_fault(text));
}

std::optional<FormatError> check_email(std::string_view text) {
  return check_mail(text, false);
}

std::optional<FormatError> check_idn_email(std::string_view text) {
  return check_mail(text, true);
}

}  // namespace matterlint
