// SPDX-License-Identifier: MIT
// The options of `check`, from the words of the command line to its arguments.
#ifndef MATTERLINT_CLI_CHECK_OPTIONS_H_
#define MATTERLINT_CLI_CHECK_OPTIONS_H_

#include <optional>
#include <string>
#include <vector>

#include "cli/arguments.h"
#include "cli/command_line.h"
#include "cli/output_options.h"

namespace matterlint {

/// The arguments, and the words of those options that have to be translated first.
struct CheckWords {
  CheckArguments arguments{};
  OutputWords output{};
  std::string fail_level = "error";
  std::optional<size_t> jobs{};
  std::string max_front_matter{};
};

/// All options of `check`; their values go to `to`.
std::vector<OptionSpec> check_options(CheckWords& to);

/// Those that say which notes are checked and as what; for commands that look at notes, too.
std::vector<OptionSpec> note_options(CheckWords& to);

/// The arguments, when the options have their values.
CheckArguments finish(const CheckWords& words);

}  // namespace matterlint

#endif  // MATTERLINT_CLI_CHECK_OPTIONS_H_
