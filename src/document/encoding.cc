// SPDX-License-Identifier: MIT
#include "document/encoding.h"

#include <array>
#include <string>
#include <utility>

#include "source/unicode.h"

namespace matterlint {
namespace {

// Windows-1252 from 0x80, which Latin-1 texts are in practice; 0 where it has no character.
constexpr auto windows_1252 = std::to_array<char16_t>(
    {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
     0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
     0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178});

std::string hex(uint32_t value, size_t digits) {
  std::string text(digits, '0');
  for (size_t i = digits; i > 0 && value != 0; --i, value /= 16) {
    text[i - 1] = "0123456789ABCDEF"[value % 16];
  }
  return text;
}

uint8_t byte_at(std::string_view text, size_t at) {
  return static_cast<uint8_t>(text[at]);
}

bool is_continuation(uint8_t byte) {
  return (byte & 0xC0) == 0x80;
}

Problem encoding_problem(size_t begin, size_t length, std::string message, std::string help) {
  Problem problem;
  problem.kind = ProblemKind::encoding;
  problem.span = {static_cast<uint32_t>(begin), static_cast<uint32_t>(begin + length)};
  problem.message = std::move(message);
  problem.help = std::move(help);
  return problem;
}

Problem wide_problem(size_t length, const std::string& name) {
  return encoding_problem(0, length, "this file is " + name + ", but must be UTF-8",
                          "save it as UTF-8");
}

// A lead byte with as many continuation bytes as it asks for, which still encodes nothing: too long
// a form, half of a surrogate pair, or a number behind the last character.
std::string wrong_sequence(std::string_view text, size_t at, size_t& length) {
  const uint8_t lead = byte_at(text, at);
  const size_t wanted = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  length = 1;
  while (length < wanted && at + length < text.size() &&
         is_continuation(byte_at(text, at + length))) {
    ++length;
  }
  if (lead < 0xC0 || lead >= 0xF8 || length < wanted) {
    length = 1;
    return "";
  }
  if (lead == 0xED) {
    return "these bytes are half of a surrogate pair, which UTF-8 does not have";
  }
  if (lead >= 0xF4) {
    return "these bytes encode a number above U+10FFFF, which is no character";
  }
  return "these bytes are a longer form of a character than UTF-8 allows";
}

Problem not_utf8(std::string_view text, size_t at) {
  size_t length = 1;
  std::string message = wrong_sequence(text, at, length);
  if (!message.empty()) {
    return encoding_problem(at, length, std::move(message), "write the character again");
  }
  const uint8_t byte = byte_at(text, at);
  message = "the byte 0x" + hex(byte, 2) + " is not UTF-8";
  const char32_t guess = byte >= 0x80 && byte < 0xA0 ? windows_1252[byte - 0x80] : byte;
  if (guess != 0) {
    message += "; in Latin-1 it is `";
    append_utf8(message, guess);
    message += "`";
  }
  return encoding_problem(at, 1, std::move(message), "save the file as UTF-8");
}

// NUL bytes come in files of two bytes per character: every other byte of plain text is one.
Problem control(std::string_view text, Span content, size_t at) {
  const uint8_t byte = byte_at(text, at);
  if (byte != 0) {
    return encoding_problem(at, 1, "the control character U+" + hex(byte, 4) + " stands here",
                            "remove it, or write it as an escape in double quotes");
  }
  const bool wide = at + 2 < content.end && at > content.begin && text[at - 1] != '\0' &&
                    text[at + 1] != '\0' && text[at + 2] == '\0';
  return encoding_problem(
      at, 1,
      wide ? "a NUL byte stands here; the text looks like UTF-16 without a byte order mark"
           : "a NUL byte stands here",
      wide ? "save the file as UTF-8" : "remove it");
}

bool begins_front_matter(char c) {
  return c == '-' || c == '+' || c == ';' || c == '{';
}

}  // namespace

size_t byte_order_mark_length(std::string_view text) {
  return text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
}

std::optional<Problem> find_wide_encoding(std::string_view head) {
  using namespace std::string_view_literals;
  if (head.starts_with("\xFF\xFE\0\0"sv) || head.starts_with("\0\0\xFE\xFF"sv)) {
    return wide_problem(4, "UTF-32");
  }
  if (head.starts_with("\xFF\xFE"sv) || head.starts_with("\xFE\xFF"sv)) {
    return wide_problem(2, "UTF-16");
  }
  if (head.size() < 4) {
    return std::nullopt;
  }
  if (begins_front_matter(head[0]) && head[1] == '\0') {
    return wide_problem(1, head[2] == '\0' ? "UTF-32 without a byte order mark"
                                           : "UTF-16 without a byte order mark");
  }
  if (head[0] == '\0' && begins_front_matter(head[1])) {
    return wide_problem(1, "UTF-16 without a byte order mark");
  }
  if (head.starts_with("\0\0\0"sv) && begins_front_matter(head[3])) {
    return wide_problem(1, "UTF-32 without a byte order mark");
  }
  return std::nullopt;
}

std::optional<Problem> find_encoding_problem(std::string_view text, Span content, Format format) {
  const std::string_view part = text.substr(content.begin, content.size());
  // The libraries for TOML and JSON would skip it; a YAML document may begin with one (5.2).
  if (const size_t mark = byte_order_mark_length(part); mark > 0 && format != Format::yaml) {
    return encoding_problem(content.begin, mark, "a byte order mark stands inside the file",
                            "remove it; only the first character of a file can be one");
  }
  bool ascii = true;
  for (size_t i = 0; i < part.size(); ++i) {
    const uint8_t byte = byte_at(part, i);
    const bool bare_return =
        byte == '\r' && format == Format::toml && (i + 1 == part.size() || part[i + 1] != '\n');
    if (byte >= 0x80) {
      ascii = false;
    } else if (bare_return || (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' &&
                               (byte == 0 || format != Format::json))) {
      const auto invalid = find_invalid_utf8(part.substr(0, i));
      return invalid ? not_utf8(text, content.begin + *invalid)
                     : control(text, content, content.begin + i);
    }
  }
  if (!ascii) {
    if (const auto invalid = find_invalid_utf8(part)) {
      return not_utf8(text.substr(0, content.end), content.begin + *invalid);
    }
  }
  return std::nullopt;
}

}  // namespace matterlint
