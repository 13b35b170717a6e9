// SPDX-License-Identifier: MIT
// Which settings govern which folder. Folders are asked for while the notes are gathered; what was
// asked for once is then read by all threads.
#ifndef MATTERLINT_PROJECT_CONFIG_TREE_H_
#define MATTERLINT_PROJECT_CONFIG_TREE_H_

#include <functional>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "project/find_config.h"
#include "project/load_settings.h"
#include "project/settings.h"

namespace matterlint {

/// A note's path cut at its last `/`; the folder of a name alone is empty, that of `/x` is `/`.
struct CutPath {
  std::string_view folder{};
  std::string_view name{};
};
CutPath cut_path(std::string_view path);

class ConfigTree {
 public:
  /// `files` and `config` must outlive this.
  ConfigTree(const FileSystem& files, const Config& config);

  /// The folder at `path` as people see it (empty: the working directory); finds and loads its
  /// configuration when nobody has asked for it before.
  const NoteFolder& add(std::string_view path);

  /// Spares `add` the search in a folder below one that was asked for: without a configuration of
  /// its own among its entries it is governed as that one is.
  void enter(const std::string& path, const std::vector<DirectoryEntry>& entries);

  /// Whether a file that git lists, by its path from the working directory, is not left out by
  /// `exclude`; its folder is known then. Git follows no link to a folder and lists nothing of a
  /// repository within, so each folder above is looked into once, for a configuration alone.
  bool takes_listed(const std::string& path);

  /// When all folders were asked for: what counts for those that nobody asked for, which is what
  /// the command line says, or the outermost configuration where every folder has one.
  std::shared_ptr<const Settings> settle();

  /// The same as `add` for a folder that was asked for; else one with the settings of `settle`.
  const NoteFolder& at(std::string_view path) const;

  /// The folder of a note, as `at` finds it.
  const NoteFolder& of_note(std::string_view note_path) const;

  /// By which pattern of `exclude` a file or folder is left out when a folder is searched, in words
  /// that end "is left out by …"; empty when by none.
  std::string exclusion(const std::string& path, FileKind kind);

  /// The folders that were asked for, sorted.
  std::vector<std::string> folders() const;

  /// Whether some folder that was asked for has no configuration above it.
  bool has_folder_without_config() const;

  /// All settings that governed a folder when `settle` was called, each once, in the order of their
  /// configuration's path.
  const std::vector<const Settings*>& all_settings() const { return all_; }

  SettingsLoader& loader() { return loader_; }

 private:
  struct Hash {
    using is_transparent = void;
    size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };

  using Folders = std::unordered_map<std::string, NoteFolder, Hash, std::equal_to<>>;

  std::vector<const Settings*> find_all_settings() const;
  std::string real_folder(std::string_view path) const;
  const NoteFolder& take(Folders::const_iterator row);
  bool takes_listed_folder(std::string_view path);
  void add_listed_folder(std::string path);
  NoteFolder make_folder(std::string real);
  /// A folder below `above` with no configuration of its own.
  static NoteFolder inherit(const NoteFolder& above, std::string real);
  /// The prefixes of a folder of which `real` and `settings` are known.
  static void see_from_layers(NoteFolder& folder);

  const FileSystem& files_;
  const Config& config_;
  std::string here_{};
  ConfigSearch search_;
  SettingsLoader loader_;
  NoteFolder otherwise_{};
  std::vector<const Settings*> all_{};
  Folders folders_{};
  const Folders::value_type* last_ = nullptr;  // mostly the next that is asked for
  std::unordered_set<std::string, Hash, std::equal_to<>> left_out_{};  // listed, but excluded
};

}  // namespace matterlint

#endif  // MATTERLINT_PROJECT_CONFIG_TREE_H_
