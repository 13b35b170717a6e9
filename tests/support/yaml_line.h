// SPDX-License-Identifier: MIT
// A line of YAML in its parts, for planting mistakes.
#ifndef MATTERLINT_TESTS_SUPPORT_YAML_LINE_H_
#define MATTERLINT_TESTS_SUPPORT_YAML_LINE_H_

#include <cstddef>
#include <string>

namespace matterlint::test {

/// A line `  - key: value` in its parts.
struct YamlLine {
  static constexpr size_t nowhere = std::string::npos;
  size_t first = 0;        // behind the indentation
  size_t item = 0;         // behind the dashes
  size_t colon = nowhere;  // none for an item without a key
  size_t value = nowhere;  // none when nothing stands behind the colon
};

YamlLine parts_of(const std::string& line);

/// True for a comment and for a blank line.
bool is_comment(const std::string& line);
bool has_key(const std::string& line);
/// True for a line whose value is a text without quotes and without anything special.
bool is_plain_text(const std::string& line);
/// The same with a key, and without one.
bool is_field(const std::string& line);
bool is_text_item(const std::string& line);

}  // namespace matterlint::test

#endif  // MATTERLINT_TESTS_SUPPORT_YAML_LINE_H_
