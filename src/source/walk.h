// SPDX-License-Identifier: MIT
// From the paths that somebody named to the list of notes to read.
#ifndef MATTERLINT_SOURCE_WALK_H_
#define MATTERLINT_SOURCE_WALK_H_

#include <string>
#include <string_view>
#include <vector>

#include "source/file_system.h"
#include "source/result.h"
#include "source/walk_rules.h"

namespace matterlint {

/// Each list is sorted by path and names a path once, however often it was met.
struct WalkResult {
  std::vector<std::string> files{};  // as they are shown: no `./`, `/` only
  std::vector<Failure> failures{};   // what could not be seen; the walk goes on
  std::vector<Failure> skipped{};    // links and special files with a note's name, with the reason
  std::vector<Failure> left_out{};   // notes and directories that the rules leave out, and by what
};

/// True for the extensions that a directory is searched for: md, markdown, mdx, qmd, Rmd, txt.
bool has_note_extension(std::string_view name);

/// All notes at and below `paths`: a named file whatever its extension, in a directory the files
/// with a note's extension. Hidden directories and `node_modules` are passed over unless named.
/// Links to files are followed when they lead to a regular file, links to directories are not.
/// What the rules leave out is left out.
WalkResult walk(const FileSystem& files, const std::vector<std::string>& paths,
                const WalkRules& rules = {});

/// Takes out of a list of files, wherever it came from, what the rules leave out.
void leave_out(const FileSystem& files, const WalkRules& rules, WalkResult& listed);

}  // namespace matterlint

#endif  // MATTERLINT_SOURCE_WALK_H_
