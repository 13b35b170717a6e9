// SPDX-License-Identifier: MIT
// Patterns that choose files by their path, as they stand in a configuration.
#ifndef MATTERLINT_SOURCE_GLOB_H_
#define MATTERLINT_SOURCE_GLOB_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "source/result.h"

namespace matterlint {

/// A glob is compared with a whole path, case and all:
///   `*`       any characters but `/`, also none        `?`       one character but `/`
///   `**`      any folders, also none; at the end everything below
///   `[a-z]`   one of these characters                  `[!a-z]`  one that is none of these
///   `{a,b}`   one of these texts                       `\*`      the character itself
///   `dir/`    the same as `dir/**`
/// It is an automaton: the time of a match grows with path times glob and no faster.
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
  enum class Kind : uint8_t { letter, one, set, many, folders, rest, end };
  struct Range {
    char32_t first = 0;
    char32_t last = 0;
  };
  struct Step {
    Kind kind = Kind::end;
    bool negated = false;  // of a set
    char32_t letter = 0;   // of a letter
    uint32_t first = 0;    // of a set: its ranges
    uint32_t last = 0;
  };
  class Compiler;
  class Match;

  std::vector<Step> steps_{};       // alternative after alternative, each with its `end`
  std::vector<uint32_t> starts_{};  // the first step of each alternative
  std::vector<Range> ranges_{};
};

}  // namespace matterlint

#endif  // MATTERLINT_SOURCE_GLOB_H_
