// SPDX-License-Identifier: MIT
// The notes below some paths, read at once: for commands that look at all of them together.
#ifndef MATTERLINT_CLI_READ_NOTES_H_
#define MATTERLINT_CLI_READ_NOTES_H_

#include <memory>
#include <string>
#include <vector>

#include "document/document.h"
#include "source/file_system.h"

namespace matterlint {

struct NotesRead {
  std::vector<std::shared_ptr<const Document>> notes{};  // sorted by path
  bool complete = true;  // false when a path could not be read, which was said on stderr
};

/// `hidden_prefix` is left out of the paths of the notes, which all begin with it.
NotesRead read_notes(const FileSystem& files, const std::vector<std::string>& paths,
                     std::string_view hidden_prefix = {});

}  // namespace matterlint

#endif  // MATTERLINT_CLI_READ_NOTES_H_
