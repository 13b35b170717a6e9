// SPDX-License-Identifier: MIT
#include "output/output.h"

#include <algorithm>
#include <array>

namespace matterlint {

namespace {

constexpr std::array<OutputFormat, 4> formats{{
    {"human", "code frames and a summary, for people", render_human},
    {"concise", "one line for each problem: path:line:column: severity[rule] message",
     render_concise},
    {"json", "one JSON object with everything, for programs", render_json},
    {"jsonl", "one JSON object on a line for each problem, then one for the summary", render_jsonl},
}};

}  // namespace

std::span<const OutputFormat> all_output_formats() {
  return formats;
}

const OutputFormat* find_output_format(std::string_view name) {
  const auto* found =
      std::find_if(formats.begin(), formats.end(),
                   [name](const OutputFormat& format) { return format.name == name; });
  return found == formats.end() ? nullptr : found;
}

}  // namespace matterlint
