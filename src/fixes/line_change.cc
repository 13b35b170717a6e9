// SPDX-License-Identifier: MIT
#include "fixes/line_change.h"

#include <algorithm>
#include <utility>

namespace matterlint {
namespace {

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

/// Leaves out the lines at both ends that stay.
void trim(LineChange& change) {
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
void add_change(std::vector<LineChange>& changes, LineChange change) {
  if (change.before.empty() && change.after.empty()) {
    return;
  }
  if (changes.empty() || changes.back().first + changes.back().before.size() != change.first) {
    changes.push_back(std::move(change));
    return;
  }
  LineChange& last = changes.back();
  last.before.insert(last.before.end(), change.before.begin(), change.before.end());
  last.after.insert(last.after.end(), change.after.begin(), change.after.end());
}

}  // namespace

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

std::vector<LineChange> find_line_changes(std::string_view bytes, const std::vector<Edit>& edits) {
  const std::vector<std::string_view> lines = lines_of(bytes);
  std::vector<LineChange> changes;
  size_t line = 0;
  size_t offset = 0;
  for (const Region& region : regions_of(bytes, edits)) {
    for (; offset < region.begin; ++line) {
      offset += lines[line].size();
    }
    const auto after = lines_of(region.text);
    LineChange change{line,
                      lines_of(bytes.substr(region.begin, region.end - region.begin)),
                      {after.begin(), after.end()}};
    trim(change);
    add_change(changes, std::move(change));
  }
  return changes;
}

}  // namespace matterlint
