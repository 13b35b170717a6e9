// SPDX-License-Identifier: MIT
// Paths of the files that a project's own files name: tidy, seen from the folder of the file that
// names them, and never leading out of the project.
#ifndef MATTERLINT_PROJECT_CONFINED_PATH_H_
#define MATTERLINT_PROJECT_CONFINED_PATH_H_

#include <string>
#include <string_view>

#include "source/file_system.h"

namespace matterlint {

/// A path without `.` and empty segments, and with `..` only in front.
std::string tidy_path(std::string_view path);

/// The folder of a tidy path; empty for a name alone, `/` for what lies in the root.
std::string folder_of(std::string_view path);

/// `name` in a folder; an empty folder is the one from which paths are seen.
std::string path_in(std::string_view folder, std::string_view name);

/// Whether a tidy path begins with a folder; the empty folder holds what is named from there.
bool is_below(std::string_view path, std::string_view folder);

/// A real path as it is written in the folder `from`, another real path: with `..` in front where
/// both lie in one folder that is not the root, else as it is.
std::string path_seen_from(std::string_view real, std::string_view from);

/// A file that another one names, or why it is not to be read.
struct ConfinedPath {
  std::string path{};     // to open and to show
  std::string refusal{};  // a clause such as "this file lies outside the project"
  std::string help{};
};

/// The file `name` seen from the folder of `namer`; both it and what a link makes of it must lie
/// below `root`, a real path.
ConfinedPath confine(const FileSystem& files, std::string_view name, std::string_view namer,
                     const std::string& root);

}  // namespace matterlint

#endif  // MATTERLINT_PROJECT_CONFINED_PATH_H_
