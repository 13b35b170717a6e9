// SPDX-License-Identifier: MIT
#include "fixes/unified_diff.h"

#include <algorithm>

#include "fixes/line_change.h"

namespace matterlint {
namespace {

bool is_quoted_in_git(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\' || c == 0x7F;
}

/// A name as git writes it: in the quotes of C when it holds what would end or change the line.
std::string git_name(std::string_view side, std::string_view path) {
  const std::string name = std::string(side) + std::string(path.substr(path.starts_with('/')));
  if (std::none_of(name.begin(), name.end(), is_quoted_in_git)) {
    // A tab ends a name that holds blanks.
    return name.find(' ') == std::string::npos ? name : name + '\t';
  }
  std::string quoted = "\"";
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      quoted += {'\\', c};
    } else if (is_quoted_in_git(c)) {
      quoted +=
          {'\\', static_cast<char>('0' + (byte >> 6U)),
           static_cast<char>('0' + ((byte >> 3U) & 7U)), static_cast<char>('0' + (byte & 7U))};
    } else {
      quoted += c;
    }
  }
  return quoted + '"';
}

void append_line(std::string& out, char mark, std::string_view line) {
  out += mark;
  out += line;
  if (!line.ends_with('\n')) {
    out += "\n\\ No newline at end of file\n";
  }
}

std::string range(size_t first, size_t count) {
  // The number of no lines is that of the line before.
  return std::to_string(count == 0 ? first : first + 1) +
         (count == 1 ? "" : "," + std::to_string(count));
}

class HunkWriter {
 public:
  HunkWriter(std::string& out, const std::vector<std::string_view>& lines, size_t context)
      : out_(out), lines_(lines), context_(context) {}

  /// Writes changes that stand so near to each other that their context meets.
  void write(const LineChange* begin, const LineChange* end) {
    const size_t first = begin->first - std::min(begin->first, context_);
    const LineChange& last = *(end - 1);
    const size_t stop = std::min(last.first + last.before.size() + context_, lines_.size());
    std::string body;
    size_t added = 0;
    size_t removed = 0;
    size_t at = first;
    for (const LineChange* change = begin; change != end; ++change) {
      append_context(body, at, change->first);
      for (const std::string_view line : change->before) {
        append_line(body, '-', line);
      }
      for (const std::string_view line : change->after) {
        append_line(body, '+', line);
      }
      at = change->first + change->before.size();
      added += change->after.size();
      removed += change->before.size();
    }
    append_context(body, at, stop);
    const size_t count = stop - first;
    out_ += "@@ -" + range(first, count) + " +" + range(first + shift_, count + added - removed) +
            " @@\n" + body;
    shift_ += added - removed;
  }

 private:
  void append_context(std::string& body, size_t from, size_t to) const {
    for (size_t i = from; i < to; ++i) {
      append_line(body, ' ', lines_[i]);
    }
  }

  std::string& out_;
  const std::vector<std::string_view>& lines_;
  size_t context_;
  size_t shift_ = 0;  // wraps when lines were removed, and wraps back
};

}  // namespace

std::string unified_diff(const PatchedText& before, const std::vector<Edit>& edits,
                         size_t context) {
  std::vector<std::string_view> lines = lines_of(before.bytes);
  const std::vector<LineChange> changes = find_line_changes(before.bytes, edits);
  if (changes.empty()) {
    return {};
  }
  if (!before.whole && !lines.empty() && !lines.back().ends_with('\n')) {
    lines.pop_back();
  }
  std::string out =
      "--- " + git_name("a/", before.path) + "\n+++ " + git_name("b/", before.path) + "\n";
  HunkWriter writer(out, lines, context);
  for (size_t i = 0; i < changes.size();) {
    size_t end = i + 1;
    while (end < changes.size() && changes[end].first <= changes[end - 1].first +
                                                             changes[end - 1].before.size() +
                                                             2 * context) {
      ++end;
    }
    writer.write(&changes[i], changes.data() + end);
    i = end;
  }
  return out;
}

}  // namespace matterlint
