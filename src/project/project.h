// SPDX-License-Identifier: MIT
// A project: the configurations with everything they name loaded. Read by all threads, never
// changed.
#ifndef MATTERLINT_PROJECT_PROJECT_H_
#define MATTERLINT_PROJECT_PROJECT_H_

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "project/config.h"
#include "project/config_tree.h"
#include "project/definition.h"
#include "project/named_schema.h"
#include "project/pattern_use.h"
#include "project/schema_store.h"
#include "schema/schema.h"
#include "source/file_system.h"

namespace matterlint {

/// The schema of a note that was read.
struct ChosenSchema {
  std::shared_ptr<const LoadedSchema> schema{};  // null: none
  NamedSchema named{};                           // what the note says of it, if anything
  std::optional<UnusableSchema> unusable{};      // why that does not count
};

struct Project {
  Config config{};
  std::shared_ptr<const Settings> settings{};  // of notes without a configuration, or when all have
                                               // one of the outermost
  std::vector<Definition>
      broken{};  // definitions with problems; nothing is checked when there are any
  std::vector<Definition> advice{};              // schemas that say something without effect
  std::vector<Failure> failures{};               // files that could not be read
  std::shared_ptr<const ConfigTree> tree{};      // never null once loaded
  std::shared_ptr<SchemaStore> named_schemas{};  // of notes that name one; null: none counts
  std::vector<PatternUse> patterns{};            // of the configurations; empty: not counted

  /// What governs a note before it is read. For a folder without notes when the project was loaded
  /// that is what the command line says.
  NoteSettings settings_for(std::string_view note_path) const;

  /// The schema of a note: that which it names itself counts more than the one of its settings.
  ChosenSchema choose_schema(const NoteSettings& note_settings, const Document& note) const;

  /// The entries of `notes` that fit a note, what counts most first.
  std::vector<FittingEntry> entries_for(std::string_view note_path) const;

  /// The settings that govern the run as a whole: those of the outermost configuration.
  const Settings& run_settings() const;

  /// The schema that is named for a note; null when none is. What the note itself names is not
  /// known before it is read.
  const Schema* expected_schema(std::string_view note_path) const;

  /// All schemas that the configurations and the command line name, each once.
  std::vector<const Schema*> loaded_schemas() const;

  /// The schema of notes without a configuration, its name for people and its vocabularies; null
  /// or empty where there is none.
  const Schema* schema() const;
  std::string schema_name() const;
  const VocabularySet& vocabularies() const { return settings->vocabularies(); }
};

/// Loads what the command line names, and nothing that depends on where notes are: there is no
/// configuration, and a note cannot name its schema.
Project load_project(const FileSystem& files, const Config& config);

/// Loads what the notes at `note_paths` need: their configurations, and the schemas and
/// vocabularies that these and the command line name. `files` must outlive the project.
Project load_project(const FileSystem& files, const Config& config,
                     const std::vector<std::string>& note_paths);

/// The same when a walk has asked for the configurations of its folders already.
Project load_project(const FileSystem& files, const Config& config,
                     std::shared_ptr<ConfigTree> tree, const std::vector<std::string>& note_paths);

/// The project anew, for the same folders with notes, because a file that it is made of has
/// changed.
Project reload_project(const FileSystem& files, const Project& project);

}  // namespace matterlint

#endif  // MATTERLINT_PROJECT_PROJECT_H_
