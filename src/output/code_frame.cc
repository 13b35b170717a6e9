// SPDX-License-Identifier: MIT
#include "output/code_frame.h"

#include <algorithm>
#include <vector>

#include "output/place.h"
#include "source/unicode.h"

namespace matterlint {

namespace {

constexpr std::string_view tab_text = "    ";
constexpr std::string_view cut_mark = "\xE2\x80\xA6";  // one column
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// Bytes looked at on each side of the begin of a span: enough to fill a line with the longest
// characters, and a bound for lines of megabytes and for heaps of combining marks.
constexpr uint32_t reach = 4 * frame_columns + 32;

// A line above that is longer than this says nothing about the one below.
constexpr uint32_t reach_above = 4096;

/// What one character of the text becomes on the terminal.
struct Cell {
  uint32_t begin = 0;  // bytes in the text
  uint32_t end = 0;
  size_t column = 0;
  size_t width = 0;
  std::string text{};
};

/// The part of a line that is near a place in it.
struct NearLine {
  Span span{};
  bool more_before = false;
  bool more_after = false;
};

struct Stretch {
  std::vector<Cell> cells{};
  bool more_before = false;
  bool more_after = false;

  size_t width() const { return cells.empty() ? 0 : cells.back().column + cells.back().width; }
};

struct Carets {
  size_t begin = 0;
  size_t end = 0;
};

/// Where the line that holds `offset` begins, if that is at most `distance` bytes before it. A byte
/// order mark is not part of the first line.
std::optional<uint32_t> find_line_begin(std::string_view bytes, uint32_t offset,
                                        uint32_t distance) {
  const uint32_t low = offset - std::min(offset, distance);
  const size_t found = bytes.substr(low, offset - low).rfind('\n');
  if (found != std::string_view::npos) {
    return low + static_cast<uint32_t>(found) + 1;
  }
  if (low > 0) {
    return std::nullopt;
  }
  return bytes.starts_with(byte_order_mark) ? static_cast<uint32_t>(byte_order_mark.size()) : 0;
}

NearLine find_near(std::string_view bytes, uint32_t offset) {
  NearLine near;
  const std::optional<uint32_t> begin = find_line_begin(bytes, offset, reach);
  near.more_before = !begin.has_value();
  near.span.begin = begin.has_value() ? *begin : next_character(bytes, offset - reach);
  const uint32_t from = std::max(offset, near.span.begin);
  const std::string_view after = bytes.substr(from, reach);
  const size_t line_end = after.find('\n');
  near.more_after = line_end == std::string_view::npos && from + after.size() < bytes.size();
  near.span.end = from + static_cast<uint32_t>(std::min(line_end, after.size()));
  if (near.more_after) {
    near.span.end = next_character(bytes, near.span.end);
  } else if (line_end != std::string_view::npos && !near.span.empty() &&
             bytes[near.span.end - 1] == '\r') {
    --near.span.end;
  }
  return near;
}

Cell make_cell(std::string_view line, size_t at) {
  const CodePoint point = decode_code_point(line, at);
  Cell cell;
  if (point.valid && point.value == U'\t') {
    cell.text = tab_text;
    cell.width = tab_text.size();
  } else if (!point.valid || is_unprintable(point.value)) {
    cell.text = escape_unprintable(line.substr(at, point.length));
    cell.width = cell.text.size();
  } else {
    cell.text = line.substr(at, point.length);
    cell.width = static_cast<size_t>(std::max(0, display_width(point.value)));
  }
  cell.end = point.length;
  return cell;
}

Stretch make_stretch(const SourceText& source, const NearLine& near) {
  Stretch stretch{{}, near.more_before, near.more_after};
  const std::string_view text = source.slice(near.span);
  size_t column = 0;
  for (uint32_t at = 0; at < text.size();) {
    Cell cell = make_cell(text, at);
    at += cell.end;
    cell.begin = near.span.begin + at - cell.end;
    cell.end = near.span.begin + at;
    cell.column = column;
    column += cell.width;
    stretch.cells.push_back(std::move(cell));
  }
  return stretch;
}

/// Columns that a span takes, at least one.
Carets find_carets(const Stretch& stretch, Span span) {
  Carets carets{stretch.width(), 0};
  for (const Cell& cell : stretch.cells) {
    if (cell.end > span.begin) {
      carets.begin = std::min(carets.begin, cell.column);
      if (cell.begin < span.end) {
        carets.end = cell.column + cell.width;
      }
    }
  }
  carets.end = std::max(carets.end, carets.begin + 1);
  return carets;
}

/// The column from which a line is shown so that the carets stand about in its middle.
size_t find_left(const Stretch& stretch, Carets carets, size_t columns) {
  const size_t room = columns - 2;  // both marks
  const size_t slack = room - std::min(room, carets.end - carets.begin);
  size_t left = carets.begin - std::min(carets.begin, slack / 2);
  const size_t width = std::max(stretch.width(), carets.end);
  if (!stretch.more_after) {
    left = std::min(left, width - std::min(width, room));
  }
  return left;
}

struct ShownLine {
  std::string text{};
  Carets carets{};
};

/// Cuts a stretch to the columns there are and moves the carets along.
ShownLine cut_to_fit(const Stretch& stretch, Carets carets, size_t columns) {
  const size_t width = std::max(stretch.width(), carets.end);
  const bool fits = width <= columns && !stretch.more_before && !stretch.more_after;
  const size_t left = fits ? 0 : find_left(stretch, carets, columns);
  auto cell = stretch.cells.begin();
  while (cell != stretch.cells.end() && cell->column < left) {
    ++cell;
  }
  const bool cut_before = stretch.more_before || cell != stretch.cells.begin();
  // A combining mark must not land on the mark of the cut.
  while (cut_before && cell != stretch.cells.end() && cell->width == 0) {
    ++cell;
  }
  ShownLine shown;
  const size_t first = cell == stretch.cells.end() ? width : cell->column;
  const size_t mark = cut_before ? 1 : 0;
  shown.text = cut_before ? cut_mark : std::string_view{};
  const bool cut_after = stretch.more_after || mark + width - first > columns;
  size_t end = mark;  // column behind what is shown
  for (; cell != stretch.cells.end(); ++cell) {
    if (cut_after && end + cell->width > columns - 1) {
      break;
    }
    shown.text += cell->text;
    end += cell->width;
  }
  if (cut_after) {
    shown.text += cut_mark;
    ++end;
  }
  shown.carets.begin = mark + carets.begin - std::min(carets.begin, first);
  shown.carets.end = mark + carets.end - std::min(carets.end, first);
  if (cut_after) {
    shown.carets.end = std::min(shown.carets.end, end);
  }
  shown.carets.end = std::max(shown.carets.end, shown.carets.begin + 1);
  return shown;
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r") == std::string_view::npos;
}

/// The line above the one that begins at `begin`, unless it is blank or very long.
std::optional<FrameLine> line_above(const SourceText& source, uint32_t begin, uint32_t number,
                                    size_t columns) {
  const std::optional<uint32_t> above = find_line_begin(source.bytes(), begin - 1, reach_above);
  if (!above.has_value()) {
    return std::nullopt;
  }
  const NearLine near = find_near(source.bytes(), *above);
  if (is_blank(source.slice(near.span))) {
    return std::nullopt;
  }
  return FrameLine{number - 1, cut_to_fit(make_stretch(source, near), {0, 1}, columns).text};
}

void append_numbered(std::string& out, const FrameLine& line, size_t width,
                     const Palette& palette) {
  std::string gutter = std::to_string(line.number);
  gutter.insert(0, width - std::min(width, gutter.size()), ' ');
  append_styled(out, palette, palette.gutter, gutter + " |");
  if (!line.text.empty()) {
    out += ' ';
    out += line.text;
  }
  out += '\n';
}

}  // namespace

size_t CodeFrame::number_width() const {
  return std::to_string(line.number).size();
}

CodeFrame make_code_frame(const SourceText& source, Span span, uint32_t line, size_t columns) {
  columns = std::clamp(columns, least_frame_columns, frame_columns);
  const std::string_view bytes = source.bytes();
  const auto size = static_cast<uint32_t>(bytes.size());
  span.begin = std::min(span.begin, size);
  span.end = std::clamp(span.end, span.begin, size);
  CodeFrame frame;
  const size_t line_end = source.slice(span).find('\n');
  frame.continues = line_end != std::string_view::npos && line_end + 1 < span.size();
  const NearLine near = find_near(bytes, span.begin);
  span.begin = std::clamp(span.begin, near.span.begin, near.span.end);
  span.end = std::max(span.begin, span.end);
  const Stretch stretch = make_stretch(source, near);
  ShownLine shown = cut_to_fit(stretch, find_carets(stretch, span), columns);
  frame.line = {line, std::move(shown.text)};
  frame.caret_begin = shown.carets.begin;
  frame.caret_count = shown.carets.end - shown.carets.begin;
  if (near.span.begin > 0 && bytes[near.span.begin - 1] == '\n') {
    frame.before = line_above(source, near.span.begin, line, columns);
  }
  return frame;
}

void append_empty_gutter(std::string& out, const Palette& palette, size_t width) {
  append_styled(out, palette, palette.gutter, std::string(width + 1, ' ') + '|');
}

void append_code_frame(std::string& out, const CodeFrame& frame, std::string_view label,
                       const Palette& palette, std::string_view style) {
  const size_t width = frame.number_width();
  append_empty_gutter(out, palette, width);
  out += '\n';
  if (frame.before.has_value()) {
    append_numbered(out, *frame.before, width, palette);
  }
  append_numbered(out, frame.line, width, palette);
  append_empty_gutter(out, palette, width);
  out.append(frame.caret_begin + 1, ' ');
  std::string carets(frame.caret_count, '^');
  if (frame.continues) {
    carets += ' ';
    carets += cut_mark;
  }
  if (!label.empty()) {
    carets += ' ';
    carets += escape_unprintable(label);
  }
  append_styled(out, palette, style, carets);
  out += '\n';
}

}  // namespace matterlint
