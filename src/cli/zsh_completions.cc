// SPDX-License-Identifier: MIT
// One function for each command, which describes its options to zsh's `_arguments`.
#include <algorithm>

#include "cli/completions.h"

namespace matterlint {
namespace {

/// A text inside '…[text]…': the characters that mean something there are escaped.
std::string quoted(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\'') {
      out += "'\\''";
    } else if (c == '\n') {
      out += ' ';
    } else {
      out += (c == '[' || c == ']' || c == ':' || c == '\\') ? "\\" : "";
      out += c;
    }
  }
  return out;
}

std::string function_of(std::string words) {
  std::replace(words.begin(), words.end(), ' ', '_');
  return "_matterlint" + (words.empty() ? "" : "_" + words);
}

/// How zsh finds the values of an option.
std::string action(const OptionSpec& option) {
  const std::vector<std::string> values = offered_values(option);
  if (option.comma_separated && !values.empty()) {
    return "{_values -s , value " + join(values) + "}";
  }
  if (option.completion == Completion::output_format) {
    return "{compadd -S \"\" -- " + join(values) + "}";  // `=FILE` may follow
  }
  if (!values.empty()) {
    return "(" + join(values) + ")";
  }
  return option.completion == Completion::path        ? "_files"
         : option.completion == Completion::directory ? "_files -/"
                                                      : " ";
}

std::string value_part(const OptionSpec& option) {
  if (is_flag(option)) {
    return "";
  }
  return std::string(option.without_value.empty() ? ":" : "::") + quoted(option.value) + ":" +
         action(option);
}

void append_option(std::string& out, const OptionSpec& option) {
  if (is_place(option)) {
    out += " \\\n    '" +
           std::string(is_repeatable(option) ? "*"
                       : option.required     ? "1"
                                             : "1:") +
           ":" + quoted(option.names) + ":" + action(option) + "'";
    return;
  }
  const std::vector<std::string> names = option_names(option);
  for (const std::string& name : names) {
    const std::string_view sign = is_flag(option)                 ? ""
                                  : !option.without_value.empty() ? "=-"
                                  : name.starts_with("--")        ? "="
                                                                  : "+";
    const std::string others = is_repeatable(option) ? "*" : "(" + join(names) + ")";
    out += " \\\n    '" + others + name + std::string(sign) + "[" + quoted(option.help) + "]" +
           value_part(option) + "'";
  }
}

/// A command that has others below it: the next word is one of them.
void append_chooser(std::string& out, const CommandPath& path) {
  out += function_of(path.words) + "() {\n  local -a commands\n  commands=(\n";
  for (const CommandSpec& below : path.command->commands) {
    out += "    '" + std::string(below.name) + ":" + quoted(below.summary) + "'\n";
  }
  out += "  )\n";
  const bool is_program = path.words.empty();
  out += "  if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then\n    _describe command commands\n";
  out += is_program ? "    _files\n    return\n  fi\n" : "    return\n  fi\n";
  out += "  case $words[2] in\n";
  for (const CommandSpec& below : path.command->commands) {
    const std::string words = (is_program ? "" : path.words + " ") + std::string(below.name);
    out += "    " + std::string(below.name) + ") shift words; (( CURRENT-- )); " +
           function_of(words) + " ;;\n";
  }
  if (is_program) {
    out += "    *) " + function_of(std::string(default_command)) + " ;;\n";
  }
  out += "  esac\n}\n";
}

}  // namespace

std::string zsh_completions(const CommandSpec& program) {
  std::string out =
      "#compdef matterlint\n# Completions of matterlint for zsh. Made by `matterlint completions "
      "zsh`.\n";
  for (const CommandPath& path : all_commands(program)) {
    if (!path.command->commands.empty()) {
      append_chooser(out, path);
      continue;
    }
    out += function_of(path.words) + "() {\n  _arguments -s -S";
    append_option(out, help_option());
    if (path.words == default_command) {
      append_option(out, version_option());
    }
    for (const OptionSpec& option : path.command->options) {
      append_option(out, option);
    }
    out += "\n}\n";
  }
  out +=
      "if [[ $funcstack[1] == _matterlint ]]; then\n  _matterlint \"$@\"\nelse\n"
      "  compdef _matterlint matterlint\nfi\n";
  return out;
}

}  // namespace matterlint
