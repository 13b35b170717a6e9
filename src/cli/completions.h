// SPDX-License-Identifier: MIT
// What shells are told about the commands and options, made from their table.
#ifndef MATTERLINT_CLI_COMPLETIONS_H_
#define MATTERLINT_CLI_COMPLETIONS_H_

#include <string>
#include <string_view>
#include <vector>

#include "cli/command_line.h"

namespace matterlint {

std::string bash_completions(const CommandSpec& program);
std::string zsh_completions(const CommandSpec& program);
std::string fish_completions(const CommandSpec& program);

/// A command with the words that lead to it from the program: "schema check".
struct CommandPath {
  std::string words{};
  const CommandSpec* command = nullptr;
};

/// All commands, the program itself (no words) first.
std::vector<CommandPath> all_commands(const CommandSpec& program);

/// The command that words without a command are for.
inline constexpr std::string_view default_command = "check";

/// "--jobs,-j" as its names. A word that is known by its place has none with a dash.
std::vector<std::string> option_names(const OptionSpec& option);
inline bool is_place(const OptionSpec& option) {
  return !option.names.starts_with('-');
}
inline bool is_flag(const OptionSpec& option) {
  return std::holds_alternative<bool*>(option.to);
}
inline bool is_repeatable(const OptionSpec& option) {
  return std::holds_alternative<std::vector<std::string>*>(option.to);
}

/// The option that every command has besides its own.
const OptionSpec& help_option();
const OptionSpec& version_option();

/// The values that a shell can offer for an option; none when any text or a path will do.
std::vector<std::string> offered_values(const OptionSpec& option);

/// `words` with blanks between them.
std::string join(const std::vector<std::string>& words, std::string_view between = " ");

}  // namespace matterlint

#endif  // MATTERLINT_CLI_COMPLETIONS_H_
