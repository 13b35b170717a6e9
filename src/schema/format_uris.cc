// SPDX-License-Identifier: MIT
// Links: URI (RFC 3986), IRI (RFC 3987) and URI templates (RFC 6570).
#include <algorithm>
#include <string>
#include <utility>

#include "schema/addresses.h"
#include "schema/format_checks.h"
#include "schema/text_cursor.h"
#include "source/message_text.h"
#include "source/unicode.h"

namespace matterlint {
namespace {

// Which grammar, and whether a reference without a scheme will do.
struct LinkKind {
  bool international = false;
  bool reference = false;
};

bool contains(std::string_view set, char c) {
  return set.find(c) != std::string_view::npos;
}

// RFC 3986, 2.2 and 2.3.
bool is_unreserved_or_sub_delimiter(char c) {
  return is_ascii_letter(c) || is_ascii_digit(c) || contains("-._~!$&'()*+,;=", c);
}

// RFC 3987, 2.2: ucschar.
bool is_ucs_character(char32_t c) {
  if (c < 0x10000) {
    return (c >= 0xa0 && c <= 0xd7ff) || (c >= 0xf900 && c <= 0xfdcf) ||
           (c >= 0xfdf0 && c <= 0xffef);
  }
  return c < 0xf0000 && (c & 0xffff) <= 0xfffd && (c < 0xe0000 || c >= 0xe1000);
}

// RFC 3987, 2.2: iprivate.
bool is_private(char32_t c) {
  return (c >= 0xe000 && c <= 0xf8ff) || (c >= 0xf0000 && (c & 0xffff) <= 0xfffd);
}

std::string percent_encoded(std::string_view bytes) {
  std::string out;
  for (const char c : bytes) {
    const unsigned value = static_cast<unsigned char>(c);
    out += {'%', "0123456789ABCDEF"[value / 16], "0123456789ABCDEF"[value % 16]};
  }
  return out;
}

std::string character_fault(std::string_view character) {
  if (character == " ") {
    return "a blank must be written `%20`";
  }
  if (character == "\\") {
    return "a backslash may not stand in a link";
  }
  return in_backticks(character) + " must be written " + in_backticks(percent_encoded(character));
}

bool begins_percent_group(std::string_view text, size_t at) {
  return at + 2 < text.size() && is_ascii_hex(text[at + 1]) && is_ascii_hex(text[at + 2]);
}

// One part of a link: what else than unreserved characters and sub-delimiters may stand in it.
struct PartGrammar {
  std::string_view others{};
  bool international = false;
  bool private_use = false;
};

std::string part_fault(std::string_view text, const PartGrammar& grammar) {
  for (size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (c == '%') {
      if (!begins_percent_group(text, at)) {
        return "a `%` must be followed by two hexadecimal digits";
      }
      at += 3;
      continue;
    }
    if (is_unreserved_or_sub_delimiter(c) || contains(grammar.others, c)) {
      ++at;
      continue;
    }
    const CodePoint character = decode_code_point(text, at);
    const bool right =
        character.value >= 0x80 && ((grammar.international && is_ucs_character(character.value)) ||
                                    (grammar.private_use && is_private(character.value)));
    if (!right) {
      return character_fault(text.substr(at, character.length));
    }
    at += character.length;
  }
  return {};
}

// RFC 3986, 3.2.2: IP-literal, with its brackets.
std::string literal_host_fault(std::string_view text) {
  TextCursor cursor(text.substr(1, text.size() - 2));
  if (!cursor.take_ignoring_case("v")) {
    return ipv6_fault(cursor.rest());
  }
  const bool version = !cursor.take_while(is_ascii_hex).empty() && cursor.take('.');
  const std::string_view address =
      cursor.take_while([](char c) { return is_unreserved_or_sub_delimiter(c) || c == ':'; });
  return version && !address.empty() && cursor.at_end()
             ? std::string()
             : std::string("an address of a future version is written as in `[v1.fe80]`");
}

// RFC 3986, 3.2.
std::string authority_fault(std::string_view text, bool international) {
  const size_t at_sign = text.find('@');
  if (at_sign != std::string_view::npos) {
    std::string fault = part_fault(text.substr(0, at_sign), {":", international, false});
    if (!fault.empty()) {
      return fault;
    }
    text.remove_prefix(at_sign + 1);
  }
  std::string_view port;
  if (text.starts_with('[')) {
    const size_t close = text.find(']');
    if (close == std::string_view::npos) {
      return "the `[` before the host is never closed";
    }
    std::string fault = literal_host_fault(text.substr(0, close + 1));
    if (!fault.empty()) {
      return fault;
    }
    port = text.substr(close + 1);
  } else {
    const size_t colon = std::min(text.find(':'), text.size());
    std::string fault = part_fault(text.substr(0, colon), {"", international, false});
    if (!fault.empty()) {
      return fault;
    }
    port = text.substr(colon);
  }
  const bool right =
      port.empty() || (port.front() == ':' && std::ranges::all_of(port.substr(1), is_ascii_digit));
  return right ? std::string()
               : std::string("behind the host may stand only a port, as in `:8080`");
}

// The length of the scheme (RFC 3986, 3.1) without its colon; 0 when there is none.
size_t scheme_length(std::string_view text) {
  const size_t end = text.find_first_of(":/?#");
  if (end == std::string_view::npos || text[end] != ':' || !is_ascii_letter(text.front())) {
    return 0;
  }
  const bool right = std::ranges::all_of(text.substr(0, end), [](char c) {
    return is_ascii_letter(c) || is_ascii_digit(c) || contains("+-.", c);
  });
  return right ? end : 0;
}

// Where the authority ends, with everything before it; what follows is path, query and fragment.
size_t authority_end(std::string_view text) {
  const size_t scheme = scheme_length(text);
  const size_t begin = scheme > 0 ? scheme + 1 : 0;
  return text.substr(begin).starts_with("//")
             ? std::min(text.find_first_of("/?#", begin + 2), text.size())
             : begin;
}

// RFC 3986, 3.3 to 3.5.
std::string tail_fault(std::string_view text, bool international) {
  const size_t hash = std::min(text.find('#'), text.size());
  const std::string_view fragment = text.substr(std::min(hash + 1, text.size()));
  text = text.substr(0, hash);
  const size_t mark = std::min(text.find('?'), text.size());
  const std::string_view query = text.substr(std::min(mark + 1, text.size()));
  std::string fault = part_fault(text.substr(0, mark), {":@/", international, false});
  if (fault.empty()) {
    fault = part_fault(query, {":@/?", international, international});
  }
  return fault.empty() ? part_fault(fragment, {":@/?", international, false}) : fault;
}

std::string link_fault(std::string_view text, LinkKind kind) {
  const size_t scheme = scheme_length(text);
  if (scheme == 0 && !kind.reference) {
    return text.starts_with("www.") ? "the scheme is missing: write `https://` before it"
                                    : "it does not begin with a scheme such as `https:`";
  }
  const size_t first = text.find_first_of(":/?#");
  if (scheme == 0 && first != std::string_view::npos && text[first] == ':') {
    return "before the first colon stands no scheme such as `https`";
  }
  const size_t tail = authority_end(text);
  const size_t begin = scheme > 0 ? scheme + 1 : 0;
  if (tail > begin) {
    std::string fault =
        authority_fault(text.substr(begin + 2, tail - begin - 2), kind.international);
    if (!fault.empty()) {
      return fault;
    }
  }
  return tail_fault(text.substr(tail), kind.international);
}

// Path, query and fragment with everything encoded that RFC 3987, 3.1 says to encode. A backslash
// is left, because it was probably meant as a slash, and so is a `%`, which may be half a group.
std::string encoded_tail(std::string_view text, bool international) {
  const size_t tail = authority_end(text);
  std::string out(text.substr(0, tail));
  for (size_t at = tail; at < text.size();) {
    const CodePoint character = decode_code_point(text, at);
    const std::string_view bytes = text.substr(at, character.length);
    const bool encode = character.value < 0x80 ? contains(" \"<>^`{|}[]", text[at])
                                               : !international && character.valid;
    out += encode ? percent_encoded(bytes) : std::string(bytes);
    at += character.length;
  }
  return out;
}

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) {
    text.remove_prefix(1);
  }
  while (text.ends_with(' ')) {
    text.remove_suffix(1);
  }
  return text;
}

