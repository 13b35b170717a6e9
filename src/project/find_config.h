// SPDX-License-Identifier: MIT
// Which configuration file governs a folder: the nearest one at or above it, up to the top of the
// repository (the folder with `.git`), or else to the root of the file system.
#ifndef MATTERLINT_PROJECT_FIND_CONFIG_H_
#define MATTERLINT_PROJECT_FIND_CONFIG_H_

#include <string>
#include <string_view>
#include <unordered_map>

#include "source/file_system.h"

namespace matterlint {

struct FoundConfig {
  std::string path{};    // real; empty when there is none
  std::string root{};    // the folder of the outermost one: nothing outside of it may be named
  std::string unread{};  // a `.matterlint.yaml` that stands beside it, which would be ignored
};

/// Whether an entry of a folder can make another configuration count there than above it.
bool decides_configuration(const DirectoryEntry& entry);

class ConfigSearch {
 public:
  explicit ConfigSearch(const FileSystem& files) : files_(files) {}

  /// `folder` is a real path. The answer stays where it is.
  const FoundConfig& at(const std::string& folder);

  /// Whether a configuration stands in the folder itself.
  bool has_own(const std::string& folder) const { return !look_in(folder).path.empty(); }

 private:
  FoundConfig look_in(const std::string& folder) const;
  bool is_file(const std::string& path) const;

  const FileSystem& files_;
  std::unordered_map<std::string, FoundConfig> known_{};
};

}  // namespace matterlint

#endif  // MATTERLINT_PROJECT_FIND_CONFIG_H_
