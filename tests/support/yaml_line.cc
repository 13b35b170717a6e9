// SPDX-License-Identifier: MIT
#include "support/yaml_line.h"

#include <algorithm>
#include <cctype>

namespace matterlint::test {

YamlLine parts_of(const std::string& line) {
  YamlLine parts;
  parts.first = std::min(line.find_first_not_of(' '), line.size());
  parts.item = parts.first;
  while (line.compare(parts.item, 2, "- ") == 0) {
    parts.item = std::min(line.find_first_not_of(' ', parts.item + 1), line.size());
  }
  size_t end = parts.item;
  while (end < line.size() && (std::isalnum(static_cast<unsigned char>(line[end])) != 0 ||
                               line[end] == '_' || line[end] == '-')) {
    ++end;
  }
  if (end > parts.item && end < line.size() && line[end] == ':' &&
      (end + 1 == line.size() || line[end + 1] == ' ')) {
    parts.colon = end;
    parts.value = line.find_first_not_of(' ', end + 1);
  } else if (parts.item > parts.first && parts.item < line.size()) {
    parts.value = parts.item;
  }
  return parts;
}

bool is_comment(const std::string& line) {
  const size_t first = line.find_first_not_of(' ');
  return first == YamlLine::nowhere || line[first] == '#';
}

/// True for a text that stands there without quotes and without anything special.
bool is_plain_text(const std::string& line) {
  const YamlLine parts = parts_of(line);
  return !is_comment(line) && parts.value != YamlLine::nowhere &&
         std::isalpha(static_cast<unsigned char>(line[parts.value])) != 0 &&
         line.find_first_of("\"'#:[]{}", parts.value) == YamlLine::nowhere;
}

bool has_key(const std::string& line) {
  return !is_comment(line) && parts_of(line).colon != YamlLine::nowhere;
}

bool is_field(const std::string& line) {
  return has_key(line) && is_plain_text(line);
}

bool is_text_item(const std::string& line) {
  const YamlLine parts = parts_of(line);
  return is_plain_text(line) && parts.colon == YamlLine::nowhere;
}

}  // namespace matterlint::test
