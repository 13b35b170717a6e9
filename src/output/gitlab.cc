// SPDX-License-Identifier: MIT
// GitLab's report of code quality.
#include "output/fingerprint.h"
#include "output/json_writer.h"
#include "output/output.h"
#include "output/place.h"

namespace matterlint {

namespace {

std::string_view gitlab_severity(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "major";
    case Severity::warning:
      return "minor";
    case Severity::info:
    case Severity::off:
      break;
  }
  return "info";
}

// GitLab wants a path for everything; what is about no file is about the folder.
void write_issue(JsonWriter& json, const Diagnostic& diagnostic, uint64_t line,
                 std::string_view fingerprint) {
  json.begin_object(JsonShape::lines);
  json.member("description", diagnostic.message);
  json.member("check_name", diagnostic.rule->id);
  json.member("fingerprint", fingerprint);
  json.member("severity", gitlab_severity(diagnostic.severity));
  json.key("location");
  json.begin_object(JsonShape::one_line);
  const std::string_view path = diagnostic.primary.path();
  json.member("path", path.empty() ? "." : path);
  json.key("lines");
  json.begin_object(JsonShape::one_line);
  json.member("begin", line);
  json.end_object();
  json.end_object();
  json.end_object();
}

// What could not be read, as a problem at the head of its file.
Diagnostic as_diagnostic(const Failure& failure) {
  static constexpr RuleInfo unread{.id = "unreadable-file"};
  Diagnostic diagnostic;
  diagnostic.rule = &unread;
  diagnostic.message = failure.message;
  diagnostic.primary.source = std::make_shared<const SourceText>(failure.path, std::string());
  return diagnostic;
}

}  // namespace

std::string render_gitlab(const Report& report, const RenderOptions& /*options*/) {
  std::string out;
  JsonWriter json(out);
  PositionReader positions;
  Fingerprints fingerprints;
  json.begin_array(JsonShape::lines);
  for (const Diagnostic& diagnostic : report.diagnostics) {
    const Label& label = diagnostic.primary;
    const uint64_t line =
        label.source == nullptr ? 1 : positions.at(*label.source, label.span.begin).line;
    write_issue(json, diagnostic, line, fingerprints.next(diagnostic));
  }
  for (const Failure& failure : report.failures) {
    const Diagnostic diagnostic = as_diagnostic(failure);
    write_issue(json, diagnostic, 1, fingerprints.next(diagnostic));
  }
  json.end_array();
  out += '\n';
  return out;
}

}  // namespace matterlint
