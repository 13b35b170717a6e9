// SPDX-License-Identifier: MIT
#include "output/json_writer.h"

#include <algorithm>
#include <cassert>

#include "source/unicode.h"

namespace matterlint {

namespace {

constexpr std::string_view replacement_character = "\xEF\xBF\xBD";

void append_code_unit(std::string& out, uint32_t unit) {
  constexpr std::string_view digits = "0123456789abcdef";
  out += "\\u";
  for (const uint32_t shift : {12U, 8U, 4U, 0U}) {
    out += digits[(unit >> shift) & 0xFU];
  }
}

/// RFC 8259, 7: characters beyond the basic plane are written as two surrogates.
void append_escape(std::string& out, char32_t code_point) {
  const auto value = static_cast<uint32_t>(code_point);
  if (value < 0x10000U) {
    append_code_unit(out, value);
  } else {
    append_code_unit(out, 0xD800U + ((value - 0x10000U) >> 10U));
    append_code_unit(out, 0xDC00U + ((value - 0x10000U) & 0x3FFU));
  }
}

/// The letter of the short escapes, or 0 when the character has none.
char short_escape(char32_t code_point) {
  switch (code_point) {
    case U'"':
      return '"';
    case U'\\':
      return '\\';
    case U'\b':
      return 'b';
    case U'\f':
      return 'f';
    case U'\n':
      return 'n';
    case U'\r':
      return 'r';
    case U'\t':
      return 't';
    default:
      return 0;
  }
}

bool is_plain_ascii(char c) {
  return c >= ' ' && c <= '~' && c != '"' && c != '\\';
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
  out += '"';
  for (size_t offset = 0; offset < text.size();) {
    if (is_plain_ascii(text[offset])) {
      out += text[offset++];
      continue;
    }
    const CodePoint point = decode_code_point(text, offset);
    if (const char letter = short_escape(point.value); letter != 0) {
      out += '\\';
      out += letter;
    } else if (!point.valid) {
      out += replacement_character;
    } else if (is_unprintable(point.value)) {
      append_escape(out, point.value);
    } else {
      out += text.substr(offset, point.length);
    }
    offset += point.length;
  }
  out += '"';
}

void JsonWriter::key(std::string_view name) {
  assert(!levels_.empty() && !after_key_);
  separate();
  append_json_string(out_, name);
  out_ += levels_.back().shape == JsonShape::compact ? ":" : ": ";
  after_key_ = true;
}

void JsonWriter::string(std::string_view text) {
  separate();
  append_json_string(out_, text);
}

void JsonWriter::number(uint64_t value) {
  separate();
  out_ += std::to_string(value);
}

void JsonWriter::boolean(bool value) {
  separate();
  out_ += value ? "true" : "false";
}

void JsonWriter::null() {
  literal("null");
}

void JsonWriter::literal(std::string_view text) {
  separate();
  out_ += text;
}

void JsonWriter::begin(char bracket, JsonShape shape) {
  separate();
  out_ += bracket;
  const JsonShape outer = levels_.empty() ? outermost_ : levels_.back().shape;
  levels_.push_back({std::max(outer, shape), true});
}

void JsonWriter::end(char bracket) {
  assert(!levels_.empty() && !after_key_);
  const Level level = levels_.back();
  levels_.pop_back();
  if (level.shape == JsonShape::lines && !level.empty) {
    break_line();
  }
  out_ += bracket;
}

/// What has to stand between the last value or bracket and the next key or value.
void JsonWriter::separate() {
  if (after_key_ || levels_.empty()) {
    after_key_ = false;
    return;
  }
  Level& level = levels_.back();
  if (!level.empty) {
    out_ += level.shape == JsonShape::one_line ? ", " : ",";
  }
  if (level.shape == JsonShape::lines) {
    break_line();
  }
  level.empty = false;
}

void JsonWriter::break_line() {
  out_ += '\n';
  out_.append(2 * levels_.size(), ' ');
}

}  // namespace matterlint
