// SPDX-License-Identifier: MIT
// Files for tests: read, write, list, and a fresh folder that goes away by itself.
#ifndef MATTERLINT_TESTS_SUPPORT_FILES_H_
#define MATTERLINT_TESTS_SUPPORT_FILES_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace matterlint::test {

/// All bytes of a file; empty when it cannot be read.
std::optional<std::string> read_file(const std::string& path);

/// Writes a file and the folders it needs; false when that does not work.
bool write_file(const std::string& path, std::string_view bytes);

bool is_folder(const std::string& path);

/// Regular files below a folder, relative to it, with `/`, sorted; none when there is no folder.
std::vector<std::string> files_below(const std::string& folder);

/// Names of the folders directly in a folder, sorted.
std::vector<std::string> folders_in(const std::string& folder);

/// The lines of a text without their line ends; a last line without one counts too.
std::vector<std::string> split_lines(std::string_view text);

/// An empty folder that is removed, with what is in it, at the end of the scope.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

}  // namespace matterlint::test

#endif  // MATTERLINT_TESTS_SUPPORT_FILES_H_