std::optional<FormatError> check_link(std::string_view text, LinkKind kind) {
  std::string fault = link_fault(text, kind);
  if (fault.empty()) {
    return std::nullopt;
  }
  const std::string_view bare = trimmed(text);
  if (bare.size() != text.size()) {
    const bool certain = !bare.empty() && link_fault(bare, kind).empty();
    return FormatError{"a blank stands before or behind the link",
                       certain ? std::string(bare) : std::string()};
  }
  // Without a host the text may be no link at all: `DOI: 10.1000/182`.
  std::string encoded = encoded_tail(text, kind.international);
  const bool certain =
      text.find("//") != std::string_view::npos && link_fault(encoded, kind).empty();
  return FormatError{std::move(fault), certain ? std::move(encoded) : std::string()};
}

// RFC 6570, 2.3 and 2.4: one variable with its modifier.
bool template_variable(TextCursor& cursor) {
  bool after_dot = true;
  while (true) {
    if (cursor.peek() == '%' && begins_percent_group(cursor.rest(), 0)) {
      cursor.take('%');
      cursor.take(cursor.peek());
      cursor.take(cursor.peek());
    } else if (!cursor
                    .take_while(
                        [](char c) { return is_ascii_letter(c) || is_ascii_digit(c) || c == '_'; })
                    .empty()) {
      // A run of plain characters of a name.
    } else if (after_dot || !cursor.take('.')) {
      break;
    } else {
      after_dot = true;
      continue;
    }
    after_dot = false;
  }
  if (after_dot) {
    return false;
  }
  if (cursor.take(':')) {
    const std::string_view length = cursor.take_digits();
    return !length.empty() && length.size() <= 4 && length.front() != '0';
  }
  cursor.take('*');
  return true;
}

