// SPDX-License-Identifier: MIT
#include "cli/new_files.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>

#include "source/system_error.h"

namespace matterlint {
namespace {

/// Writes all bytes and waits for the disk; 0 or an error of <cerrno>.
int write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno != EINTR) {
      return errno;
    }
    bytes.remove_prefix(written < 0 ? 0 : static_cast<size_t>(written));
  }
  return ::fsync(file) == 0 ? 0 : errno;
}

/// Makes `path`, which must not be there; 0 or an error.
int create(const std::string& path, std::string_view bytes) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (file < 0) {
    return errno;
  }
  int error = write_all(file, bytes);
  if (::close(file) != 0 && error == 0) {
    error = errno;
  }
  return error;
}

}  // namespace

std::optional<Failure> write_new_file(const std::string& path, std::string_view bytes,
                                      ExistingFile existing) {
  const std::filesystem::path folder = std::filesystem::path(path).parent_path();
  std::error_code folder_error;
  if (!folder.empty()) {
    std::filesystem::create_directories(folder, folder_error);
  }
  if (folder_error) {
    return Failure{folder.string(), "could not be made: " + folder_error.message()};
  }
  // A link takes a name only when it is free; renaming takes it in any case.
  const std::string temporary = path + ".new-" + std::to_string(::getpid());
  int error = create(temporary, bytes);
  if (error == 0) {
    const int taken = existing == ExistingFile::keep ? ::link(temporary.c_str(), path.c_str())
                                                     : ::rename(temporary.c_str(), path.c_str());
    error = taken == 0 ? 0 : errno;
  }
  if (error != 0 || existing == ExistingFile::keep) {
    ::unlink(temporary.c_str());
  }
  if (error == 0) {
    return std::nullopt;
  }
  return Failure{path, "could not be written: " + describe_system_error(error)};
}

}  // namespace matterlint
