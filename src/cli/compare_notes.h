// SPDX-License-Identifier: MIT
// What another schema would change for the notes: `schema diff A B`, `check --compare OLD`.
#ifndef MATTERLINT_CLI_COMPARE_NOTES_H_
#define MATTERLINT_CLI_COMPARE_NOTES_H_

#include <string>

#include "cli/arguments.h"
#include "cli/command_line.h"

namespace matterlint {

/// What is wrong with the arguments of a comparison; empty when nothing is.
std::string find_comparison_misuse(const CheckArguments& arguments);

/// Checks the notes with the schema `arguments.compare` and then as the arguments say. The status
/// is that of findings when some note begins to fail.
ExitStatus run_comparison(const CheckArguments& arguments);

CommandSpec schema_diff_command();

}  // namespace matterlint

#endif  // MATTERLINT_CLI_COMPARE_NOTES_H_
