// SPDX-License-Identifier: MIT
// The options that say which configuration and which schema count, the same for every command that
// looks at notes.
#ifndef MATTERLINT_CLI_CONFIG_OPTIONS_H_
#define MATTERLINT_CLI_CONFIG_OPTIONS_H_

#include <string>
#include <vector>

#include "cli/command_line.h"
#include "project/config.h"

namespace matterlint {

/// `--config`, `--no-config`, `--schema` and `--no-schema`.
std::vector<OptionSpec> config_options(Config& to);

/// What is wrong with the choice of them; empty when nothing is.
std::string find_config_misuse(const Config& config);

}  // namespace matterlint

#endif  // MATTERLINT_CLI_CONFIG_OPTIONS_H_
