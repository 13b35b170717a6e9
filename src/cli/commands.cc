// SPDX-License-Identifier: MIT
#include "cli/commands.h"

namespace matterlint {

CommandSpec program_spec() {
  return {
      .name = "matterlint",
      .summary = "Checks the front matter of notes against a JSON Schema and vocabularies.",
      .details = "`matterlint PATH…` is short for `matterlint check PATH…`.",
      .commands =
          {
              check_command(),
              init_command(),
              stats_command(),
              explain_command(),
              rules_command(),
              why_command(),
              config_command(),
              schema_command(),
              vocab_command(),
              baseline_command(),
              completions_command(),
              man_command(),
          },
  };
}

std::vector<std::string_view> command_names() {
  std::vector<std::string_view> names;
  for (const CommandSpec& command : program_spec().commands) {
    names.push_back(command.name);
  }
  return names;
}

}  // namespace matterlint
