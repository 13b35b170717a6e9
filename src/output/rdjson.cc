// SPDX-License-Identifier: MIT
// reviewdog's diagnostic format, which turns fixes into suggestions of a review. Columns are bytes.
#include <algorithm>

#include "output/json_writer.h"
#include "output/output.h"
#include "output/place.h"

namespace matterlint {

namespace {

std::string_view rdjson_severity(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "ERROR";
    case Severity::warning:
      return "WARNING";
    case Severity::info:
    case Severity::off:
      break;
  }
  return "INFO";
}

void write_source(JsonWriter& json) {
  json.key("source");
  json.begin_object(JsonShape::one_line);
  json.member("name", "matterlint");
  json.end_object();
}

void write_position(JsonWriter& json, std::string_view name, Position position) {
  json.key(name);
  json.begin_object(JsonShape::one_line);
  json.member("line", uint64_t{position.line});
  json.member("column", uint64_t{position.column});
  json.end_object();
}

void write_range(JsonWriter& json, const SourceText& source, Span span, PositionReader& positions) {
  json.key("range");
  json.begin_object(JsonShape::one_line);
  write_position(json, "start", positions.at(source, span.begin));
  write_position(json, "end", positions.at(source, span.end));
  json.end_object();
}

// A place without a path is not one for reviewdog: the folder is named instead.
void write_location(JsonWriter& json, const Label& label, PositionReader& positions) {
  json.key("location");
  json.begin_object(JsonShape::lines);
  json.member("path", label.path().empty() ? "." : label.path());
  if (label.source != nullptr) {
    write_range(json, *label.source, label.span, positions);
  }
  json.end_object();
}

// reviewdog applies a suggestion as one range with one text, so the best fix of a single edit is
// given; a fix in several places stays with `--fix`.
void write_suggestions(JsonWriter& json, const Diagnostic& diagnostic, PositionReader& positions) {
  const auto fix = std::find_if(
      diagnostic.fixes.begin(), diagnostic.fixes.end(),
      [](const Fix& each) { return each.safety != Safety::manual && each.edits.size() == 1; });
  if (fix == diagnostic.fixes.end() || diagnostic.primary.source == nullptr) {
    return;
  }
  json.key("suggestions");
  json.begin_array(JsonShape::lines);
  json.begin_object(JsonShape::lines);
  write_range(json, *diagnostic.primary.source, fix->edits.front().span, positions);
  json.member("text", fix->edits.front().text);
  json.end_object();
  json.end_array();
}

void write_related(JsonWriter& json, const Diagnostic& diagnostic, PositionReader& positions) {
  if (diagnostic.related.empty()) {
    return;
  }
  json.key("related_locations");
  json.begin_array(JsonShape::lines);
  for (const Label& label : diagnostic.related) {
    json.begin_object(JsonShape::lines);
    json.member("message", label.text);
    write_location(json, label, positions);
    json.end_object();
  }
  json.end_array();
}

void write_diagnostic(JsonWriter& json, const Diagnostic& diagnostic, PositionReader& positions) {
  json.begin_object(JsonShape::lines);
  json.member("message", diagnostic.help.empty()
                             ? diagnostic.message
                             : diagnostic.message + "\nhelp: " + diagnostic.help);
  write_location(json, diagnostic.primary, positions);
  json.member("severity", rdjson_severity(diagnostic.severity));
  json.key("code");
  json.begin_object(JsonShape::one_line);
  json.member("value", diagnostic.rule->id);
  json.end_object();
  write_suggestions(json, diagnostic, positions);
  write_related(json, diagnostic, positions);
  json.end_object();
}

}  // namespace

std::string render_rdjson(const Report& report, const RenderOptions& /*options*/) {
  std::string out;
  JsonWriter json(out);
  PositionReader positions(ColumnUnit::bytes);
  json.begin_object(JsonShape::lines);
  write_source(json);
  json.key("diagnostics");
  json.begin_array(JsonShape::lines);
  for (const Diagnostic& diagnostic : report.diagnostics) {
    write_diagnostic(json, diagnostic, positions);
  }
  for (const Failure& failure : report.failures) {
    json.begin_object(JsonShape::lines);
    json.member("message", failure.message);
    json.key("location");
    json.begin_object(JsonShape::one_line);
    json.member("path", failure.path.empty() ? "." : std::string_view(failure.path));
    json.end_object();
    json.member("severity", rdjson_severity(Severity::error));
    json.end_object();
  }
  json.end_array();
  json.end_object();
  out += '\n';
  return out;
}

}  // namespace matterlint
