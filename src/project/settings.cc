// SPDX-License-Identifier: MIT
#include "project/settings.h"

#include <algorithm>

namespace matterlint {
namespace {

bool fits(const NotesEntry& entry, std::string_view path) {
  return std::any_of(entry.files.begin(), entry.files.end(),
                     [&](const PathPattern& pattern) { return pattern.glob.matches(path); });
}

/// Takes what the entries of one layer say and nobody who counts more has said.
void look_in(const ConfigLayer& layer, std::string_view path, NoteSettings& found) {
  const std::vector<NotesEntry>& entries = layer.file->notes;
  const bool by_command_line = found.settings().by_command_line;
  for (size_t i = entries.size(); i-- > 0;) {
    const bool schema = entries[i].schema && found.schema_entry == nullptr && !by_command_line;
    const bool wish = entries[i].front_matter && found.front_matter_entry == nullptr;
    if ((schema || wish) && fits(entries[i], path)) {
      if (schema) {
        found.schema_entry = &entries[i];
        found.schema = layer.schemas[i];
      }
      if (wish) {
        found.front_matter_entry = &entries[i];
        found.wish = entries[i].wish;
      }
    }
  }
  const std::vector<PerFileEntry>& per_file = layer.file->per_file;
  for (size_t i = per_file.size(); i-- > 0;) {
    if (per_file[i].files.glob.matches(path)) {
      found.per_file.push_back(&per_file[i]);
    }
  }
}

}  // namespace

std::vector<FittingEntry> fitting_entries(const NoteFolder& folder, std::string_view name) {
  std::vector<FittingEntry> found;
  const std::vector<ConfigLayer>& layers = folder.settings->layers;
  for (size_t i = 0; i < layers.size(); ++i) {
    if (!folder.prefixes[i]) {
      continue;
    }
    const std::string path = *folder.prefixes[i] + std::string(name);
    const std::vector<NotesEntry>& entries = layers[i].file->notes;
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
      const auto pattern =
          std::find_if(entry->files.begin(), entry->files.end(),
                       [&](const PathPattern& each) { return each.glob.matches(path); });
      if (pattern != entry->files.end()) {
        found.push_back({&*entry, &*pattern});
      }
    }
  }
  return found;
}

const VocabularySet& Settings::vocabularies() const {
  static const VocabularySet none;
  return schema == nullptr ? none : schema->vocabularies;
}

NoteSettings settings_in(const NoteFolder& folder, std::string_view name) {
  NoteSettings found;
  found.folder = &folder;
  found.wish = folder.settings->front_matter;
  const std::vector<ConfigLayer>& layers = folder.settings->layers;
  std::string path;
  for (size_t i = 0; i < layers.size(); ++i) {
    if (folder.prefixes[i]) {
      path.assign(*folder.prefixes[i]);
      path += name;
      look_in(layers[i], path, found);
    }
  }
  if (found.schema_entry == nullptr) {
    found.schema = folder.settings->schema;
  }
  return found;
}

}  // namespace matterlint
