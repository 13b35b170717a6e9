// SPDX-License-Identifier: MIT
// Which notes a run looks at when not simply those below the paths that were named.
#ifndef MATTERLINT_CLI_SCOPE_H_
#define MATTERLINT_CLI_SCOPE_H_

#include <memory>
#include <string>
#include <vector>

#include "checks/linter.h"
#include "cli/arguments.h"
#include "project/config_tree.h"
#include "source/file_system.h"
#include "source/walk.h"

namespace matterlint {

struct Scope {
  WalkResult walked{};
  /// Where the notes are read from when not from the disk: the index of git.
  std::unique_ptr<FileSystem> files{};
  /// What the notes are compared with.
  Surroundings surroundings{};
  /// Nothing to do is all right: no note is staged, or none has changed. The sentence that says so.
  std::string nothing_to_do{};
};

/// How folders are searched: what their configurations exclude is left out.
WalkRules walk_rules(const std::shared_ptr<ConfigTree>& tree, const CheckArguments& arguments);

/// The notes that the arguments choose, below their paths, without what the rules leave out. The
/// failure says what git or the list of files is about.
Result<Scope> find_scope(const FileSystem& disk, const CheckArguments& arguments,
                         const WalkRules& rules);

}  // namespace matterlint

#endif  // MATTERLINT_CLI_SCOPE_H_
