// SPDX-License-Identifier: MIT
#include "cli/command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <memory>
#include <utility>

#include "cli/console.h"
#include "cli/help_page.h"
#include "source/suggest.h"
#include "source/walk.h"

namespace matterlint {
namespace {

/// The library's check for a sentence about a value: empty for a good one.
CLI::Validator check_with(std::function<std::string(const std::string&)> complain) {
  return {[complain = std::move(complain)](std::string& value) { return complain(value); }, ""};
}

std::string complain_about_word(const std::vector<std::string>& words, const std::string& word) {
  if (std::find(words.begin(), words.end(), word) != words.end()) {
    return "";
  }
  std::string sentence = "`" + word + "` is none of";
  for (const std::string& each : words) {
    sentence += (&each == &words.front() ? " " : ", ") + each;
  }
  return sentence;
}

std::string complain_about_number(NumberRange range, const std::string& word) {
  size_t number = 0;
  const char* end = word.data() + word.size();
  const auto [stop, error] = std::from_chars(word.data(), end, number);
  const bool good =
      error == std::errc() && stop == end && number >= range.least && number <= range.most;
  return good ? ""
              : "`" + word + "` is no whole number from " + std::to_string(range.least) + " to " +
                    std::to_string(range.most);
}

/// Builds the library's tree from ours.
class Builder {
 public:
  static void add(CLI::App& app, const CommandSpec& command) {
    for (const OptionSpec& option : command.options) {
      add_option(app, option);
    }
    for (const CommandSpec& below : command.commands) {
      add(*app.add_subcommand(std::string(below.name)), below);
    }
    app.require_subcommand(command.commands.empty() ? 0 : 1);
  }

 private:
  static void add_option(CLI::App& app, const OptionSpec& spec) {
    const std::string names(spec.names);
    CLI::Option* option = nullptr;
    if (bool* const* flag = std::get_if<bool*>(&spec.to)) {
      option = app.add_flag(names, **flag, spec.help);
    } else if (!spec.without_value.empty()) {
      const std::string with_default = names + "{" + std::string(spec.without_value) + "}";
      option = app.add_flag(with_default, **std::get_if<std::optional<std::string>*>(&spec.to),
                            spec.help);
    } else {
      option = add_valued(app, names, spec);
    }
    option->required(spec.required);
    if (!spec.words.empty()) {
      option->check(check_with([words = spec.words](const std::string& value) {
        return complain_about_word(words, value);
      }));
    }
    if (spec.complain != nullptr) {
      option->check(check_with(spec.complain));
    }
  }

  static CLI::Option* add_valued(CLI::App& app, const std::string& names, const OptionSpec& spec) {
    if (auto* const* list = std::get_if<std::vector<std::string>*>(&spec.to)) {
      CLI::Option* option = app.add_option(names, **list, spec.help);
      if (names.starts_with('-')) {
        option->allow_extra_args(false);  // else the paths behind it would be taken for values
      }
      return spec.comma_separated ? option->delimiter(',') : option;
    }
    if (auto* const* number = std::get_if<std::optional<size_t>*>(&spec.to)) {
      return app.add_option(names, **number, spec.help)
          ->check(check_with([range = spec.range](const std::string& value) {
            return complain_about_number(range, value);
          }));
    }
    if (auto* const* maybe = std::get_if<std::optional<std::string>*>(&spec.to)) {
      return app.add_option(names, **maybe, spec.help);
    }
    return app.add_option(names, **std::get_if<std::string*>(&spec.to), spec.help);
  }
};

/// A command that has commands below it came without one, or with a misspelt one.
ExitStatus explain_missing_command(const CLI::App& command, const std::string& name,
                                   const std::vector<std::string>& extras) {
  std::vector<std::string> known;
  for (const CLI::App* below : command.get_subcommands([](const CLI::App*) { return true; })) {
    known.push_back(below->get_name());
  }
  if (extras.empty()) {
    return usage_error("`" + name + "` needs one of the commands below it", name);
  }
  return usage_error("there is no command `" + name + " " + extras.front() + "`" +
                         did_you_mean(extras.front(), {known.begin(), known.end()}),
                     name);
}

/// The library's own sentence about a missing word starts with its name.
std::string describe(const CLI::ParseError& error) {
  constexpr std::string_view required = " is required";
  std::string what = error.what();
  if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr && what.ends_with(required)) {
    what.insert(0, "`").insert(what.size() - required.size(), "`");
  }
  return what;
}

ExitStatus explain_parse_error(const CLI::App& app, const CLI::ParseError& error) {
  const CLI::App* innermost = &app;
  std::string name;  // `schema check`
  for (auto below = app.get_subcommands(); !below.empty(); below = innermost->get_subcommands()) {
    innermost = below.front();
    name += (name.empty() ? "" : " ") + innermost->get_name();
  }
  const CLI::App& command = *innermost;
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) {
    const std::string what = error.what();
    return usage_error("`" + what.substr(0, what.find(':')) + "` needs a value", name);
  }
  const std::vector<std::string> extras = app.remaining(true);
  if (command.get_require_subcommand_min() > 0) {
    return explain_missing_command(command, name, extras);
  }
  if (dynamic_cast<const CLI::ExtrasError*>(&error) == nullptr || extras.empty()) {
    return usage_error(describe(error), name);
  }
  const std::string& extra = extras.front();
  std::vector<std::string> options;
  for (const CLI::Option* option : command.get_options()) {
    for (const std::string& long_name : option->get_lnames()) {
      options.push_back("--" + long_name);
    }
  }
  const std::string word = extra.substr(0, extra.find('='));
  if (word.starts_with('-') && has_note_extension(word)) {
    return usage_error("there is no option `" + word + "`; the name of a file goes behind `--`",
                       name);
  }
  return usage_error((word.starts_with('-') ? "there is no option `" : "one word too many: `") +
                         word + "`" + did_you_mean(word, {options.begin(), options.end()}),
                     name);
}

