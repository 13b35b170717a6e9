// SPDX-License-Identifier: MIT
#include "output/place.h"

#include <algorithm>

#include "source/unicode.h"

namespace matterlint {

namespace {

constexpr uint32_t mark_distance = 1024;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace

// No character has more than four bytes, so behind three that continue one there is a new one.
uint32_t next_character(std::string_view bytes, size_t offset) {
  size_t steps = 0;
  while (offset < bytes.size() && steps < 3 &&
         (static_cast<unsigned char>(bytes[offset]) & 0xC0U) == 0x80U) {
    ++offset;
    ++steps;
  }
  return static_cast<uint32_t>(offset);
}

PositionReader::Mark PositionReader::advance(std::string_view bytes, Mark from,
                                             uint32_t offset) const {
  std::string_view between = bytes.substr(from.offset, offset - from.offset);
  if (const size_t line_end = between.rfind('\n'); line_end != std::string_view::npos) {
    from.position.line += static_cast<uint32_t>(std::count(between.begin(), between.end(), '\n'));
    from.position.column = 1;
    between.remove_prefix(line_end + 1);
  }
  const size_t columns = unit_ == ColumnUnit::bytes ? between.size() : count_code_points(between);
  from.position.column += static_cast<uint32_t>(columns);
  from.offset = offset;
  return from;
}

Position PositionReader::at(const SourceText& source, uint32_t offset) {
  const std::string_view bytes = source.bytes();
  offset = std::min(offset, static_cast<uint32_t>(bytes.size()));
  std::vector<Mark>& marks = marks_[&source];
  if (marks.empty()) {
    const bool has_mark = bytes.starts_with(byte_order_mark);
    marks.push_back({has_mark ? static_cast<uint32_t>(byte_order_mark.size()) : 0, {}});
  }
  while (marks.size() <= offset / mark_distance) {
    const uint32_t next = next_character(bytes, marks.size() * mark_distance);
    marks.push_back(advance(bytes, marks.back(), next));
  }
  size_t index = offset / mark_distance;
  if (index > 0 && marks[index].offset > offset) {
    --index;
  }
  const Mark& mark = marks[index];
  // Inside the byte order mark there is no position of its own.
  return mark.offset > offset ? mark.position : advance(bytes, mark, offset).position;
}

std::string shown_path(std::string_view path) {
  if (path.empty()) {
    return "matterlint";
  }
  const bool is_command = path.starts_with("::") || path.starts_with("##");
  return (is_command ? "./" : "") + escape_unprintable(path);
}

std::string shown_place(const Label& label, PositionReader& positions) {
  std::string place = shown_path(label.path());
  if (label.source != nullptr) {
    const Position position = positions.at(*label.source, label.span.begin);
    place += ':' + std::to_string(position.line) + ':' + std::to_string(position.column);
  }
  return place;
}

}  // namespace matterlint
