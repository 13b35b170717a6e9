// SPDX-License-Identifier: MIT
// The lines of a text around a span, made safe and short enough to be shown. All columns in here
// are terminal cells counted from 0.
#ifndef MATTERLINT_OUTPUT_CODE_FRAME_H_
#define MATTERLINT_OUTPUT_CODE_FRAME_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "output/palette.h"
#include "source/source_text.h"
#include "source/span.h"

namespace matterlint {

/// The most cells that a shown line takes, the marks of cut sides included.
inline constexpr size_t frame_columns = 120;

/// The fewest: with less there is no room for a word and both marks.
inline constexpr size_t least_frame_columns = 16;

/// A line without its end: tabs as four blanks, unprintable characters escaped, cut with `…`.
struct FrameLine {
  uint32_t number = 1;
  std::string text{};
};

struct CodeFrame {
  std::optional<FrameLine> before{};  // the line above, unless it is blank or far away
  FrameLine line{};                   // the line in which the span begins
  size_t caret_begin = 0;             // column of the first caret
  size_t caret_count = 1;             // carets, never 0
  bool continues = false;             // the span goes on in the next lines

  /// Digits of the largest line number shown.
  size_t number_width() const;
};

/// The frame of a span, which is clamped to the text and begins in `line` (from 1), in lines of at
/// most `columns` cells. Only the bytes near the begin of the span are looked at, however long its
/// line is.
CodeFrame make_code_frame(const SourceText& source, Span span, uint32_t line,
                          size_t columns = frame_columns);

/// Appends the gutter without a number: `width` blanks and a bar, under the numbers of the frame.
void append_empty_gutter(std::string& out, const Palette& palette, size_t width);

/// Draws the frame as lines: an empty gutter, the line before, the line, the carets with `label`
/// behind them. `style` is the style of the carets.
void append_code_frame(std::string& out, const CodeFrame& frame, std::string_view label,
                       const Palette& palette, std::string_view style);

}  // namespace matterlint

#endif  // MATTERLINT_OUTPUT_CODE_FRAME_H_
