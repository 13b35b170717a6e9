// SPDX-License-Identifier: MIT
#include "cli/output_options.h"

#include <algorithm>

#include "output/output.h"

namespace matterlint {
std::vector<OptionSpec> output_options(OutputWords& words) {
  return {
      {.names = "--format",
       .help = "human, concise, json, sarif, …: `matterlint man` tells all",
       .value = "FORMAT[=FILE]",
       .group = "Output",
       .to = &words.formats,
       .completion = Completion::output_format},
      {.names = "--color",
       .help = "auto, always or never",
       .value = "WHEN",
       .group = "Output",
       .to = &words.color,
       .words = {"auto", "always", "never"}},
      {.names = "--quiet,-q",
       .help = "Findings only, no summary",
       .group = "Output",
       .to = &words.quiet},
  };
}

std::vector<OutputChoice> chosen_outputs(const std::vector<std::string>& formats) {
  std::vector<OutputChoice> outputs;
  for (const std::string& choice : formats) {
    const size_t equals = std::min(choice.find('='), choice.size());
    outputs.push_back(
        {choice.substr(0, equals), choice.substr(std::min(equals + 1, choice.size()))});
  }
  return outputs;
}

ColorChoice color_choice(std::string_view word) {
  return word == "always"  ? ColorChoice::always
         : word == "never" ? ColorChoice::never
                           : ColorChoice::automatic;
}

std::string find_output_misuse(const std::vector<OutputChoice>& outputs) {
  size_t on_stdout = 0;
  for (const OutputChoice& output : outputs) {
    if (find_output_format(output.format) == nullptr) {
      std::vector<std::string_view> names;
      for (const OutputFormat& format : all_output_formats()) {
        names.push_back(format.name);
      }
      return "there is no output format `" + output.format + "`" +
             did_you_mean(output.format, names);
    }
    on_stdout += output.file.empty() ? 1U : 0U;
  }
  if (on_stdout > 1) {
    return "two formats would be mixed on standard output; give one a file: `--format " +
           outputs.back().format + "=FILE`";
  }
  return "";
}

}  // namespace matterlint
