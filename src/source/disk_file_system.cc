// SPDX-License-Identifier: MIT
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <memory>

#include "source/file_system.h"
#include "source/system_error.h"

namespace matterlint {
namespace {

Failure failure_of(const std::string& path, int error) {
  return {path, describe_system_error(error)};
}

FileKind kind_of(mode_t mode) {
  if (S_ISREG(mode)) {
    return FileKind::regular;
  }
  if (S_ISDIR(mode)) {
    return FileKind::directory;
  }
  return S_ISLNK(mode) ? FileKind::symlink : FileKind::special;
}

std::string_view name_of(mode_t mode) {
  if (S_ISDIR(mode)) {
    return "a directory";
  }
  if (S_ISFIFO(mode)) {
    return "a named pipe";
  }
  return S_ISSOCK(mode) ? "a socket" : "a device";
}

/// An open file descriptor that is closed at the end.
class OpenFile {
 public:
  explicit OpenFile(const std::string& path)
      // Without O_NONBLOCK opening a named pipe would wait for somebody to write to it.
      : descriptor_(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)) {}
  ~OpenFile() {
    if (descriptor_ >= 0) {
      ::close(descriptor_);
    }
  }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;

  bool is_open() const { return descriptor_ >= 0; }
  int get() const { return descriptor_; }

 private:
  int descriptor_;
};

struct ReadBytes {
  size_t count = 0;  // fewer than wanted: the file ended, or there is an error
  int error = 0;
};

ReadBytes read_into(const OpenFile& file, char* buffer, size_t wanted) {
  ReadBytes result;
  while (result.count < wanted) {
    const ssize_t count = ::read(file.get(), buffer + result.count, wanted - result.count);
    if (count > 0) {
      result.count += static_cast<size_t>(count);
    } else if (count == 0) {
      break;
    } else if (errno != EINTR) {
      result.error = errno;
      break;
    }
  }
  return result;
}

FileKind entry_kind(const std::string& directory, const dirent& entry) {
  switch (entry.d_type) {
    case DT_REG:
      return FileKind::regular;
    case DT_DIR:
      return FileKind::directory;
    case DT_LNK:
      return FileKind::symlink;
    case DT_UNKNOWN:
      break;
    default:
      return FileKind::special;
  }
  // Some file systems do not tell the kind while listing.
  struct stat status {};
  const std::string path = directory + "/" + entry.d_name;
  return ::lstat(path.c_str(), &status) == 0 ? kind_of(status.st_mode) : FileKind::special;
}

}  // namespace

Result<FileKind> DiskFileSystem::kind(const std::string& path) const {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) {
    return failure_of(path, errno);
  }
  return kind_of(status.st_mode);
}

Result<std::string> DiskFileSystem::real_path(const std::string& path) const {
  const std::unique_ptr<char, void (*)(void*)> real(::realpath(path.c_str(), nullptr), &std::free);
  if (!real) {
    return failure_of(path, errno);
  }
  return std::string(real.get());
}

Result<std::vector<DirectoryEntry>> DiskFileSystem::list(const std::string& path) const {
  const std::unique_ptr<DIR, int (*)(DIR*)> directory(::opendir(path.c_str()), &::closedir);
  if (!directory) {
    return failure_of(path, errno);
  }
  std::vector<DirectoryEntry> entries;
  errno = 0;
  while (const dirent* entry = ::readdir(directory.get())) {
    const std::string_view name = entry->d_name;
    if (name != "." && name != "..") {
      entries.push_back({std::string(name), entry_kind(path, *entry)});
    }
    errno = 0;
  }
  if (errno != 0) {
    return failure_of(path, errno);
  }
  std::sort(entries.begin(), entries.end(),
            [](const DirectoryEntry& a, const DirectoryEntry& b) { return a.name < b.name; });
  return entries;
}

Result<std::string> DiskFileSystem::read_head(const std::string& path, const EnoughRead& enough,
                                              size_t limit) const {
  const OpenFile file(path);
  struct stat status {};
  if (!file.is_open() || ::fstat(file.get(), &status) != 0) {
    return failure_of(path, errno);
  }
  if (!S_ISREG(status.st_mode)) {
    return Failure{path, "is " + std::string(name_of(status.st_mode)) + ", not a file"};
  }
  // Nearly all heads end in the first piece, and many are kept until the report is written: they
  // get as much memory as they have bytes, and nothing is cleared that is filled anyway.
  std::array<char, first_read> piece;
  const size_t first = std::min(first_read, limit);
  ReadBytes got = read_into(file, piece.data(), first);
  std::string bytes(piece.data(), got.count);
  bool more = got.count == first && first < limit;
  while (got.error == 0 && more && !enough(bytes)) {
    const size_t before = bytes.size();
    const size_t wanted = std::min(before, limit - before);
    bytes.resize(before + wanted);
    got = read_into(file, bytes.data() + before, wanted);
    bytes.resize(before + got.count);
    more = got.count == wanted && bytes.size() < limit;
  }
  if (got.error != 0) {
    return failure_of(path, got.error);
  }
  return bytes;
}

}  // namespace matterlint
