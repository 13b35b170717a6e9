// SPDX-License-Identifier: MIT
// From toml++'s lines and columns, which count code points, to byte offsets.
#ifndef MATTERLINT_DOCUMENT_TOML_PLACES_H_
#define MATTERLINT_DOCUMENT_TOML_PLACES_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "source/span.h"

namespace matterlint {

class TomlPlaces {
 public:
  /// `text` ends with the content, which begins at `begin`; that is line 1, column 1.
  TomlPlaces(std::string_view text, size_t begin);

  /// The absolute offset of a place; places behind the content are its end.
  uint32_t offset(uint32_t line, uint32_t column);

  std::string_view slice(Span span) const { return text_.substr(span.begin, span.size()); }

 private:
  std::string_view text_;
  std::vector<uint32_t> lines_{};
  bool ascii_ = true;
  // By line and column, for the lines asked about: a list of thousands of items stands on one line,
  // and the keys of a map come sorted, not in the order of its lines.
  std::vector<std::vector<uint32_t>> columns_{};
};

}  // namespace matterlint

#endif  // MATTERLINT_DOCUMENT_TOML_PLACES_H_
