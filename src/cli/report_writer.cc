// SPDX-License-Identifier: MIT
#include "cli/report_writer.h"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <string_view>

#include "cli/console.h"

namespace matterlint {
namespace {

/// A variable of the environment; empty when it is not set.
std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

bool runs_in_github_actions() {
  return variable("GITHUB_ACTIONS") == "true" && !variable("GITHUB_WORKFLOW").empty();
}

bool report_to_file(const std::string& path, std::string_view text, FileMode mode) {
  if (const auto failure = write_file(path, text, mode)) {
    write_stderr("matterlint: the report could not be written to `" + path +
                 "`: " + failure->message + "\n");
    return false;
  }
  return true;
}

bool write_one(const Report& report, const OutputChoice& output, RenderOptions options,
               Stream stream) {
  // A file is read by programs, or later, or elsewhere: never with the codes of a terminal.
  options.color = options.color && output.file.empty();
  const std::string text = find_output_format(output.format)->render(report, options);
  if (!output.file.empty()) {
    return report_to_file(output.file, text, FileMode::replace);
  }
  if (stream == Stream::error) {
    write_stderr(text);
    return true;
  }
  return write_report(text);
}

}  // namespace

bool write_reports(const Report& report, const std::vector<OutputChoice>& outputs,
                   const RenderOptions& options, Stream stream) {
  std::vector<OutputChoice> all = outputs;
  if (all.empty()) {
    all.push_back({"human", ""});
    if (runs_in_github_actions()) {
      all.push_back({"github", ""});
    }
  }
  bool written = true;
  for (const OutputChoice& output : all) {
    written = write_one(report, output, options, stream) && written;
  }
  const std::string summary = variable("GITHUB_STEP_SUMMARY");
  const bool annotates = std::any_of(all.begin(), all.end(), [](const OutputChoice& output) {
    return output.format == "github" && output.file.empty();
  });
  if (annotates && runs_in_github_actions() && !summary.empty()) {
    written =
        report_to_file(summary, render_markdown(report, options), FileMode::append) && written;
  }
  return written;
}

}  // namespace matterlint
