// SPDX-License-Identifier: MIT
#include "cli/config_options.h"

namespace matterlint {

std::vector<OptionSpec> config_options(Config& to) {
  constexpr std::string_view group = "Configuration";
  return {
      {.names = "--config",
       .help = "Configuration for all notes, instead of those above them",
       .value = "FILE",
       .group = group,
       .to = &to.config_path,
       .completion = Completion::path},
      {.names = "--no-config",
       .help = "As if there were no matterlint.yaml",
       .group = group,
       .to = &to.no_config},
      {.names = "--schema",
       .help = "Schema for all notes (JSON or YAML)",
       .value = "FILE",
       .group = group,
       .to = &to.schema_path,
       .completion = Completion::path},
      {.names = "--no-schema",
       .help = "Read the notes without validating them",
       .group = group,
       .to = &to.no_schema},
  };
}

std::string find_config_misuse(const Config& config) {
  if (config.no_schema && config.schema_path) {
    return "`--schema` and `--no-schema` contradict each other";
  }
  if (config.no_config && config.config_path) {
    return "`--config` and `--no-config` contradict each other";
  }
  return "";
}

}  // namespace matterlint
