// SPDX-License-Identifier: MIT
// The commands: for each what help says of it, its options, and the function that does the job.
#ifndef MATTERLINT_CLI_COMMANDS_H_
#define MATTERLINT_CLI_COMMANDS_H_

#include <string_view>
#include <vector>

#include "cli/command_line.h"

namespace matterlint {

CommandSpec check_command();
CommandSpec explain_command();
CommandSpec rules_command();
CommandSpec schema_command();
CommandSpec baseline_command();
CommandSpec completions_command();
CommandSpec man_command();
CommandSpec config_command();
CommandSpec why_command();
CommandSpec vocab_command();
CommandSpec init_command();
CommandSpec stats_command();

/// The program with all its commands.
CommandSpec program_spec();

/// The names of the commands right below the program.
std::vector<std::string_view> command_names();

}  // namespace matterlint

#endif  // MATTERLINT_CLI_COMMANDS_H_
