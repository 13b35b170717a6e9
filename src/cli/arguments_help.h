// SPDX-License-Identifier: MIT
// What we add to the argument library: the form of its help, and values that it accepts. For
// arguments.cc alone.
#ifndef MATTERLINT_CLI_ARGUMENTS_HELP_H_
#define MATTERLINT_CLI_ARGUMENTS_HELP_H_

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <string>
#include <utility>
#include <vector>

namespace matterlint {

/// Help without the library's remarks on checks and exclusions, which our sentences already say.
class HelpFormatter : public CLI::Formatter {
 public:
  std::string make_option_opts(const CLI::Option* option) const override {
    const std::string value = option->get_type_name();
    return option->get_type_size() == 0 || value.empty() ? "" : " " + value;
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

/// Accepts one of a few words.
inline CLI::Validator word_of(std::vector<std::string> words) {
  return {[words = std::move(words)](std::string& word) -> std::string {
            if (std::find(words.begin(), words.end(), word) != words.end()) {
              return "";
            }
            std::string sentence = "`" + word + "` is none of";
            for (const std::string& each : words) {
              sentence += (&each == &words.front() ? " " : ", ") + each;
            }
            return sentence;
          },
          ""};
}

/// Accepts a whole number from `least` to `most`.
inline CLI::Validator number_from(size_t least, size_t most) {
  return {[least, most](std::string& word) -> std::string {
            size_t number = 0;
            const char* end = word.data() + word.size();
            const auto [stop, error] = std::from_chars(word.data(), end, number);
            const bool good =
                error == std::errc() && stop == end && number >= least && number <= most;
            return good ? ""
                        : "`" + word + "` is no whole number from " + std::to_string(least) +
                              " to " + std::to_string(most);
          },
          ""};
}

}  // namespace matterlint

#endif  // MATTERLINT_CLI_ARGUMENTS_HELP_H_
