// SPDX-License-Identifier: MIT
#include <algorithm>

#include "source/file_system.h"

namespace matterlint {
namespace {

constexpr const char* missing = "no such file or directory";

/// What the paths below `directory` begin with.
std::string prefix_of(const std::string& directory) {
  if (directory == ".") {
    return "";
  }
  return directory.ends_with('/') ? directory : directory + "/";
}

}  // namespace

Result<FileKind> MemoryFileSystem::kind(const std::string& path) const {
  if (files_.contains(path)) {
    return FileKind::regular;
  }
  if (path == ".") {
    return FileKind::directory;
  }
  const std::string prefix = prefix_of(path);
  const auto below = files_.lower_bound(prefix);
  if (below != files_.end() && below->first.starts_with(prefix)) {
    return FileKind::directory;
  }
  return Failure{path, missing};
}

Result<std::string> MemoryFileSystem::real_path(const std::string& path) const {
  if (auto found = kind(path); !found) {
    return found.failure();
  }
  return path == "." ? std::string() : path;
}

Result<std::vector<DirectoryEntry>> MemoryFileSystem::list(const std::string& path) const {
  const std::string prefix = prefix_of(path);
  std::map<std::string, FileKind> names;
  for (auto file = files_.lower_bound(prefix);
       file != files_.end() && file->first.starts_with(prefix); ++file) {
    const std::string rest = file->first.substr(prefix.size());
    if (rest.starts_with('/')) {
      continue;  // an absolute path is not below the working directory
    }
    const size_t slash = rest.find('/');
    names[rest.substr(0, slash)] =
        slash == std::string::npos ? FileKind::regular : FileKind::directory;
  }
  if (names.empty() && path != ".") {
    return Failure{path, files_.contains(path) ? "not a directory" : missing};
  }
  std::vector<DirectoryEntry> entries;
  for (const auto& [name, kind] : names) {
    entries.push_back({name, kind});
  }
  return entries;
}

Result<std::string> MemoryFileSystem::read_head(const std::string& path, const EnoughRead& enough,
                                                size_t limit) const {
  const auto file = files_.find(path);
  if (file == files_.end()) {
    return Failure{path, kind(path) ? "is a directory, not a file" : missing};
  }
  const std::string_view bytes = file->second;
  size_t size = std::min(first_read, limit);
  while (size < std::min(bytes.size(), limit) && !enough(bytes.substr(0, size))) {
    size = std::min(2 * size, limit);
  }
  return std::string(bytes.substr(0, size));
}

}  // namespace matterlint
