// SPDX-License-Identifier: MIT
#include "cli/surroundings.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "cli/git.h"
#include "source/walk.h"

namespace matterlint {
namespace {

bool is_here(const std::string& path) {
  return path == "." || path == "./";
}

}  // namespace

Surroundings tracked_surroundings() {
  const Result<std::string> listed = run_git({"ls-files", "-z"});
  if (!listed) {
    return {{}, Coverage::named};
  }
  Surroundings around{split_at_nul(*listed), Coverage::everything};
  std::erase_if(around.others, [](const std::string& path) { return !has_note_extension(path); });
  // A file with a conflict is listed once for each side.
  std::sort(around.others.begin(), around.others.end());
  around.others.erase(std::unique(around.others.begin(), around.others.end()), around.others.end());
  return around;
}

Surroundings surroundings_of(const FileSystem& disk, const std::vector<std::string>& paths) {
  if (std::any_of(paths.begin(), paths.end(), is_here)) {
    return {{}, Coverage::everything};
  }
  const bool folders = std::any_of(paths.begin(), paths.end(), [&disk](const std::string& path) {
    const auto kind = disk.kind(path);
    return kind && *kind == FileKind::directory;
  });
  if (folders) {
    return {{}, Coverage::folders};
  }
  return std::getenv("PRE_COMMIT") != nullptr ? tracked_surroundings()
                                              : Surroundings{{}, Coverage::named};
}

void StagedFiles::add(const std::string& path, std::string bytes) {
  staged_.add(path, std::move(bytes));
}

const FileSystem& StagedFiles::of(const std::string& path) const {
  const auto staged = staged_.kind(path);
  return staged && *staged == FileKind::regular ? static_cast<const FileSystem&>(staged_) : disk_;
}

Result<FileKind> StagedFiles::kind(const std::string& path) const {
  return of(path).kind(path);
}

Result<std::string> StagedFiles::real_path(const std::string& path) const {
  return of(path).real_path(path);
}

Result<std::vector<DirectoryEntry>> StagedFiles::list(const std::string& path) const {
  return disk_.list(path);
}

Result<std::string> StagedFiles::read_head(const std::string& path, const EnoughRead& enough,
                                           size_t limit) const {
  return of(path).read_head(path, enough, limit);
}

}  // namespace matterlint
