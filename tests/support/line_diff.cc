// SPDX-License-Identifier: MIT
#include "support/line_diff.h"

#include <algorithm>
#include <cstdint>

#include "source/unicode.h"

namespace matterlint::test {
namespace {

// Lines with their ends, so that a changed line end or a missing last one shows as a change.
std::vector<std::string_view> lines_with_ends(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const size_t end = text.find('\n');
    const size_t size = end == std::string_view::npos ? text.size() : end + 1;
    lines.push_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  return lines;
}

void add_line(std::string& out, char mark, std::string_view line) {
  const bool ended = line.ends_with('\n');
  if (ended) {
    line.remove_suffix(1);
  }
  out += mark;
  out += escape_unprintable(line);
  out += ended ? "\n" : " (no line end)\n";
}

// Length of the longest common subsequence of the lines from (i, j) on, row by row.
class CommonLines {
 public:
  CommonLines(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b)
      : width_(b.size() + 1), length_((a.size() + 1) * width_, 0) {
    for (size_t i = a.size(); i-- > 0;) {
      for (size_t j = b.size(); j-- > 0;) {
        length_[i * width_ + j] =
            a[i] == b[j] ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
      }
    }
  }

  uint32_t at(size_t i, size_t j) const { return length_[i * width_ + j]; }

 private:
  size_t width_;
  std::vector<uint32_t> length_;
};

}  // namespace

std::string line_diff(std::string_view before, std::string_view after) {
  const auto old_lines = lines_with_ends(before);
  const auto new_lines = lines_with_ends(after);
  const CommonLines common(old_lines, new_lines);
  std::string out;
  bool in_hunk = false;
  size_t i = 0;
  size_t j = 0;
  while (i < old_lines.size() || j < new_lines.size()) {
    if (i < old_lines.size() && j < new_lines.size() && old_lines[i] == new_lines[j]) {
      in_hunk = false;
      ++i;
      ++j;
      continue;
    }
    if (!in_hunk) {
      out += "@@ line " + std::to_string(i + 1) + "\n";
      in_hunk = true;
    }
    const bool remove = i < old_lines.size() &&
                        (j == new_lines.size() || common.at(i + 1, j) >= common.at(i, j + 1));
    if (remove) {
      add_line(out, '-', old_lines[i++]);
    } else {
      add_line(out, '+', new_lines[j++]);
    }
  }
  return out;
}

bool are_applicable(const std::vector<Edit>& edits, size_t size) {
  size_t done = 0;
  for (const Edit& edit : edits) {
    if (edit.span.begin < done || edit.span.end < edit.span.begin || edit.span.end > size) {
      return false;
    }
    done = edit.span.end;
  }
  return true;
}

std::string with_edits(std::string_view bytes, const std::vector<Edit>& edits) {
  if (!are_applicable(edits, bytes.size())) {
    return {};
  }
  return apply_edits(bytes, edits);
}

}  // namespace matterlint::test
