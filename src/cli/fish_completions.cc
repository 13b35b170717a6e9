// SPDX-License-Identifier: MIT
#include <algorithm>

#include "cli/completions.h"

namespace matterlint {
namespace {

std::string quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    out += c == '\'' || c == '\\' ? "\\" : "";
    out += c == '\n' ? ' ' : c;
  }
  return out + "'";
}

/// "complete …" for the state in which the words of a command were written.
std::string complete_in(const std::string& words) {
  // No command yet: what the default one takes can be written, too.
  const std::string also = words == default_command ? " ''" : "";
  return "complete -c matterlint -n " + quoted("__matterlint_in " + quoted(words) + also);
}

std::string value_part(const OptionSpec& option) {
  if (is_flag(option)) {
    return "";
  }
  const std::vector<std::string> values = offered_values(option);
  if (!values.empty()) {
    const std::string list = join(values);
    return option.comma_separated
               ? " -x -a " + quoted("(__fish_complete_list , \"printf '%s\\n' " + list + "\")")
               : " -x -a " + quoted(list);
  }
  if (!option.without_value.empty()) {
    return "";
  }
  return option.completion == Completion::path ? " -r -F" : " -x";
}

void append_option(std::string& out, const CommandPath& path, const OptionSpec& option) {
  out += complete_in(path.words);
  if (is_place(option)) {
    const std::vector<std::string> values = offered_values(option);
    out += values.empty() ? "" : " -a " + quoted(join(values));
  }
  for (const std::string& name : option_names(option)) {
    if (name.starts_with("--")) {
      out += " -l " + name.substr(2);
    } else if (name.starts_with('-')) {
      out += " -s " + name.substr(1);
    }
  }
  if (!is_place(option)) {
    out += value_part(option) + " -d " + quoted(option.help);
  }
  out += "\n";
}

/// Whether files may stand behind a command.
bool takes_files(const CommandSpec& command) {
  return std::any_of(command.options.begin(), command.options.end(), [](const OptionSpec& option) {
    return is_place(option) && option.completion == Completion::path;
  });
}

constexpr std::string_view tail_of_state =
    R"(                set found (string trim -- "$found $word")
        end
    end
    echo $found
end
function __matterlint_in
    contains -- (__matterlint_command) $argv
end
)";

}  // namespace

std::string fish_completions(const CommandSpec& program) {
  const std::vector<CommandPath> commands = all_commands(program);
  std::string out =
      "# Completions of matterlint for fish. Made by `matterlint completions fish`.\n"
      "function __matterlint_command\n    set -l found ''\n"
      "    for word in (commandline -opc)[2..-1]\n        switch \"$found $word\"\n            "
      "case";
  for (const CommandPath& path : commands) {
    if (!path.words.empty()) {
      out += path.words.find(' ') == std::string::npos ? " ' " + path.words + "'"
                                                       : " '" + path.words + "'";
    }
  }
  out += "\n";
  out += tail_of_state;
  for (const CommandPath& path : commands) {
    const CommandSpec& command = *path.command;
    if (!path.words.empty() && !takes_files(command)) {
      out += complete_in(path.words) + " -f\n";
    }
    append_option(out, path, path.words.empty() ? version_option() : help_option());
    for (const CommandSpec& below : command.commands) {
      out += complete_in(path.words) + " -a " + quoted(below.name) + " -d " +
             quoted(below.summary) + "\n";
    }
    for (const OptionSpec& option : command.options) {
      append_option(out, path, option);
    }
  }
  return out;
}

}  // namespace matterlint
