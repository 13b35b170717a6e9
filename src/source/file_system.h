// SPDX-License-Identifier: MIT
// The one seam between the program and the disk. Everything that reads files takes a FileSystem,
// so tests and a later server can give it files that exist only in memory.
#ifndef MATTERLINT_SOURCE_FILE_SYSTEM_H_
#define MATTERLINT_SOURCE_FILE_SYSTEM_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "source/result.h"

namespace matterlint {

enum class FileKind : uint8_t { regular, directory, symlink, special };

struct DirectoryEntry {
  std::string name{};
  FileKind kind = FileKind::regular;  // of the entry itself: a link is a `symlink`
};

/// Asked after each piece of a file: is this enough of it?
using EnoughRead = std::function<bool(std::string_view bytes_so_far)>;

class FileSystem {
 public:
  /// Bytes that are read before `EnoughRead` is asked for the first time.
  static constexpr size_t first_read = 4096;

  virtual ~FileSystem() = default;

  /// What `path` is after following links; a failure says why it cannot be seen.
  virtual Result<FileKind> kind(const std::string& path) const = 0;

  /// The absolute path behind `path` with all links followed; a failure when nothing is there.
  virtual Result<std::string> real_path(const std::string& path) const = 0;

  /// The entries of a directory, sorted by name in byte order, without `.` and `..`.
  virtual Result<std::vector<DirectoryEntry>> list(const std::string& path) const = 0;

  /// The first bytes of a regular file: `first_read`, then twice as much, until `enough` says so,
  /// the file ends, or `limit` bytes are read. Anything but a regular file is a failure and is
  /// never waited for.
  virtual Result<std::string> read_head(const std::string& path, const EnoughRead& enough,
                                        size_t limit) const = 0;

  /// A whole regular file of at most `limit` bytes; a longer one is a failure that names the limit.
  Result<std::string> read(const std::string& path, size_t limit) const;
};

/// The real file system.
class DiskFileSystem final : public FileSystem {
 public:
  Result<FileKind> kind(const std::string& path) const override;
  Result<std::string> real_path(const std::string& path) const override;
  Result<std::vector<DirectoryEntry>> list(const std::string& path) const override;
  Result<std::string> read_head(const std::string& path, const EnoughRead& enough,
                                size_t limit) const override;
};

/// Files in memory, keyed by path with `/`; `.` is always a directory, others exist when a file is
/// below them. There are no links: a real path is the path itself, that of `.` is empty.
class MemoryFileSystem final : public FileSystem {
 public:
  void add(std::string path, std::string bytes) { files_[std::move(path)] = std::move(bytes); }

  Result<FileKind> kind(const std::string& path) const override;
  Result<std::string> real_path(const std::string& path) const override;
  Result<std::vector<DirectoryEntry>> list(const std::string& path) const override;
  Result<std::string> read_head(const std::string& path, const EnoughRead& enough,
                                size_t limit) const override;

 private:
  std::map<std::string, std::string> files_;
};

}  // namespace matterlint

#endif  // MATTERLINT_SOURCE_FILE_SYSTEM_H_
