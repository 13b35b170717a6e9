// SPDX-License-Identifier: MIT
// Paths and positions as the output formats show them.
#ifndef MATTERLINT_OUTPUT_PLACE_H_
#define MATTERLINT_OUTPUT_PLACE_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "source/source_text.h"

namespace matterlint {

/// Positions for many places of the same texts. It remembers a mark for each KiB
/// that it has read, so that a large text with many places is read only once.
class PositionReader {
 public:
  /// Columns count code points or bytes.
  explicit PositionReader(ColumnUnit unit = ColumnUnit::code_points) : unit_(unit) {}

  /// Same as `source.position` in the reader's unit, for an offset on a character boundary. The
  /// text must live as long as the reader.
  Position at(const SourceText& source, uint32_t offset);

 private:
  struct Mark {
    uint32_t offset = 0;
    Position position{};
  };

  Mark advance(std::string_view bytes, Mark from, uint32_t offset) const;

  ColumnUnit unit_;
  std::unordered_map<const SourceText*, std::vector<Mark>>
      marks_;  // mark i: at i KiB or just behind
};

/// The first offset from `offset` on, at most three further, at which a character begins.
uint32_t next_character(std::string_view bytes, size_t offset);

/// A path as it begins a line for people: unprintable characters escaped, "matterlint" for none.
/// Gets a `./` in front when build servers would take the line for a command (`::…`, `##…`).
std::string shown_path(std::string_view path);

/// "path:line:column" of the begin of a label; the shown path alone when it has no text.
std::string shown_place(const Label& label, PositionReader& positions);

}  // namespace matterlint

#endif  // MATTERLINT_OUTPUT_PLACE_H_
