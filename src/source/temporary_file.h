// SPDX-License-Identifier: MIT
// The new version of a note while it is being written, beside the old one.
#ifndef MATTERLINT_SOURCE_TEMPORARY_FILE_H_
#define MATTERLINT_SOURCE_TEMPORARY_FILE_H_

#include <cerrno>
#include <string>
#include <string_view>

#include "source/file_calls.h"
#include "source/open_file.h"

namespace matterlint {

/// True for the names that temporary files get: `.matterlint-`, sixteen hexadecimal digits, `.tmp`.
/// No note is called so: the extension is none of a note's.
bool is_temporary_name(std::string_view name);

/// A new file under a temporary name, which is locked while it is in use: a lock ends with its
/// process, so a temporary file without one was left behind. It is removed at the end unless it
/// took the place of another.
class TemporaryFile {
 public:
  /// None yet.
  TemporaryFile(FileCalls& calls, int folder)
      : calls_(calls), folder_(folder), file_(calls, -EBADF) {}
  ~TemporaryFile() { remove(); }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  /// Makes and locks the file; 0 or an error.
  CallResult make();

  int get() const { return file_.get(); }
  const std::string& name() const { return name_; }

  /// Gives the file the name of another, which is gone then; 0 or an error.
  CallResult take_place_of(const std::string& name);

  /// Removes the file; 0, also when there is none any more, or an error.
  CallResult remove();

 private:
  CallResult try_to_make();

  FileCalls& calls_;
  int folder_;
  std::string name_;  // empty when there is nothing to remove
  OpenFile file_;
};

}  // namespace matterlint

#endif  // MATTERLINT_SOURCE_TEMPORARY_FILE_H_
