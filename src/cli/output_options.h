// SPDX-License-Identifier: MIT
// How a report is shown: options that are the same for every command that makes one.
#ifndef MATTERLINT_CLI_OUTPUT_OPTIONS_H_
#define MATTERLINT_CLI_OUTPUT_OPTIONS_H_

#include <string>
#include <string_view>
#include <vector>

#include "cli/arguments.h"
#include "cli/command_line.h"

namespace matterlint {

/// The options as they were written.
struct OutputWords {
  std::vector<std::string> formats{};
  std::string color = "auto";
  bool quiet = false;
};

/// `--format`, `--color` and `--quiet`.
std::vector<OptionSpec> output_options(OutputWords& words);

std::vector<OutputChoice> chosen_outputs(const std::vector<std::string>& formats);
ColorChoice color_choice(std::string_view word);

/// What is wrong with the choice of output formats; empty when nothing is.
std::string find_output_misuse(const std::vector<OutputChoice>& outputs);

}  // namespace matterlint

#endif  // MATTERLINT_CLI_OUTPUT_OPTIONS_H_
