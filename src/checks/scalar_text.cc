// SPDX-License-Identifier: MIT
#include "checks/scalar_text.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "document/scalar.h"
#include "source/strange_character.h"
#include "source/unicode.h"

namespace matterlint {
namespace {

/// Plain words that a YAML 1.1 reader takes for a boolean (or, `<<` and `=`, for more than text).
constexpr std::array<std::string_view, 10> words_of_yaml_1_1{"y",   "yes", "n", "no", "on",
                                                             "off", "<<",  "=", "~",  "null"};

std::string in_lower_case(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return lower;
}

/// Numbers of YAML 1.1: `012`, `1_000`, `12:30`, `0b1`. Dates such as 2022-07-12 are left out:
/// notes write them plain.
bool is_number_of_yaml_1_1(std::string_view text) {
  const std::string_view digits = text.substr(text.starts_with('-') || text.starts_with('+'));
  return !digits.empty() && digits.front() >= '0' && digits.front() <= '9' &&
         (digits.find_first_not_of("0123456789_:.") == std::string_view::npos ||
          digits.starts_with("0b") || digits.starts_with("0x"));
}

bool has_control(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

bool has_unprintable(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const CodePoint point = decode_code_point(text, at);
    if (!point.valid || is_unprintable(point.value)) {
      return true;
    }
    at += point.length;
  }
  return false;
}

/// A no-break space and the like before a text pass for a wrong indentation.
bool begins_strangely(std::string_view text) {
  return strangeness_of(decode_code_point(text, 0).value) != Strangeness::none;
}

bool is_bare_toml_key(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_';
  });
}

void append_escaped(std::string& out, char32_t code_point) {
  char digits[11];
  // JSON has no escape for what lies above the first plane, but needs none there either.
  std::snprintf(digits, sizeof digits, "\\u%04X", static_cast<unsigned>(code_point));
  out += digits;
}

/// Double quotes with the escapes that YAML, TOML and JSON share.
std::string in_double_quotes(std::string_view text) {
  std::string out = "\"";
  for (size_t at = 0; at < text.size();) {
    const CodePoint point = decode_code_point(text, at);
    if (point.value == U'"' || point.value == U'\\') {
      out += '\\';
      out += text[at];
    } else if (point.value == U'\n') {
      out += "\\n";
    } else if (point.value == U'\t') {
      out += "\\t";
    } else if (point.value < 0x10000 && point.valid && is_unprintable(point.value)) {
      append_escaped(out, point.value);
    } else {
      out += text.substr(at, point.length);
    }
    at += point.length;
  }
  return out + '"';
}

std::string in_single_quotes(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    out += c;
    if (c == '\'') {
      out += c;
    }
  }
  return out + '\'';
}

}  // namespace

bool is_plain_text(std::string_view text, bool flow) {
  if (text.empty() || text.front() == ' ' || text.back() == ' ' || has_control(text) ||
      has_unprintable(text) || begins_strangely(text) ||
      resolve_plain_scalar(text) != Kind::string || is_number_of_yaml_1_1(text)) {
    return false;
  }
  const std::string lower = in_lower_case(text);
  if (std::find(words_of_yaml_1_1.begin(), words_of_yaml_1_1.end(), lower) !=
      words_of_yaml_1_1.end()) {
    return false;
  }
  constexpr std::string_view indicators = ",[]{}#&*!|>'\"%@`";
  const bool starts_well = indicators.find(text.front()) == std::string_view::npos &&
                           (std::string_view("-?:").find(text.front()) == std::string_view::npos ||
                            (!flow && text.size() > 1 && text[1] != ' ')) &&
                           !text.starts_with("---") && !text.starts_with("...");
  const bool flow_signs = flow && text.find_first_of(",[]{}:") != std::string_view::npos;
  return starts_well && !flow_signs && text.find(": ") == std::string_view::npos &&
         text.find(" #") == std::string_view::npos && text.back() != ':';
}

std::string written_text(std::string_view text, ScalarPlace place, Style style) {
  const bool plain = style == Style::plain || style == Style::absent;
  if (place.format == Format::yaml) {
    if (plain && is_plain_text(text, place.flow)) {
      return std::string(text);
    }
    if (style == Style::single_quoted && !has_unprintable(text)) {
      return in_single_quotes(text);
    }
  } else if (place.format == Format::toml) {
    if (place.key && plain && is_bare_toml_key(text)) {
      return std::string(text);
    }
    // A literal string has no escapes (TOML 1.0, String).
    if (style == Style::single_quoted && !has_unprintable(text) &&
        text.find('\'') == std::string_view::npos) {
      return "'" + std::string(text) + "'";
    }
  }
  return in_double_quotes(text);
}

}  // namespace matterlint
