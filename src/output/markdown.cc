// SPDX-License-Identifier: MIT
// A table of the problems in Markdown, made for the summary of a step in GitHub Actions.
#include "output/markup_text.h"
#include "output/output.h"
#include "output/place.h"
#include "output/summary.h"

namespace matterlint {

namespace {

// GitHub refuses a summary of more than 1 MiB as a whole, and nobody reads a thousand rows.
constexpr size_t most_rows = 200;
constexpr size_t most_bytes = 900'000;

void append_row(std::string& out, std::string_view kind, const std::string& place,
                std::string_view message) {
  out += "| ";
  append_rich_text(out, kind);
  out += " | ";
  append_rich_text(out, place);
  out += " | ";
  append_rich_text(out, message);
  out += " |\n";
}

void append_summary(std::string& out, const Report& report) {
  const std::string summary = run_summary(report, -1.0);
  for (size_t begin = 0; begin < summary.size();) {
    const size_t end = summary.find('\n', begin);
    append_rich_text(out, std::string_view(summary).substr(begin, end - begin));
    out += "\n\n";
    begin = end + 1;
  }
}

}  // namespace

std::string render_markdown(const Report& report, const RenderOptions& /*options*/) {
  std::string out = "**matterlint**\n\n";
  append_summary(out, report);
  const size_t all = report.diagnostics.size() + report.failures.size();
  if (all == 0) {
    return out;
  }
  out += "| problem | place | what |\n| --- | --- | --- |\n";
  PositionReader positions;
  size_t rows = 0;
  const auto has_room = [&] { return rows < most_rows && out.size() < most_bytes; };
  for (const Failure& failure : report.failures) {
    if (has_room()) {
      append_row(out, "error", shown_path(failure.path), failure.message);
      ++rows;
    }
  }
  for (const Severity severity : {Severity::error, Severity::warning, Severity::info}) {
    for (const Diagnostic& diagnostic : report.diagnostics) {
      if (diagnostic.severity == severity && has_room()) {
        const std::string kind =
            std::string(severity_name(severity)) + " `" + std::string(diagnostic.rule->id) + '`';
        append_row(out, kind, shown_place(diagnostic.primary, positions), diagnostic.message);
        ++rows;
      }
    }
  }
  if (rows < all) {
    out += "\n" + std::to_string(all - rows) + " more are not shown.\n";
  }
  return out;
}

}  // namespace matterlint
