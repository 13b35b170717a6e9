// SPDX-License-Identifier: MIT
// The notes around those that a run is about: what these are compared with.
#ifndef MATTERLINT_CLI_SURROUNDINGS_H_
#define MATTERLINT_CLI_SURROUNDINGS_H_

#include <memory>
#include <string>
#include <vector>

#include "checks/linter.h"
#include "source/file_system.h"

namespace matterlint {

/// All notes that git knows below the working directory; only what was named where there is no git.
Surroundings tracked_surroundings();

/// What a run over paths covers: everything with the working directory among them, else folders or
/// single notes. Single notes that pre-commit hands over stand among all that git knows.
Surroundings surroundings_of(const FileSystem& disk, const std::vector<std::string>& paths);

/// The disk with other texts in place of some files: what is staged, among what is not.
class StagedFiles final : public FileSystem {
 public:
  explicit StagedFiles(const FileSystem& disk) : disk_(disk) {}
  void add(const std::string& path, std::string bytes);

  Result<FileKind> kind(const std::string& path) const override;
  Result<std::string> real_path(const std::string& path) const override;
  Result<std::vector<DirectoryEntry>> list(const std::string& path) const override;
  Result<std::string> read_head(const std::string& path, const EnoughRead& enough,
                                size_t limit) const override;

 private:
  const FileSystem& of(const std::string& path) const;

  const FileSystem& disk_;
  MemoryFileSystem staged_{};
};

}  // namespace matterlint

#endif  // MATTERLINT_CLI_SURROUNDINGS_H_
