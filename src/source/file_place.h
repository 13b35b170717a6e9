// SPDX-License-Identifier: MIT
// Where a file really is, and whether a link to it may be followed for writing.
#ifndef MATTERLINT_SOURCE_FILE_PLACE_H_
#define MATTERLINT_SOURCE_FILE_PLACE_H_

#include <string>

#include "source/file_calls.h"
#include "source/result.h"

namespace matterlint {

struct FilePlace {
  std::string folder{};  // absolute, without links
  std::string name{};    // no link when it was looked at
};

/// The place behind `path`. When a link is on the way, the place must lie inside the folder `root`:
/// whoever may put a link into a project does not thereby decide which other files are written.
Result<FilePlace> find_place(FileCalls& calls, const std::string& path, const std::string& root);

}  // namespace matterlint

#endif  // MATTERLINT_SOURCE_FILE_PLACE_H_
