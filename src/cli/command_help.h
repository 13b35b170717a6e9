// SPDX-License-Identifier: MIT
// The form of the pages of help. For command_line.cc alone.
#ifndef MATTERLINT_CLI_COMMAND_HELP_H_
#define MATTERLINT_CLI_COMMAND_HELP_H_

#include <CLI/CLI.hpp>
#include <string>
#include <utility>

namespace matterlint {

/// Help without the library's remarks on checks and exclusions, which our sentences already say.
class HelpFormatter : public CLI::Formatter {
 public:
  std::string make_option_opts(const CLI::Option* option) const override {
    const std::string value = option->get_type_name();
    // An option whose value may be left out is a flag to the library, with a value behind `=`.
    return value.empty() || value.starts_with('[') ? value : " " + value;
  }
  std::string make_option_name(const CLI::Option* option, bool positional) const override {
    const std::string name = option->get_name(positional, true);
    return name.substr(0, name.find('{'));
  }
  /// One blank line between the parts, never two.
  std::string make_help(const CLI::App* app, std::string name,
                        CLI::AppFormatMode mode) const override {
    const std::string text = CLI::Formatter::make_help(app, std::move(name), mode);
    std::string out;
    for (const char c : text) {
      if (c != '\n' || !out.ends_with("\n\n")) {
        out += c;
      }
    }
    return out.substr(0, out.find_last_not_of('\n') + 1) + "\n";
  }
};

}  // namespace matterlint

#endif  // MATTERLINT_CLI_COMMAND_HELP_H_
