// SPDX-License-Identifier: MIT
#include "writing/counted_note.h"

#include <charconv>

#include "support/files.h"

namespace matterlint::test {

namespace {
constexpr std::string_view head_begin = "---\ncount: ";
}

std::string counted_head(size_t count) {
  return std::string(head_begin) + std::to_string(count) +
         "\npad: " + std::string(count * 7919 % 3000, static_cast<char>('a' + count % 26)) +
         "\n---\n";
}

std::string counted_body(size_t index) {
  // From nothing to several pieces of copying.
  const std::string line = "body of note " + std::to_string(index) + "\n";
  std::string body;
  for (size_t lines = index * index % 97 * 60; lines > 0; --lines) {
    body += line;
  }
  return body;
}

std::string counted_path(const std::string& folder, size_t index) {
  return folder + "/note" + std::to_string(index) + ".md";
}

std::optional<size_t> head_count(std::string_view bytes) {
  if (!bytes.starts_with(head_begin)) {
    return std::nullopt;
  }
  const std::string_view digits = bytes.substr(head_begin.size());
  size_t count = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), count);
  if (read.ec != std::errc() || !bytes.starts_with(counted_head(count))) {
    return std::nullopt;
  }
  return count;
}

std::optional<std::vector<size_t>> whole_counts(const std::string& folder, size_t notes) {
  std::vector<size_t> counts;
  for (size_t index = 0; index < notes; ++index) {
    const auto bytes = read_file(counted_path(folder, index));
    const auto count = bytes ? head_count(*bytes) : std::nullopt;
    if (!count || *bytes != counted_head(*count) + counted_body(index)) {
      return std::nullopt;
    }
    counts.push_back(*count);
  }
  return counts;
}

}  // namespace matterlint::test
