// SPDX-License-Identifier: MIT
#include "cli/completions.h"

#include <algorithm>
#include <memory>

#include "checks/rule.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "output/output.h"

namespace matterlint {
namespace {

void add_commands(const CommandSpec& command, const std::string& words,
                  std::vector<CommandPath>& all) {
  all.push_back({words, &command});
  for (const CommandSpec& below : command.commands) {
    add_commands(below, words + (words.empty() ? "" : " ") + std::string(below.name), all);
  }
}

/// The words that name rules: ids, and for a choice of rules also families and `all`.
std::vector<std::string> rule_words(bool with_families) {
  std::vector<std::string> words;
  for (const Rule* rule : all_rules()) {
    words.emplace_back(rule->info.id);
    if (with_families) {
      words.emplace_back(family_name(rule->info.family));
    }
  }
  if (with_families) {
    words.emplace_back("all");
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  std::erase_if(words, [](const std::string& word) { return word.find(' ') != word.npos; });
  return words;
}

ExitStatus print_completions(const std::string& shell) {
  const CommandSpec program = program_spec();
  const std::string script = shell == "bash"  ? bash_completions(program)
                             : shell == "zsh" ? zsh_completions(program)
                                              : fish_completions(program);
  return write_stdout(script) ? ExitStatus::clean : ExitStatus::failed;
}

}  // namespace

std::vector<CommandPath> all_commands(const CommandSpec& program) {
  std::vector<CommandPath> all;
  add_commands(program, "", all);
  return all;
}

std::vector<std::string> option_names(const OptionSpec& option) {
  std::vector<std::string> names;
  std::string_view rest = option.names;
  while (!rest.empty()) {
    const size_t comma = std::min(rest.find(','), rest.size());
    names.emplace_back(rest.substr(0, comma));
    rest.remove_prefix(std::min(comma + 1, rest.size()));
  }
  return names;
}

const OptionSpec& help_option() {
  static const OptionSpec option{.names = "--help,-h", .help = "Print help", .to = {}};
  return option;
}

const OptionSpec& version_option() {
  static const OptionSpec option{.names = "--version,-V", .help = "Print the version", .to = {}};
  return option;
}

std::vector<std::string> offered_values(const OptionSpec& option) {
  if (option.completion == Completion::rule) {
    return rule_words(option.comma_separated);
  }
  if (option.completion == Completion::output_format) {
    std::vector<std::string> names;
    for (const OutputFormat& format : all_output_formats()) {
      names.emplace_back(format.name);
    }
    return names;
  }
  return option.words;
}

std::string join(const std::vector<std::string>& words, std::string_view between) {
  std::string all;
  for (const std::string& word : words) {
    all += (all.empty() ? "" : std::string(between)) + word;
  }
  return all;
}

CommandSpec completions_command() {
  const auto shell = std::make_shared<std::string>();
  return {.name = "completions",
          .summary = "Print the completions of a shell",
          .details =
              "bash: eval \"$(matterlint completions bash)\" in ~/.bashrc\n"
              "zsh: matterlint completions zsh > _matterlint, in a folder of $fpath\n"
              "fish: matterlint completions fish | source, in config.fish",
          .options = {{.names = "SHELL",
                       .help = "bash, zsh or fish",
                       .to = shell.get(),
                       .words = {"bash", "zsh", "fish"},
                       .required = true}},
          .run = [shell] { return print_completions(*shell); }};
}

}  // namespace matterlint
