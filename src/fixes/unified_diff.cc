// SPDX-License-Identifier: MIT
#include "fixes/unified_diff.h"

#include <algorithm>

namespace matterlint {
namespace {

using Lines = std::vector<std::string_view>;

/// Lines with their ends.
Lines lines_of(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

/// Whole lines, as byte offsets, and what stands there after the edits.
struct Region {
  size_t begin = 0;
  size_t end = 0;
  std::string text{};
};

/// The lines that the edits change.
std::vector<Region> regions_of(std::string_view bytes, const std::vector<Edit>& edits) {
  std::vector<Region> regions;
  for (size_t i = 0; i < edits.size();) {
    Region region;
    region.begin = edits[i].span.begin == 0 ? 0 : bytes.rfind('\n', edits[i].span.begin - 1) + 1;
    region.end = region.begin;
    bool open = true;  // the last line of the region is not complete yet
    while (open || (i < edits.size() && edits[i].span.begin == region.end)) {
      const size_t stop = std::min(bytes.find('\n', region.end), bytes.size() - 1) + 1;
      if (i < edits.size() && edits[i].span.begin < std::max(stop, region.end + 1)) {
        region.text += bytes.substr(region.end, edits[i].span.begin - region.end);
        region.text += edits[i].text;
        region.end = edits[i].span.end;
        ++i;
      } else {
        region.text += bytes.substr(region.end, stop - region.end);
        region.end = stop;
      }
      const bool old_ended = region.end == 0 || bytes[region.end - 1] == '\n';
      const bool new_ended = region.text.empty() || region.text.ends_with('\n');
      open = !(old_ended && new_ended) && region.end < bytes.size();
    }
    regions.push_back(std::move(region));
  }
  return regions;
}

/// A run of lines that are replaced by others.
struct Change {
  size_t first = 0;  // number of the first old line, from 0
  Lines before{};
  Lines after{};
};

/// Leaves out the lines at both ends that stay.
void trim(Change& change) {
  while (!change.before.empty() && !change.after.empty() &&
         change.before.front() == change.after.front()) {
    change.before.erase(change.before.begin());
    change.after.erase(change.after.begin());
    ++change.first;
  }
  while (!change.before.empty() && !change.after.empty() &&
         change.before.back() == change.after.back()) {
    change.before.pop_back();
    change.after.pop_back();
  }
}

/// Changes of lines that follow each other are one.
void add_change(std::vector<Change>& changes, Change change) {
  if (change.before.empty() && change.after.empty()) {
    return;
  }
  if (changes.empty() || changes.back().first + changes.back().before.size() != change.first) {
    changes.push_back(std::move(change));
    return;
  }
  Change& last = changes.back();
  last.before.insert(last.before.end(), change.before.begin(), change.before.end());
  last.after.insert(last.after.end(), change.after.begin(), change.after.end());
}

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
  HunkWriter(std::string& out, const Lines& lines, size_t context)
      : out_(out), lines_(lines), context_(context) {}

  /// Writes changes that stand so near to each other that their context meets.
  void write(const Change* begin, const Change* end) {
    const size_t first = begin->first - std::min(begin->first, context_);
    const Change& last = *(end - 1);
    const size_t stop = std::min(last.first + last.before.size() + context_, lines_.size());
    std::string body;
    size_t added = 0;
    size_t removed = 0;
    size_t at = first;
    for (const Change* change = begin; change != end; ++change) {
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
  const Lines& lines_;
  size_t context_;
  size_t shift_ = 0;  // wraps when lines were removed, and wraps back
};

}  // namespace

std::string unified_diff(const PatchedText& before, const std::vector<Edit>& edits,
                         size_t context) {
  Lines lines = lines_of(before.bytes);
  const std::vector<Region> regions = regions_of(before.bytes, edits);
  std::vector<Change> changes;
  size_t line = 0;
  size_t offset = 0;
  for (const Region& region : regions) {
    for (; offset < region.begin; ++line) {
      offset += lines[line].size();
    }
    Change change{line, lines_of(before.bytes.substr(region.begin, region.end - region.begin)),
                  lines_of(region.text)};
    trim(change);
    add_change(changes, std::move(change));
  }
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
