// SPDX-License-Identifier: MIT
// From the paths that somebody named to the list of notes to read.
#ifndef MATTERLINT_SOURCE_WALK_H_
#define MATTERLINT_SOURCE_WALK_H_

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "source/file_system.h"
#include "source/result.h"

namespace matterlint {

/// Each list is sorted by path and names a path once, however often it was met.
struct WalkResult {
  std::vector<std::string> files{};  // as they are shown: no `./`, `/` only
  std::vector<Failure> failures{};   // what could not be seen; the walk goes on
  std::vector<Failure> skipped{};    // links and special files with a note's name, with the reason
  std::vector<Failure> left_out{};   // notes and directories that the rules leave out, and by what
};

/// What a walk leaves out, besides what it always passes over.
struct WalkRules {
  /// By what a note, or a directory with all that is below it, is left out; empty when it is not.
  /// Asked from the top down, for a directory before anything in it and not below one left out.
  std::function<std::string(const std::string& path, FileKind kind)> exclusion{};
  /// What becomes of a path that was named and that the rules would leave out.
  enum class Named : uint8_t { taken, left_out } named = Named::taken;
};

/// True for the extensions that a directory is searched for: md, markdown, mdx, qmd, Rmd, txt.
bool has_note_extension(std::string_view name);

/// All notes at and below `paths`: a named file whatever its extension, in a directory the files
/// with a note's extension. Hidden directories and `node_modules` are passed over unless named.
/// Links to files are followed when they lead to a regular file, links to directories are not.
WalkResult walk(const FileSystem& files, const std::vector<std::string>& paths,
                const WalkRules& rules = {});

}  // namespace matterlint

#endif  // MATTERLINT_SOURCE_WALK_H_