/// True for a word that does not belong to the default command.
bool is_top_level(const CommandSpec& program, std::string_view word) {
  constexpr std::string_view options[] = {"--help", "--help-all", "--version", "-h", "-V"};
  return std::find(std::begin(options), std::end(options), word) != std::end(options) ||
         std::any_of(program.commands.begin(), program.commands.end(),
                     [&](const CommandSpec& command) { return command.name == word; });
}

ExitStatus print(const std::string& text) {
  return write_stdout(text) ? ExitStatus::clean : ExitStatus::failed;
}

/// A command and the words that lead to it.
struct Chosen {
  std::string words{};
  const CommandSpec* command = nullptr;
};

/// The command that the parse ended in.
Chosen chosen(const CLI::App& app, const CommandSpec& program) {
  Chosen end{"", &program};
  for (auto below = app.get_subcommands(); !below.empty();
       below = below.front()->get_subcommands()) {
    const std::string& name = below.front()->get_name();
    end.words += (end.words.empty() ? "" : " ") + name;
    end.command = &*std::find_if(end.command->commands.begin(), end.command->commands.end(),
                                 [&](const CommandSpec& each) { return each.name == name; });
  }
  return end;
}

}  // namespace

std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& known) {
  const std::vector<Suggestion> suggestions = suggest(word, known, 1);
  return suggestions.empty() ? "" : "; did you mean `" + suggestions.front().text + "`?";
}

ExitStatus usage_error(const std::string& message, const std::string& command) {
  const std::string help =
      command.empty() ? "matterlint --help" : "matterlint " + command + " --help";
  write_stderr("matterlint: " + message + "\nTry `" + help + "`.\n");
  return ExitStatus::failed;
}

ExitStatus run_command_line(const CommandSpec& program, std::string_view default_command,
                            std::vector<std::string> words) {
  CLI::App app("", std::string(program.name));
  app.set_version_flag("--version,-V", "matterlint " MATTERLINT_VERSION);
  app.set_help_flag("--help,-h");
  app.set_help_all_flag("--help-all");
  Builder::add(app, program);
  if (words.empty() || !is_top_level(program, words.front())) {
    words.insert(words.begin(), std::string(default_command));
  }
  try {
    std::reverse(words.begin(), words.end());  // the library takes them last word first
    app.parse(words);
  } catch (const CLI::CallForHelp&) {
    const Chosen asked = chosen(app, program);
    return print(help_page(asked.words, *asked.command, HelpExtent::usual));
  } catch (const CLI::CallForAllHelp&) {
    const Chosen asked = chosen(app, program);
    return print(help_page(asked.words, *asked.command, HelpExtent::all));
  } catch (const CLI::CallForVersion&) {
    return print("matterlint " MATTERLINT_VERSION "\n");
  } catch (const CLI::ParseError& error) {
    return explain_parse_error(app, error);
  }
  return chosen(app, program).command->run();
}

}  // namespace matterlint
