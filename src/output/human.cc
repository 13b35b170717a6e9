// SPDX-License-Identifier: MIT
#include "output/human.h"

#include <algorithm>

#include "output/code_frame.h"
#include "output/output.h"
#include "output/palette.h"
#include "output/place.h"
#include "output/summary.h"
#include "source/unicode.h"

namespace matterlint {

namespace {

/// A line number of four digits, and the bar.
constexpr size_t gutter_columns = 7;

}  // namespace

std::string_view safety_phrase(Safety safety) {
  switch (safety) {
    case Safety::manual:
      return "by hand";
    case Safety::risky:
      return "risky";
    case Safety::safe:
      return "safe";
  }
  return {};
}

namespace {

/// Draws one diagnostic after the other.
class HumanWriter {
 public:
  HumanWriter(std::string& out, const Palette& palette, size_t columns = frame_columns)
      : out_(out), palette_(palette), columns_(columns) {}

  void diagnostic(const Diagnostic& diagnostic);
  void finding(const Diagnostic& diagnostic, const std::vector<Fix>& shown);
  void failure(const Failure& failure);

 private:
  void head(const Diagnostic& diagnostic);
  void related(const Label& label, size_t width);
  void remark(std::string_view kind, std::string_view text, size_t width);

  std::string& out_;
  const Palette& palette_;
  size_t columns_;
  PositionReader positions_{};
};

void HumanWriter::head(const Diagnostic& diagnostic) {
  append_styled(out_, palette_, palette_.path, shown_place(diagnostic.primary, positions_));
  out_ += ": ";
  std::string kind(severity_name(diagnostic.severity));
  kind += '[';
  kind += diagnostic.rule->id;
  kind += ']';
  append_styled(out_, palette_, palette_.of(diagnostic.severity), kind);
  out_ += ": ";
  out_ += escape_unprintable(diagnostic.message);
  out_ += '\n';
}

void HumanWriter::related(const Label& label, size_t width) {
  append_styled(out_, palette_, palette_.gutter, std::string(width, ' ') + ":::");
  if (label.source != nullptr) {
    out_ += ' ';
    out_ += shown_place(label, positions_);
    out_ += label.text.empty() ? "" : ":";
  }
  if (!label.text.empty()) {
    out_ += ' ';
    out_ += escape_unprintable(label.text);
  }
  out_ += '\n';
}

/// "= kind: text"; further lines of the text stand under the first one.
void HumanWriter::remark(std::string_view kind, std::string_view text, size_t width) {
  append_styled(out_, palette_, palette_.gutter, std::string(width + 1, ' ') + '=');
  out_ += ' ';
  out_ += kind;
  out_ += ": ";
  const std::string indent(width + 1 + 2 + kind.size() + 2, ' ');
  for (size_t begin = 0;;) {
    const size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    out_ += begin == 0 || line.empty() ? "" : indent;
    out_ += escape_unprintable(line);
    out_ += '\n';
    begin = end + 1;
    if (begin >= text.size()) {
      return;
    }
  }
}

void HumanWriter::diagnostic(const Diagnostic& diagnostic) {
  finding(diagnostic, diagnostic.fixes);
  out_ += '\n';
}

void HumanWriter::finding(const Diagnostic& diagnostic, const std::vector<Fix>& shown) {
  head(diagnostic);
  const Label& primary = diagnostic.primary;
  const bool has_remarks =
      !diagnostic.related.empty() || !diagnostic.help.empty() || !shown.empty();
  size_t width = 1;
  if (primary.source != nullptr && !primary.source->bytes().empty()) {
    const Position begin = positions_.at(*primary.source, primary.span.begin);
    const CodeFrame frame = make_code_frame(*primary.source, primary.span, begin.line, columns_);
    width = frame.number_width();
    append_code_frame(out_, frame, primary.text, palette_, palette_.of(diagnostic.severity));
    if (has_remarks) {
      append_empty_gutter(out_, palette_, width);
      out_ += '\n';
    }
  }
  for (const Label& label : diagnostic.related) {
    related(label, width);
  }
  if (!diagnostic.help.empty()) {
    remark("help", diagnostic.help, width);
  }
  for (const Fix& fix : shown) {
    std::string text = escape_unprintable(fix.title);
    text += " (";
    text += safety_phrase(fix.safety);
    text += ')';
    remark("fix", text, width);
  }
}

void HumanWriter::failure(const Failure& failure) {
  append_styled(out_, palette_, palette_.path, shown_path(failure.path));
  out_ += ": ";
  append_styled(out_, palette_, palette_.of(Severity::error), severity_name(Severity::error));
  out_ += ": ";
  out_ += escape_unprintable(failure.message);
  out_ += '\n';
}

}  // namespace

void append_finding(std::string& out, const Diagnostic& diagnostic, const Palette& palette,
                    size_t columns) {
  HumanWriter(out, palette, columns - std::min(columns, gutter_columns)).finding(diagnostic, {});
}

std::string render_human(const Report& report, const RenderOptions& options) {
  std::string out;
  HumanWriter writer(out, options.color ? color_palette : plain_palette);
  if (options.findings) {
    for (const Diagnostic& diagnostic : report.diagnostics) {
      writer.diagnostic(diagnostic);
    }
  }
  for (const Failure& failure : report.failures) {
    writer.failure(failure);
  }
  if (!options.quiet) {
    out += report.failures.empty() ? "" : "\n";
    out += run_summary(report, options.seconds);
  }
  return out;
}

}  // namespace matterlint
