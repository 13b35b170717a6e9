// SPDX-License-Identifier: MIT
#include "schema/international_host.h"

#include <algorithm>
#include <vector>

#include "schema/addresses.h"
#include "schema/idna_characters.h"
#include "schema/punycode.h"
#include "schema/text_cursor.h"
#include "source/message_text.h"
#include "source/unicode.h"

namespace matterlint {
namespace {

constexpr std::string_view prefix = "xn--";
constexpr size_t longest_label = 63;
constexpr size_t longest_name = 253;

bool is_ascii(std::u32string_view label) {
  return std::ranges::all_of(label, [](char32_t c) { return c < 0x80; });
}

bool has_prefix(std::string_view label) {
  return equal_ignoring_case(label.substr(0, prefix.size()), prefix);
}

// RFC 5891, 4.2.
std::string international_label_fault(std::u32string_view label) {
  if (label.front() == '-' || label.back() == '-') {
    return "no part may begin or end with a hyphen";
  }
  if (label.size() >= 4 && label[2] == '-' && label[3] == '-') {
    return "no part may have hyphens at its third and fourth place";
  }
  std::string text;
  for (const char32_t c : label) {
    append_utf8(text, c);
  }
  if (normalize_nfc(text) != text) {
    return "letters and their accents must be one character each (NFC)";
  }
  return label_characters_fault(label);
}

struct Host {
  std::vector<std::u32string> labels{};  // international ones decoded
  size_t ascii_length = 0;
  std::string fault{};
};

// Takes one label into the host, decoded when it begins with `xn--`.
void add_label(Host& host, std::u32string label) {
  if (label.empty()) {
    host.fault = "between two dots, or at an end, stands nothing";
    return;
  }
  std::string ascii;
  if (is_ascii(label)) {
    std::ranges::transform(label, std::back_inserter(ascii),
                           [](char32_t c) { return static_cast<char>(c); });
    host.fault = ascii_host_fault(ascii);
    if (host.fault.empty() && has_prefix(ascii)) {
      const std::string_view code = std::string_view(ascii).substr(prefix.size());
      std::optional<std::u32string> decoded = decode_punycode(code);
      if (!decoded || is_ascii(*decoded) || encode_punycode(*decoded) != ascii_lower(code)) {
        host.fault = in_backticks(ascii) + " does not stand for an international name";
        return;
      }
      label = std::move(*decoded);
      host.fault = international_label_fault(label);
    }
  } else {
    host.fault = international_label_fault(label);
    // A longer label cannot have a shorter code.
    if (host.fault.empty() && label.size() <= longest_label) {
      ascii = std::string(prefix) + encode_punycode(label);
    }
    if (host.fault.empty() && (ascii.empty() || ascii.size() > longest_label)) {
      host.fault = "a part of the name is longer than 63 bytes in ASCII";
    }
  }
  host.ascii_length += ascii.size() + (host.labels.empty() ? 0 : 1);
  host.labels.push_back(std::move(label));
}

std::string whole_host_fault(Host host) {
  if (!host.fault.empty()) {
    return host.fault;
  }
  if (host.ascii_length > longest_name) {
    return "a host name has at most 253 characters";
  }
  const bool right_to_left = std::ranges::any_of(
      host.labels, [](const std::u32string& label) { return has_right_to_left(label); });
  if (right_to_left && !std::ranges::all_of(host.labels, [](const std::u32string& label) {
        return keeps_bidi_rule(label);
      })) {
    return "parts written from right to left and from left to right are mixed";
  }
  return {};
}

std::string split_host_fault(std::string_view text, std::u32string_view dots) {
  Host host;
  std::u32string label;
  for (const char32_t c : to_code_points(text)) {
    if (dots.find(c) == std::u32string_view::npos) {
      label.push_back(c);
      continue;
    }
    add_label(host, std::move(label));
    if (!host.fault.empty()) {
      return host.fault;
    }
    label.clear();
  }
  add_label(host, std::move(label));
  return whole_host_fault(std::move(host));
}

}  // namespace

std::string host_fault(std::string_view text) {
  std::string fault = ascii_host_fault(text);
  return fault.empty() ? split_host_fault(text, U".") : fault;
}

std::string international_host_fault(std::string_view text) {
  // A code point has at most four bytes.
  if (text.size() > 4 * longest_name) {
    return "a host name has at most 253 characters";
  }
  return split_host_fault(text, U".\u3002\uff0e\uff61");
}

}  // namespace matterlint
