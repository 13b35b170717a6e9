// SPDX-License-Identifier: MIT
#include "source/source_text.h"

#include <algorithm>
#include <cassert>
#include <limits>
#include <utility>

#include "source/unicode.h"

namespace matterlint {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Columns that one character takes.
uint32_t units(const CodePoint& point, ColumnUnit unit) {
  switch (unit) {
    case ColumnUnit::bytes:
      return point.length;
    case ColumnUnit::code_points:
      return 1;
    case ColumnUnit::utf16:
      return point.value > 0xFFFF ? 2 : 1;
  }
  return 1;
}

/// Where the characters of a line begin: behind a byte order mark, if it is the first line.
uint32_t first_character(std::string_view text, uint32_t line_start) {
  return line_start == 0 && text.starts_with(byte_order_mark)
             ? static_cast<uint32_t>(byte_order_mark.size())
             : line_start;
}

}  // namespace

SourceText::SourceText(std::string path, std::string bytes)
    : path_(std::move(path)), bytes_(std::move(bytes)) {
  assert(bytes_.size() < std::numeric_limits<uint32_t>::max());
}

Position SourceText::position(uint32_t offset, ColumnUnit unit) const {
  const std::string_view text = bytes_;
  const std::string_view before = text.substr(0, std::min<size_t>(offset, text.size()));
  Position position;
  position.line += static_cast<uint32_t>(std::count(before.begin(), before.end(), '\n'));
  const size_t line_end = before.rfind('\n');
  const auto line_start =
      line_end == std::string_view::npos ? 0U : static_cast<uint32_t>(line_end + 1);
  for (size_t at = first_character(text, line_start); at < before.size();) {
    const CodePoint point = decode_code_point(text, at);
    position.column += units(point, unit);
    at += point.length;
  }
  return position;
}

uint32_t SourceText::offset(Position position, ColumnUnit unit) const {
  const Span line = line_span(position.line);
  uint32_t at = std::min(first_character(bytes_, line.begin), line.end);
  uint32_t column = 1;
  while (at < line.end && column < position.column) {
    const CodePoint point = decode_code_point(bytes_, at);
    column += units(point, unit);
    at += point.length;
  }
  return at;
}

Span SourceText::line_span(uint32_t line) const {
  const std::string_view text = bytes_;
  size_t begin = 0;
  for (uint32_t passed = 1; passed < line; ++passed) {
    const size_t end = text.find('\n', begin);
    if (end == std::string_view::npos) {
      const auto size = static_cast<uint32_t>(text.size());
      return {size, size};
    }
    begin = end + 1;
  }
  size_t end = std::min(text.find('\n', begin), text.size());
  if (end < text.size() && end > begin && text[end - 1] == '\r') {
    --end;
  }
  return {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
}

uint32_t SourceText::line_count() const {
  return 1 + static_cast<uint32_t>(std::count(bytes_.begin(), bytes_.end(), '\n'));
}

}  // namespace matterlint
