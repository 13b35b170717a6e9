// SPDX-License-Identifier: MIT
// What governs the notes of one configuration: the file, those that it extends, and the schemas and
// vocabularies that they name. Read by all threads, never changed.
#ifndef MATTERLINT_PROJECT_SETTINGS_H_
#define MATTERLINT_PROJECT_SETTINGS_H_

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "project/config_file.h"
#include "project/load_definitions.h"

namespace matterlint {

/// One file of a configuration, with the schemas of its `notes`.
struct ConfigLayer {
  std::shared_ptr<const ConfigFile> file{};
  std::vector<std::shared_ptr<const LoadedSchema>> schemas{};  // by entry; null: none is named
};

struct Settings {
  std::vector<ConfigLayer> layers{};  // what counts most first: the file itself, then the last of
                                      // those that it extends. Empty: there is no configuration
  DefinitionSources sources{};
  std::shared_ptr<const LoadedSchema>
      schema{};  // of notes for which no entry names one; null: none
  FrontMatterWish front_matter = FrontMatterWish::optional;  // where no entry says it
  FrontMatterRules reading{};
  bool by_command_line = false;  // `--schema` or `--no-schema`: what entries name does not count

  /// Those of `schema`.
  const VocabularySet& vocabularies() const;
};

/// A folder with notes: its settings, and how its notes are called in each layer.
struct NoteFolder {
  std::shared_ptr<const Settings> settings{};
  std::string real{};
  std::vector<std::optional<std::string>> prefixes{};  // with `/` at the end; nothing: not below
};

/// The word in `schema:` for notes that are read without being validated.
inline constexpr std::string_view no_schema_word = "none";

/// What governs one note, before anybody has read it.
struct NoteSettings {
  const NoteFolder* folder = nullptr;              // never null
  std::shared_ptr<const LoadedSchema> schema{};    // null: none
  const NotesEntry* schema_entry = nullptr;        // that named it
  const NotesEntry* front_matter_entry = nullptr;  // that said the wish
  FrontMatterWish wish = FrontMatterWish::optional;
  std::vector<const PerFileEntry*> per_file{};  // those that fit, what counts most first

  const Settings& settings() const { return *folder->settings; }
};

/// Finds the entries that fit a note, by its name in the folder.
NoteSettings settings_in(const NoteFolder& folder, std::string_view name);

/// An entry of `notes` that fits a note, with its first pattern that does.
struct FittingEntry {
  const NotesEntry* entry = nullptr;
  const PathPattern* pattern = nullptr;
};

/// All that fit, what counts most first.
std::vector<FittingEntry> fitting_entries(const NoteFolder& folder, std::string_view name);

}  // namespace matterlint

#endif  // MATTERLINT_PROJECT_SETTINGS_H_
