// SPDX-License-Identifier: MIT
#include "support/golden.h"

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "source/unicode.h"
#include "support/files.h"

namespace matterlint::test {

namespace {

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

std::string compare(const std::string& path, std::string_view actual) {
  const std::optional<std::string> expected = read_file(path);
  if (!expected.has_value()) {
    return path + " does not exist; with MATTERLINT_UPDATE=1 in the environment it is written";
  }
  const std::string difference = first_difference(*expected, actual);
  return difference.empty() ? "" : path + ": " + difference;
}

/// The line that begins at `begin`; a missing line and a missing end of line can be told apart.
std::string shown_line(std::string_view text, size_t begin) {
  if (begin >= text.size()) {
    return "(nothing)";
  }
  const size_t end = text.find('\n', begin);
  return '"' + escape_unprintable(text.substr(begin, end - begin)) +
         (end == std::string_view::npos ? "\" without an end of line" : "\"");
}

}  // namespace

GoldenMode update_on_request() {
  return environment("CI").empty() ? GoldenMode::update : GoldenMode::refuse;
}

GoldenMode golden_mode() {
  return environment("MATTERLINT_UPDATE") == "1" ? update_on_request() : GoldenMode::compare;
}

std::string golden_mistake(const std::string& path, std::string_view actual, GoldenMode mode) {
  switch (mode) {
    case GoldenMode::compare:
      return compare(path, actual);
    case GoldenMode::update:
      return write_file(path, actual) ? "" : "could not write " + path;
    case GoldenMode::refuse:
      return path + " is not rewritten where CI is set";
  }
  return {};
}

void check_golden(const std::string& path, std::string_view actual, GoldenMode mode,
                  Verdict& verdict) {
  const std::string mistake = golden_mistake(path, actual, mode);
  verdict.expect(mistake.empty(), "golden", mistake);
}

std::string project_golden_mistake(const std::string& path, std::string_view actual) {
  return golden_mistake(std::string(MATTERLINT_ROOT) + '/' + path, actual, golden_mode());
}

std::string first_difference(std::string_view expected, std::string_view actual) {
  if (expected == actual) {
    return {};
  }
  const auto shorter = static_cast<std::ptrdiff_t>(std::min(expected.size(), actual.size()));
  const auto differs =
      std::mismatch(expected.begin(), expected.begin() + shorter, actual.begin()).first;
  const std::string_view same = expected.substr(0, static_cast<size_t>(differs - expected.begin()));
  const auto line = 1 + std::count(same.begin(), same.end(), '\n');
  const size_t last_end = same.rfind('\n');
  const size_t begin = last_end == std::string_view::npos ? 0 : last_end + 1;
  return "first difference in line " + std::to_string(line) +
         "\n  expected: " + shown_line(expected, begin) +
         "\n  actual:   " + shown_line(actual, begin);
}

}  // namespace matterlint::test
