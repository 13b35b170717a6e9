// SPDX-License-Identifier: MIT
#include "project/pattern_use.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "project/confined_path.h"

namespace matterlint {
namespace {

/// The patterns of one file, as indices of what is counted.
struct PatternsOfFile {
  size_t first = 0;
  size_t open = 0;  // those before it are still counted
  size_t last = 0;
};

void add_patterns(const ConfigFile& file, const Settings& settings, bool whole,
                  std::vector<PatternUse>& uses) {
  const auto add = [&](const PathPattern& pattern) {
    uses.push_back(
        {.pattern = &pattern, .settings = &settings, .whole = whole, .order = uses.size()});
  };
  for (const NotesEntry& entry : file.notes) {
    std::for_each(entry.files.begin(), entry.files.end(), add);
  }
  for (const PerFileEntry& entry : file.per_file) {
    add(entry.files);
  }
}

bool is_whole(const std::string& folder, const std::vector<std::string>& whole_folders) {
  return std::any_of(whole_folders.begin(), whole_folders.end(), [&](const std::string& whole) {
    return folder == whole || is_below(folder, whole);
  });
}

void count_note(std::string_view path, PatternCount count, PatternsOfFile& patterns,
                std::vector<PatternUse>& uses) {
  for (size_t i = patterns.first; i < patterns.open;) {
    const bool fits = uses[i].pattern->glob.matches(path);
    uses[i].notes += fits ? 1U : 0U;
    if (fits && count == PatternCount::up_to_one) {
      std::swap(uses[i], uses[--patterns.open]);
    } else {
      ++i;
    }
  }
}

}  // namespace

std::vector<PatternUse> count_pattern_use(const ConfigTree& tree,
                                          const std::vector<std::string>& note_paths,
                                          const std::vector<std::string>& whole_folders,
                                          PatternCount count) {
  std::vector<PatternUse> uses;
  std::unordered_map<const ConfigFile*, PatternsOfFile> of_file;
  for (const Settings* settings : tree.all_settings()) {
    for (const ConfigLayer& layer : settings->layers) {
      const auto [row, is_new] = of_file.try_emplace(layer.file.get());
      if (is_new) {
        const size_t before = uses.size();
        add_patterns(*layer.file, *settings, is_whole(layer.file->folder, whole_folders), uses);
        row->second.first = before;
        row->second.last = row->second.open = uses.size();
      }
    }
  }
  std::string seen;
  if (uses.empty()) {
    return uses;
  }
  for (const std::string& path : note_paths) {
    const CutPath parts = cut_path(path);
    const NoteFolder& folder = tree.at(parts.folder);
    const std::vector<ConfigLayer>& layers = folder.settings->layers;
    for (size_t i = 0; i < layers.size(); ++i) {
      PatternsOfFile& patterns = of_file.at(layers[i].file.get());
      if (folder.prefixes[i] && patterns.first < patterns.open) {
        seen.assign(*folder.prefixes[i]);
        seen += parts.name;
        count_note(seen, count, patterns, uses);
      }
    }
  }
  std::sort(uses.begin(), uses.end(),
            [](const PatternUse& a, const PatternUse& b) { return a.order < b.order; });
  return uses;
}

}  // namespace matterlint
