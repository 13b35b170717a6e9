// SPDX-License-Identifier: MIT
#include "output/json_report.h"

#include <algorithm>

#include "source/unicode.h"

namespace matterlint {

namespace {

std::string_view safety_name(Safety safety) {
  switch (safety) {
    case Safety::manual:
      return "manual";
    case Safety::risky:
      return "risky";
    case Safety::safe:
      return "safe";
  }
  return {};
}

std::string to_base16(std::string_view bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    out += digits[byte >> 4U];
    out += digits[byte & 0xFU];
  }
  return out;
}

void write_path(JsonWriter& json, std::string_view path) {
  json.member("path", path);
  if (find_invalid_utf8(path).has_value()) {
    json.member("path_base16", to_base16(path));
  }
}

void write_position(JsonWriter& json, const SourceText& source, uint32_t offset,
                    PositionReader& positions) {
  const Position position = positions.at(source, offset);
  json.begin_object(JsonShape::one_line);
  json.member("line", position.line);
  json.member("column", position.column);
  json.member("offset", offset);
  json.end_object();
}

void write_span(JsonWriter& json, const Label& label, PositionReader& positions) {
  json.key("start");
  if (label.source == nullptr) {
    json.null();
    json.key("end");
    json.null();
    return;
  }
  write_position(json, *label.source, label.span.begin, positions);
  json.key("end");
  write_position(json, *label.source, label.span.end, positions);
}

void write_related(JsonWriter& json, const std::vector<Label>& related, PositionReader& positions) {
  json.key("related");
  json.begin_array(JsonShape::lines);
  for (const Label& label : related) {
    json.begin_object(JsonShape::lines);
    write_path(json, label.path());
    write_span(json, label, positions);
    json.member("message", label.text);
    json.end_object();
  }
  json.end_array();
}

void write_fixes(JsonWriter& json, const std::vector<Fix>& fixes) {
  json.key("fixes");
  json.begin_array(JsonShape::lines);
  for (const Fix& fix : fixes) {
    json.begin_object(JsonShape::lines);
    json.member("title", fix.title);
    json.member("safety", safety_name(fix.safety));
    json.key("edits");
    json.begin_array(JsonShape::lines);
    for (const Edit& edit : fix.edits) {
      json.begin_object(JsonShape::one_line);
      json.member("start", edit.span.begin);
      json.member("end", edit.span.end);
      json.member("text", edit.text);
      json.end_object();
    }
    json.end_array();
    json.end_object();
  }
  json.end_array();
}

}  // namespace

void write_json_diagnostic(JsonWriter& json, const Diagnostic& diagnostic,
                           PositionReader& positions) {
  json.begin_object(JsonShape::lines);
  json.member("rule", diagnostic.rule->id);
  json.member("severity", severity_name(diagnostic.severity));
  write_path(json, diagnostic.primary.path());
  json.member("pointer", diagnostic.pointer);
  json.member("message", diagnostic.message);
  json.member("help", diagnostic.help);
  write_span(json, diagnostic.primary, positions);
  json.key("suggestions");
  json.begin_array(JsonShape::one_line);
  for (const std::string& suggestion : diagnostic.suggestions) {
    json.string(suggestion);
  }
  json.end_array();
  write_related(json, diagnostic.related, positions);
  write_fixes(json, diagnostic.fixes);
  json.end_object();
}

void write_json_summary(JsonWriter& json, const Report& report) {
  json.begin_object(JsonShape::lines);
  json.member("files", report.files);
  json.member("notes", report.notes);
  json.member("skipped",
              report.usable_schemas ? 0 : report.files - std::min(report.files, report.notes));
  json.member("errors", report.count(Severity::error));
  json.member("warnings", report.count(Severity::warning));
  json.member("infos", report.count(Severity::info));
  json.member("fixable", report.fixable());
  json.member("fixed", report.fixed);
  json.end_object();
}

void write_json_failures(JsonWriter& json, const Report& report) {
  json.begin_array(JsonShape::lines);
  for (const Failure& failure : report.failures) {
    json.begin_object(JsonShape::lines);
    write_path(json, failure.path);
    json.member("message", failure.message);
    json.end_object();
  }
  json.end_array();
}

}  // namespace matterlint
