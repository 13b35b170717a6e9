// SPDX-License-Identifier: MIT
// What a walk leaves out of what it meets, and by what.
#ifndef MATTERLINT_SOURCE_LEFT_OUT_H_
#define MATTERLINT_SOURCE_LEFT_OUT_H_

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "source/file_system.h"
#include "source/gitignore.h"
#include "source/walk_rules.h"

namespace matterlint {

/// A directory on the way of a walk.
struct WalkedDirectory {
  std::string path{};                            // as it is shown
  std::string real{};                            // ends with `/` or is empty
  IgnoreScopes scopes{};                         // of what lies in it
  std::vector<std::string_view> hugo_folders{};  // template folders in it
};

class LeftOut {
 public:
  LeftOut(const FileSystem& files, const WalkRules& rules)
      : files_(files), rules_(rules), gitignore_(files) {}

  /// A directory that somebody named.
  WalkedDirectory named(const std::string& path);

  /// The directory `path` in `directory`, of the name `name`.
  static WalkedDirectory child(const WalkedDirectory& directory, std::string path,
                               const std::string& name);

  /// Completes what is known of a directory by its entries.
  void look_at(WalkedDirectory& directory, const std::vector<DirectoryEntry>& entries);

  /// By what an entry of a directory is left out; empty when it is not.
  std::string reason(const WalkedDirectory& directory, const DirectoryEntry& entry,
                     const std::string& path) const;

  /// By what a path is left out that was named: itself or a directory above it. The path that is
  /// left out and the reason, which is empty when none is.
  Failure reason_from_above(const std::string& path, FileKind kind);

  std::vector<Failure> take_failures() { return gitignore_.take_failures(); }

 private:
  std::string reason_of_hugo(const std::string& directory, std::string_view name);
  std::string reason_of_git(const std::string& path, FileKind kind);

  const FileSystem& files_;
  const WalkRules& rules_;
  Gitignore gitignore_;
  std::map<std::string, std::vector<std::string_view>> hugo_folders_{};  // of directories above
};

}  // namespace matterlint

#endif  // MATTERLINT_SOURCE_LEFT_OUT_H_
