// SPDX-License-Identifier: MIT
// Asking git. The program is run, not linked: it knows the user's configuration, worktrees and
// whatever comes next.
#ifndef MATTERLINT_CLI_GIT_H_
#define MATTERLINT_CLI_GIT_H_

#include <string>
#include <string_view>
#include <vector>

#include "source/result.h"

namespace matterlint {

/// What `git words…` writes to its standard output when it gets `input` on its standard input. It
/// runs in the working directory. The failure is git's own last sentence, or why it did not start.
Result<std::string> run_git(const std::vector<std::string>& words, std::string_view input = {});

/// The pieces of a text between NUL bytes, as git's `-z` writes them.
std::vector<std::string> split_at_nul(std::string_view text);

}  // namespace matterlint

#endif  // MATTERLINT_CLI_GIT_H_
