// SPDX-License-Identifier: MIT
// The one seam between writing a note and the disk: what the operating system is asked, call by
// call, so that a test can let each call fail. Reading goes through `FileSystem` and sees none of
// this.
#ifndef MATTERLINT_SOURCE_FILE_CALLS_H_
#define MATTERLINT_SOURCE_FILE_CALLS_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace matterlint {

struct FileTime {
  int64_t seconds = 0;
  int64_t nanoseconds = 0;
  friend bool operator==(FileTime, FileTime) = default;
};

/// What a file is and who may do what with it. Two that are equal speak of the same file, to which
/// nothing was done in between.
struct FileStatus {
  uint64_t device = 0;
  uint64_t inode = 0;
  bool regular = false;
  uint64_t size = 0;         // bytes
  uint64_t names = 0;        // hard links; 0 when the file was removed but is still open
  uint32_t permissions = 0;  // the twelve bits of chmod
  uint32_t owner = 0;
  uint32_t group = 0;
  FileTime modified{};
  FileTime changed{};  // of the content or of anything above
  friend bool operator==(const FileStatus&, const FileStatus&) = default;
};

/// A number that is not negative (0 where nothing else is said), or an error of <cerrno> with a
/// minus sign.
using CallResult = int64_t;

/// Each function is one request to the system and never repeats itself: who calls it handles
/// interruptions (-EINTR) and transfers that stop short. Files and folders are named by descriptor.
class FileCalls {
 public:
  virtual ~FileCalls() = default;

  /// The absolute path behind `path` with all links followed.
  virtual CallResult real_path(const std::string& path, std::string& real) = 0;

  /// A descriptor of the folder at an absolute path; fails when a part of the path is a link.
  virtual CallResult open_folder(const std::string& real_path) = 0;
  /// A descriptor to read and write an existing file; fails when the name is a link.
  virtual CallResult open_file(int folder, const std::string& name) = 0;
  /// A descriptor to read and write a new file that only its owner may use; fails when the name
  /// is taken.
  virtual CallResult create_file(int folder, const std::string& name) = 0;
  virtual void close(int descriptor) = 0;

  /// The exclusive lock of a file, held until it is closed or the process ends; does not wait:
  /// -EWOULDBLOCK when somebody else has it.
  virtual CallResult lock(int file) = 0;
  virtual void pause(uint32_t milliseconds) = 0;

  /// Fills `buffer` from the bytes at `offset`: their number, 0 at the end of the file.
  virtual CallResult read(int file, uint64_t offset, char* buffer, size_t size) = 0;
  /// Appends `bytes`: how many of them were taken.
  virtual CallResult write(int file, std::string_view bytes) = 0;
  /// Returns when the disk has everything that was written to the file or done in the folder.
  virtual CallResult sync(int descriptor) = 0;

  virtual CallResult status(int file, FileStatus& status) = 0;
  /// The status of what has this name, which may be a link.
  virtual CallResult status_of(int folder, const std::string& name, FileStatus& status) = 0;

  virtual CallResult set_owner(int file, uint32_t owner, uint32_t group) = 0;
  virtual CallResult set_permissions(int file, uint32_t permissions) = 0;
  /// Names of the extended attributes, of which access control lists are some.
  virtual CallResult list_attributes(int file, std::vector<std::string>& names) = 0;
  virtual CallResult read_attribute(int file, const std::string& name, std::string& value) = 0;
  virtual CallResult write_attribute(int file, const std::string& name,
                                     const std::string& value) = 0;
  virtual CallResult remove_attribute(int file, const std::string& name) = 0;

  /// Gives the file `from` the name `to` in the same folder; what had that name is gone.
  virtual CallResult rename(int folder, const std::string& from, const std::string& to) = 0;
  virtual CallResult remove(int folder, const std::string& name) = 0;
  /// The names in a folder, without `.` and `..`, in any order.
  virtual CallResult list_folder(int folder, std::vector<std::string>& names) = 0;

  virtual CallResult random_number(uint64_t& number) = 0;
};

/// The real disk.
class DiskCalls final : public FileCalls {
 public:
  CallResult real_path(const std::string& path, std::string& real) override;
  CallResult open_folder(const std::string& real_path) override;
  CallResult open_file(int folder, const std::string& name) override;
  CallResult create_file(int folder, const std::string& name) override;
  void close(int descriptor) override;
  CallResult lock(int file) override;
  void pause(uint32_t milliseconds) override;
  CallResult read(int file, uint64_t offset, char* buffer, size_t size) override;
  CallResult write(int file, std::string_view bytes) override;
  CallResult sync(int descriptor) override;
  CallResult status(int file, FileStatus& status) override;
  CallResult status_of(int folder, const std::string& name, FileStatus& status) override;
  CallResult set_owner(int file, uint32_t owner, uint32_t group) override;
  CallResult set_permissions(int file, uint32_t permissions) override;
  CallResult list_attributes(int file, std::vector<std::string>& names) override;
  CallResult read_attribute(int file, const std::string& name, std::string& value) override;
  CallResult write_attribute(int file, const std::string& name, const std::string& value) override;
  CallResult remove_attribute(int file, const std::string& name) override;
  CallResult rename(int folder, const std::string& from, const std::string& to) override;
  CallResult remove(int folder, const std::string& name) override;
  CallResult list_folder(int folder, std::vector<std::string>& names) override;
  CallResult random_number(uint64_t& number) override;
};

}  // namespace matterlint

#endif  // MATTERLINT_SOURCE_FILE_CALLS_H_
