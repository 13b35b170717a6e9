// SPDX-License-Identifier: MIT
// What git ignores at a place: the `.gitignore` files from there up to the root of the repository,
// and its `.git/info/exclude`. The list of the user (`core.excludesFile`) is no part of it, because
// the same notes are to give the same report for everybody.
#ifndef MATTERLINT_SOURCE_GITIGNORE_H_
#define MATTERLINT_SOURCE_GITIGNORE_H_

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "source/file_system.h"
#include "source/gitignore_file.h"

namespace matterlint {

/// One file of patterns and those that it goes before.
struct IgnoreScope {
  std::shared_ptr<const IgnoreScope> above{};
  GitignoreFile file{};
  std::string folder{};  // that the patterns are for; the real path with a `/` at the end, or empty
  std::string shown{};   // the file for people, seen from the root: "content/.gitignore"
};

using IgnoreScopes = std::shared_ptr<const IgnoreScope>;  // null: nothing is ignored

/// The scope whose pattern ignores the path, or null. `real_path` lies in the folders of `scopes`.
const IgnoreScope* find_ignoring(const IgnoreScopes& scopes, std::string_view real_path,
                                 FileKind kind);

/// Finds the scopes of directories, named by their real path.
class Gitignore {
 public:
  explicit Gitignore(const FileSystem& files);

  /// The scopes that hold in a directory whose entries are known, where `above` holds in the one
  /// above it. A repository in a repository begins anew.
  IgnoreScopes enter(const IgnoreScopes& above, const std::string& directory,
                     const std::vector<DirectoryEntry>& entries);

  /// What holds in a directory, found by looking at all those above it.
  struct Inside {
    IgnoreScopes scopes{};
    const IgnoreScope* by = nullptr;  // ignores the directory or one above it
  };
  /// Where there is no repository, the working directory is the root; above it nothing counts.
  const Inside& inside(const std::string& directory);

  /// The scopes for the place where a directory stands.
  IgnoreScopes around(const std::string& directory);

  /// Files of patterns that could not be read.
  std::vector<Failure> take_failures();

 private:
  IgnoreScopes add(IgnoreScopes above, const std::string& directory, const std::string& name);
  std::string exclude_file(const std::string& root) const;
  GitignoreFile read(const std::string& path);

  const FileSystem& files_;
  std::optional<std::string> working_{};   // the real path of the working directory
  std::map<std::string, Inside> known_{};  // by directory
  std::vector<Failure> failures_{};
};

}  // namespace matterlint

#endif  // MATTERLINT_SOURCE_GITIGNORE_H_
