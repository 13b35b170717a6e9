// SPDX-License-Identifier: MIT
// One file's bytes and the way from byte offsets to lines and columns.
#ifndef MATTERLINT_SOURCE_SOURCE_TEXT_H_
#define MATTERLINT_SOURCE_SOURCE_TEXT_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "source/span.h"

namespace matterlint {

/// A place for people; both numbers count from 1.
struct Position {
  uint32_t line = 1;
  uint32_t column = 1;
  friend bool operator==(Position, Position) = default;
};

/// What a column counts: SARIF and people want code points, rdjson bytes, LSP UTF-16 units.
enum class ColumnUnit : uint8_t { bytes, code_points, utf16 };

/// Places are found by reading from the head of the text: only texts with findings are asked for
/// them, so clean notes pay nothing.
///
/// A text that neither moves nor changes, so views into it stay good as long as it lives.
/// For a note it holds the head of the file only: everything up to the closing fence.
class SourceText {
 public:
  /// `path` is shown to people as it is: relative to the working directory, with `/`.
  SourceText(std::string path, std::string bytes);
  SourceText(const SourceText&) = delete;
  SourceText& operator=(const SourceText&) = delete;

  const std::string& path() const { return path_; }
  std::string_view bytes() const { return bytes_; }
  std::string_view slice(Span span) const {
    return std::string_view(bytes_).substr(span.begin, span.size());
  }

  /// Line and column of `offset` (clamped to the text). A line ends with LF or CRLF. A byte order
  /// mark at the head takes no column; a byte that is not UTF-8 counts as one code point.
  Position position(uint32_t offset, ColumnUnit unit) const;

  /// Byte offset of a position; the inverse of `position` for every offset on a character boundary.
  uint32_t offset(Position position, ColumnUnit unit) const;

  /// The bytes of a line (from 1) without its line end; empty past the last line.
  Span line_span(uint32_t line) const;

  uint32_t line_count() const;

 private:
  std::string path_;
  std::string bytes_;
};

}  // namespace matterlint

#endif  // MATTERLINT_SOURCE_SOURCE_TEXT_H_
