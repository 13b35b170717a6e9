// SPDX-License-Identifier: MIT
// From a report to text in one format. Each format is one file with one function; this table is the
// only place that lists them.
#ifndef MATTERLINT_OUTPUT_OUTPUT_H_
#define MATTERLINT_OUTPUT_OUTPUT_H_

#include <span>
#include <string>
#include <string_view>

#include "diagnostics/report.h"

namespace matterlint {

struct RenderOptions {
  bool color = false;
  bool quiet = false;     // human: diagnostics without the summary line
  bool findings = true;   // human: false: only what could not be done, and the summary line
  double seconds = -1.0;  // human: time of the run; negative: not shown
  std::string_view version{};
};

using Renderer = std::string (*)(const Report&, const RenderOptions&);

struct OutputFormat {
  std::string_view name{};
  std::string_view summary{};
  Renderer render = nullptr;
};

/// All formats, in the order in which help shows them; the first is the default.
std::span<const OutputFormat> all_output_formats();

/// The format of that name, or null.
const OutputFormat* find_output_format(std::string_view name);

std::string render_human(const Report& report, const RenderOptions& options);
std::string render_concise(const Report& report, const RenderOptions& options);
std::string render_json(const Report& report, const RenderOptions& options);
std::string render_jsonl(const Report& report, const RenderOptions& options);
std::string render_sarif(const Report& report, const RenderOptions& options);
std::string render_github(const Report& report, const RenderOptions& options);
std::string render_gitlab(const Report& report, const RenderOptions& options);
std::string render_junit(const Report& report, const RenderOptions& options);
std::string render_checkstyle(const Report& report, const RenderOptions& options);
std::string render_rdjson(const Report& report, const RenderOptions& options);
std::string render_markdown(const Report& report, const RenderOptions& options);
std::string render_html(const Report& report, const RenderOptions& options);

}  // namespace matterlint

#endif  // MATTERLINT_OUTPUT_OUTPUT_H_