// RFC 6570, 2.2: what stands between braces.
std::string expression_fault(std::string_view text) {
  TextCursor cursor(text);
  if (contains("+#./;?&=,!@|", cursor.peek())) {
    cursor.take(cursor.peek());
  }
  do {
    if (!template_variable(cursor)) {
      return "between the braces must stand the names of variables, as in `{name}` or `{?a,b}`";
    }
  } while (cursor.take(','));
  if (cursor.at_end()) {
    return {};
  }
  const std::string_view rest = cursor.rest();
  return in_backticks(rest.substr(0, decode_code_point(rest, 0).length)) +
         " may not stand between the braces";
}

// RFC 6570, 2.1.
std::string literal_fault(std::string_view text, size_t at) {
  const CodePoint character = decode_code_point(text, at);
  if (text[at] == '%') {
    return begins_percent_group(text, at) ? std::string()
                                          : "a `%` must be followed by two hexadecimal digits";
  }
  if (text[at] == '}') {
    return "there is no `{` for this `}`";
  }
  const bool right =
      character.value < 0x80
          ? character.value > 0x20 && character.value != 0x7f && !contains("\"<>\\^`|", text[at])
          : is_ucs_character(character.value) || is_private(character.value);
  return right ? std::string() : character_fault(text.substr(at, character.length));
}

}  // namespace

std::optional<FormatError> check_uri(std::string_view text) {
  return check_link(text, {false, false});
}

std::optional<FormatError> check_uri_reference(std::string_view text) {
  return check_link(text, {false, true});
}

std::optional<FormatError> check_iri(std::string_view text) {
  return check_link(text, {true, false});
}

std::optional<FormatError> check_iri_reference(std::string_view text) {
  return check_link(text, {true, true});
}

std::optional<FormatError> check_uri_template(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    if (text[at] != '{') {
      std::string fault = literal_fault(text, at);
      if (!fault.empty()) {
        return FormatError{std::move(fault), {}};
      }
      at += decode_code_point(text, at).length;
      continue;
    }
    const size_t close = text.find('}', at);
    if (close == std::string_view::npos) {
      return FormatError{"the `{` is never closed", {}};
    }
    std::string fault = expression_fault(text.substr(at + 1, close - at - 1));
    if (!fault.empty()) {
      return FormatError{std::move(fault), {}};
    }
    at = close + 1;
  }
  return std::nullopt;
}

}  // namespace matterlint
