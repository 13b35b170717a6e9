// SPDX-License-Identifier: MIT
#include <dirent.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/file.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <memory>

#include "source/file_calls.h"

namespace matterlint {
namespace {

/// What a system call returned, with its error if it failed.
CallResult checked(CallResult returned) {
  return returned < 0 ? -errno : returned;
}

FileStatus status_from(const struct stat& system) {
  FileStatus status;
  status.device = system.st_dev;
  status.inode = system.st_ino;
  status.regular = S_ISREG(system.st_mode);
  status.size = static_cast<uint64_t>(system.st_size);
  status.names = system.st_nlink;
  status.permissions = system.st_mode & 07777;
  status.owner = system.st_uid;
  status.group = system.st_gid;
  status.modified = {system.st_mtim.tv_sec, system.st_mtim.tv_nsec};
  status.changed = {system.st_ctim.tv_sec, system.st_ctim.tv_nsec};
  return status;
}

// Without O_NONBLOCK opening a named pipe or a device could wait for somebody.
constexpr int file_flags = O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY;
constexpr int folder_flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW;
// Enough to pass through a folder that may be searched but not listed.
constexpr int step_flags = O_PATH | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW;

}  // namespace

CallResult DiskCalls::real_path(const std::string& path, std::string& real) {
  const std::unique_ptr<char, void (*)(void*)> found(::realpath(path.c_str(), nullptr), &std::free);
  if (!found) {
    return -errno;
  }
  real = found.get();
  return 0;
}

/// Step by step from the root, because O_NOFOLLOW speaks of the last part of a path only: a folder
/// that somebody turns into a link meanwhile does not lead us elsewhere.
CallResult DiskCalls::open_folder(const std::string& real_path) {
  std::string_view rest = real_path;
  rest.remove_prefix(std::min(rest.find_first_not_of('/'), rest.size()));
  CallResult folder = checked(::open("/", rest.empty() ? folder_flags : step_flags));
  while (folder >= 0 && !rest.empty()) {
    const std::string name(rest.substr(0, rest.find('/')));
    rest.remove_prefix(name.size());
    rest.remove_prefix(std::min(rest.find_first_not_of('/'), rest.size()));
    const int above = static_cast<int>(folder);
    folder = checked(::openat(above, name.c_str(), rest.empty() ? folder_flags : step_flags));
    ::close(above);
  }
  return folder;
}

CallResult DiskCalls::open_file(int folder, const std::string& name) {
  return checked(::openat(folder, name.c_str(), file_flags));
}

CallResult DiskCalls::create_file(int folder, const std::string& name) {
  return checked(::openat(folder, name.c_str(), file_flags | O_CREAT | O_EXCL, 0600));
}

void DiskCalls::close(int descriptor) {
  ::close(descriptor);
}

CallResult DiskCalls::lock(int file) {
  return checked(::flock(file, LOCK_EX | LOCK_NB));
}

void DiskCalls::pause(uint32_t milliseconds) {
  ::poll(nullptr, 0, static_cast<int>(milliseconds));
}

CallResult DiskCalls::read(int file, uint64_t offset, char* buffer, size_t size) {
  return checked(::pread(file, buffer, size, static_cast<off_t>(offset)));
}

CallResult DiskCalls::write(int file, std::string_view bytes) {
  return checked(::write(file, bytes.data(), bytes.size()));
}

CallResult DiskCalls::sync(int descriptor) {
  return checked(::fsync(descriptor));
}

CallResult DiskCalls::status(int file, FileStatus& status) {
  struct stat system {};
  const CallResult result = checked(::fstat(file, &system));
  status = status_from(system);
  return result;
}

CallResult DiskCalls::status_of(int folder, const std::string& name, FileStatus& status) {
  struct stat system {};
  const CallResult result = checked(::fstatat(folder, name.c_str(), &system, AT_SYMLINK_NOFOLLOW));
  status = status_from(system);
  return result;
}

CallResult DiskCalls::set_owner(int file, uint32_t owner, uint32_t group) {
  return checked(::fchown(file, owner, group));
}

CallResult DiskCalls::set_permissions(int file, uint32_t permissions) {
  return checked(::fchmod(file, permissions));
}

CallResult DiskCalls::list_attributes(int file, std::vector<std::string>& names) {
  const ssize_t size = ::flistxattr(file, nullptr, 0);
  if (size < 0) {
    return -errno;
  }
  std::string list(static_cast<size_t>(size), '\0');
  const ssize_t filled = ::flistxattr(file, list.data(), list.size());
  if (filled < 0) {
    return -errno;
  }
  // Each name ends with a NUL.
  for (size_t at = 0; at < static_cast<size_t>(filled); at += names.back().size() + 1) {
    names.emplace_back(list.c_str() + at);
  }
  return 0;
}

CallResult DiskCalls::read_attribute(int file, const std::string& name, std::string& value) {
  const ssize_t size = ::fgetxattr(file, name.c_str(), nullptr, 0);
  if (size < 0) {
    return -errno;
  }
  value.resize(static_cast<size_t>(size));
  const ssize_t filled = ::fgetxattr(file, name.c_str(), value.data(), value.size());
  if (filled < 0) {
    return -errno;
  }
  value.resize(static_cast<size_t>(filled));
  return 0;
}

CallResult DiskCalls::write_attribute(int file, const std::string& name, const std::string& value) {
  return checked(::fsetxattr(file, name.c_str(), value.data(), value.size(), 0));
}

CallResult DiskCalls::remove_attribute(int file, const std::string& name) {
  return checked(::fremovexattr(file, name.c_str()));
}

CallResult DiskCalls::rename(int folder, const std::string& from, const std::string& to) {
  return checked(::renameat(folder, from.c_str(), folder, to.c_str()));
}

CallResult DiskCalls::remove(int folder, const std::string& name) {
  return checked(::unlinkat(folder, name.c_str(), 0));
}

CallResult DiskCalls::list_folder(int folder, std::vector<std::string>& names) {
  // Opened anew: listing moves a place that all copies of a descriptor share.
  const int own = ::openat(folder, ".", folder_flags);
  if (own < 0) {
    return -errno;
  }
  const std::unique_ptr<DIR, int (*)(DIR*)> listing(::fdopendir(own), &::closedir);
  if (!listing) {
    const int error = errno;
    ::close(own);
    return -error;
  }
  errno = 0;
  while (const dirent* entry = ::readdir(listing.get())) {
    const std::string_view name = entry->d_name;
    if (name != "." && name != "..") {
      names.emplace_back(name);
    }
    errno = 0;
  }
  return -errno;
}

CallResult DiskCalls::random_number(uint64_t& number) {
  const CallResult filled = checked(::getrandom(&number, sizeof number, 0));
  return filled < 0 || filled == sizeof number ? std::min<CallResult>(filled, 0) : -EIO;
}

}  // namespace matterlint
