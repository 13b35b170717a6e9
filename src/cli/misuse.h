// SPDX-License-Identifier: MIT
// Options of `check` that do not go together, and words in them that mean nothing.
#ifndef MATTERLINT_CLI_MISUSE_H_
#define MATTERLINT_CLI_MISUSE_H_

#include <string>

#include "cli/arguments.h"

namespace matterlint {

/// What is wrong with the arguments of `check`; empty when nothing is.
std::string find_misuse(const CheckArguments& check);

}  // namespace matterlint

#endif  // MATTERLINT_CLI_MISUSE_H_
