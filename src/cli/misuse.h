// SPDX-License-Identifier: MIT
// What is wrong with a command line that the argument library took: words that mean nothing, and
// options that do not go together.
#ifndef MATTERLINT_CLI_MISUSE_H_
#define MATTERLINT_CLI_MISUSE_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/arguments.h"

namespace matterlint {

/// "; did you mean `x`?", or nothing.
std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& known);

/// The end of a run whose command line is wrong, with the page of help that says more.
Settled usage_error(const std::string& message, const std::string& command = "check");

/// The usage error in the choice of output formats, if there is one.
std::optional<Settled> find_output_misuse(const std::vector<OutputChoice>& outputs,
                                          const std::string& command);

/// The usage error in the arguments of `check`, if there is one.
std::optional<Settled> find_misuse(const CheckArguments& check);

}  // namespace matterlint

#endif  // MATTERLINT_CLI_MISUSE_H_
