// SPDX-License-Identifier: MIT
// Works with bash 3.2, which macOS has, and without the package bash-completion. bash cuts words at
// `=`, so `--format=sarif` comes as three of them.
#include "cli/completions.h"

namespace matterlint {
namespace {

constexpr std::string_view head =
    R"(# Completions of matterlint for bash. Made by `matterlint completions bash`.
_matterlint() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command='' options='' i
  COMPREPLY=()
  if [[ $word == = ]]; then
    word=''
  elif [[ $before == = && $COMP_CWORD -ge 2 ]]; then
    before=${COMP_WORDS[COMP_CWORD-2]}
  fi
  for ((i = 1; i < COMP_CWORD; ++i)); do
    case "$command ${COMP_WORDS[i]}" in
)";

constexpr std::string_view tail = R"(  if [[ $word == -* ]]; then
    COMPREPLY=($(compgen -W "$options" -- "$word"))
  fi
}
# A word out of a list, or the next of several with commas between them. No answer leaves the word to
# bash, which completes files.
_matterlint_words() {
  COMPREPLY=($(compgen -W "$1" -- "$2"))
}
_matterlint_list() {
  local kept=''
  if [[ $2 == *,* ]]; then
    kept=${2%,*},
  fi
  COMPREPLY=($(compgen -P "$kept" -W "$1" -- "${2##*,}"))
}
complete -o default -F _matterlint matterlint
)";

/// The names of an option as patterns of `case`, behind the command: 'check --jobs'|'check -j'.
std::string patterns(const std::string& command, const OptionSpec& option) {
  std::string all;
  for (const std::string& name : option_names(option)) {
    all += (all.empty() ? "'" : "|'") + command + " " + name + "'";
  }
  return all;
}

/// What a shell is to do for the value of an option.
std::string offer(const OptionSpec& option) {
  const std::vector<std::string> values = offered_values(option);
  if (values.empty()) {
    return "return";
  }
  return std::string(option.comma_separated ? "_matterlint_list" : "_matterlint_words") + " '" +
         join(values) + "' \"$word\"; return";
}

void append_values(std::string& out, const CommandPath& path) {
  for (const OptionSpec& option : path.command->options) {
    if (!is_place(option) && !is_flag(option)) {
      out += "    " + patterns(path.words, option) + ") " + offer(option) + " ;;\n";
    }
  }
}

/// The words that may stand where no option is: commands, or the values of a place.
std::vector<std::string> words_in_place(const CommandSpec& command) {
  std::vector<std::string> words;
  for (const CommandSpec& below : command.commands) {
    words.emplace_back(below.name);
  }
  for (const OptionSpec& option : command.options) {
    if (is_place(option)) {
      for (std::string& value : offered_values(option)) {
        words.push_back(std::move(value));
      }
    }
  }
  return words;
}

void append_options(std::string& out, const CommandPath& path) {
  std::vector<std::string> names = option_names(help_option());
  for (const OptionSpec& option : path.command->options) {
    if (!is_place(option)) {
      for (std::string& name : option_names(option)) {
        names.push_back(std::move(name));
      }
    }
  }
  out += "    '" + path.words + "')\n      options+='" + join(names) + "'\n";
  const std::vector<std::string> words = words_in_place(*path.command);
  if (!words.empty()) {
    out += "      [[ $word == -* ]] || _matterlint_words '" + join(words) + "' \"$word\"\n";
  }
  out += "      ;;\n";
}

}  // namespace

std::string bash_completions(const CommandSpec& program) {
  const std::vector<CommandPath> commands = all_commands(program);
  std::string out(head);
  for (const CommandPath& path : commands) {
    if (!path.words.empty()) {
      const size_t last = path.words.rfind(' ');
      out +=
          last == std::string::npos ? "      ' " + path.words + "'" : "      '" + path.words + "'";
      out += ") command='" + path.words + "' ;;\n";
    }
  }
  out += "    esac\n  done\n";
  // Without a command the options are those of the default one; its name can be completed, too.
  std::vector<std::string> names;
  for (const CommandSpec& below : program.commands) {
    names.emplace_back(below.name);
  }
  out +=
      "  if [[ -z $command && $COMP_CWORD -eq 1 && $word != -* ]]; then\n    _matterlint_words '" +
      join(names) + "' \"$word\"\n    return\n  fi\n";
  out += "  if [[ -z $command && $COMP_CWORD -eq 1 ]]; then\n    options='" +
         join(option_names(version_option())) + " '\n  fi\n";
  out += "  : \"${command:=" + std::string(default_command) + "}\"\n";
  out += "  case \"$command $before\" in\n";
  for (const CommandPath& path : commands) {
    append_values(out, path);
  }
  out += "  esac\n  case $command in\n";
  for (const CommandPath& path : commands) {
    if (!path.words.empty()) {
      append_options(out, path);
    }
  }
  out += "  esac\n";
  out += tail;
  return out;
}

}  // namespace matterlint
