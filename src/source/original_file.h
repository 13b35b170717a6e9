// SPDX-License-Identifier: MIT
// The note that is about to be written: open, locked against other runs, and fit to be replaced.
#ifndef MATTERLINT_SOURCE_ORIGINAL_FILE_H_
#define MATTERLINT_SOURCE_ORIGINAL_FILE_H_

#include <string>

#include "source/file_calls.h"
#include "source/open_file.h"
#include "source/replace_head.h"
#include "source/result.h"

namespace matterlint {

struct OriginalFile {
  OpenFile folder;
  std::string name;
  OpenFile file;
  FileStatus status;  // when it was locked
};

/// Opens and locks a note. Refused are what is no regular file, links out of the project,
/// read-only files (of root, too) and hard links that were not allowed.
Result<OriginalFile> open_original(FileCalls& calls, const std::string& path,
                                   const WriteOptions& options);

/// 1 while the note is the file that was locked and nothing was done to it since, 0 when it is not;
/// or an error.
CallResult is_unchanged(FileCalls& calls, const OriginalFile& original);

}  // namespace matterlint

#endif  // MATTERLINT_SOURCE_ORIGINAL_FILE_H_
