// SPDX-License-Identifier: MIT
// Patterns that choose files by their path, as they stand in a configuration.
#ifndef MATTERLINT_SOURCE_GLOB_H_
#define MATTERLINT_SOURCE_GLOB_H_

#include <cstdint>
#include <string_view>

#include "source/path_automaton.h"
#include "source/result.h"

namespace matterlint {

/// A glob is compared with a whole path, case and all:
///   `*`       any characters but `/`, also none        `?`       one character but `/`
///   `**`      any folders, also none; at the end everything below
///   `[a-z]`   one of these characters                  `[!a-z]`  one that is none of these
///   `{a,b}`   one of these texts                       `\*`      the character itself
///   `dir/`    the same as `dir/**`
class Glob {
 public:
  /// The failure is a clause about the text, such as "has a `[` that is never closed".
  static Result<Glob> compile(std::string_view text);

  /// `path` as a walk shows it: relative, `/` only, no `.` or `..`.
  bool matches(std::string_view path) const;

  /// True when the path or a directory above it matches: `drafts` covers all that lies in it.
  bool covers(std::string_view path) const;

  /// How many of the paths below a directory can match.
  enum class Reach : uint8_t { nothing, some, everything };
  Reach below(std::string_view directory) const;

 private:
  class Compiler;

  PathAutomaton automaton_{};
};

}  // namespace matterlint

#endif  // MATTERLINT_SOURCE_GLOB_H_
