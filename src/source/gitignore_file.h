// SPDX-License-Identifier: MIT
// One `.gitignore` file, read and matched as git does it.
#ifndef MATTERLINT_SOURCE_GITIGNORE_FILE_H_
#define MATTERLINT_SOURCE_GITIGNORE_FILE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "source/file_system.h"
#include "source/path_automaton.h"

namespace matterlint {

/// Matches bytes, not characters, and case, as git does where `core.ignoreCase` is off.
class GitignoreFile {
 public:
  /// Any bytes are such a file; a pattern that makes no sense to git matches nothing.
  static GitignoreFile parse(std::string_view bytes);

  /// Whether the last pattern that matches says that the path is ignored; nothing when no pattern
  /// matches. `path` is relative to the folder that the patterns are for.
  std::optional<bool> ignores(std::string_view path, FileKind kind) const;

  bool empty() const { return patterns_.empty(); }

 private:
  struct Pattern {
    bool negated = false;
    bool only_directories = false;
    bool only_name = false;     // no `/` in it: compared with the last part of a path
    std::string literal{};      // what comes first and has no wildcard
    std::string ending{};       // behind the one `*` of `*.ending`
    PathAutomaton automaton{};  // of what follows `literal`; no steps: nothing does
    bool matches(std::string_view path) const;
  };

  static std::optional<Pattern> parse_line(std::string line);
  static bool compile(std::string_view text, PathAutomaton& automaton);
  static bool compile_set(std::string_view& text, PathAutomaton& automaton);

  std::vector<Pattern> patterns_{};
};

}  // namespace matterlint

#endif  // MATTERLINT_SOURCE_GITIGNORE_FILE_H_
