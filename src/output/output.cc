// SPDX-License-Identifier: MIT
#include "output/output.h"

#include <algorithm>
#include <array>

namespace matterlint {

namespace {

constexpr std::array<OutputFormat, 12> formats{{
    {"human", "code frames and a summary, for people", render_human},
    {"concise", "one line for each problem: path:line:column: severity[rule] message",
     render_concise},
    {"json", "one JSON object with everything, for programs", render_json},
    {"jsonl", "one JSON object on a line for each problem, then one for the summary", render_jsonl},
    {"sarif", "SARIF 2.1.0, for GitHub code scanning and other viewers", render_sarif},
    {"github", "annotations of GitHub Actions", render_github},
    {"gitlab", "GitLab's code quality report", render_gitlab},
    {"junit", "JUnit XML, for build servers", render_junit},
    {"checkstyle", "Checkstyle XML, for build servers", render_checkstyle},
    {"rdjson", "reviewdog's format, with suggestions for a review", render_rdjson},
    {"markdown", "a table, for the summary of a step", render_markdown},
    {"html", "the report for people as one page", render_html},
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
