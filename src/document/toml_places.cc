// SPDX-License-Identifier: MIT
#include "document/toml_places.h"

#include <algorithm>

#include "source/unicode.h"

namespace matterlint {

TomlPlaces::TomlPlaces(std::string_view text, size_t begin) : text_(text) {
  lines_.push_back(static_cast<uint32_t>(begin));
  for (size_t at = begin; at < text.size(); ++at) {
    if (text[at] == '\n') {
      lines_.push_back(static_cast<uint32_t>(at + 1));
    }
    ascii_ = ascii_ && static_cast<unsigned char>(text[at]) < 0x80;
  }
}

uint32_t TomlPlaces::offset(uint32_t line, uint32_t column) {
  const auto end = static_cast<uint32_t>(text_.size());
  if (line == 0 || line > lines_.size()) {
    return end;
  }
  const uint32_t begin = lines_[line - 1];
  if (ascii_) {
    return std::min(begin + column - 1, end);
  }
  columns_.resize(lines_.size());
  std::vector<uint32_t>& columns = columns_[line - 1];
  if (columns.empty()) {
    const uint32_t next = line < lines_.size() ? lines_[line] : end;
    for (uint32_t at = begin; at < next; at += decode_code_point(text_, at).length) {
      columns.push_back(at);
    }
    columns.push_back(next);
  }
  return columns[std::min(size_t{column} - 1, columns.size() - 1)];
}

}  // namespace matterlint
