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

void write_string(JsonWriter& json, std::string_view key, std::string_view text) {
  json.key(key);
  json.string(text);
}

void write_number(JsonWriter& json, std::string_view key, uint64_t value) {
  json.key(key);
  json.number(value);
}

void write_path(JsonWriter& json, std::string_view path) {
  write_string(json, "path", path);
  if (find_invalid_utf8(path).has_value()) {
    write_string(json, "path_base16", to_base16(path));
  }
}

void write_position(JsonWriter& json, const SourceText& source, uint32_t offset,
                    PositionReader& positions) {
  const Position position = positions.at(source, offset);
  json.begin_object(JsonShape::one_line);
  write_number(json, "line", position.line);
  write_number(json, "column", position.column);
  write_number(json, "offset", offset);
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
    write_string(json, "message", label.text);
    json.end_object();
  }
  json.end_array();
}

void write_fixes(JsonWriter& json, const std::vector<Fix>& fixes) {
  json.key("fixes");
  json.begin_array(JsonShape::lines);
  for (const Fix& fix : fixes) {
    json.begin_object(JsonShape::lines);
    write_string(json, "title", fix.title);
    write_string(json, "safety", safety_name(fix.safety));
    json.key("edits");
    json.begin_array(JsonShape::lines);
    for (const Edit& edit : fix.edits) {
      json.begin_object(JsonShape::one_line);
      write_number(json, "start", edit.span.begin);
      write_number(json, "end", edit.span.end);
      write_string(json, "text", edit.text);
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
  write_string(json, "rule", diagnostic.rule->id);
  write_string(json, "severity", severity_name(diagnostic.severity));
  write_path(json, diagnostic.primary.path());
  write_string(json, "pointer", diagnostic.pointer);
  write_string(json, "message", diagnostic.message);
  write_string(json, "help", diagnostic.help);
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
  write_number(json, "files", report.files);
  write_number(json, "notes", report.notes);
  write_number(json, "skipped",
               report.usable_schemas ? 0 : report.files - std::min(report.files, report.notes));
  write_number(json, "errors", report.count(Severity::error));
  write_number(json, "warnings", report.count(Severity::warning));
  write_number(json, "infos", report.count(Severity::info));
  write_number(json, "fixable", report.fixable());
  // Checking changes nothing.
  write_number(json, "fixed", 0);
  json.end_object();
}

void write_json_failures(JsonWriter& json, const Report& report) {
  json.begin_array(JsonShape::lines);
  for (const Failure& failure : report.failures) {
    json.begin_object(JsonShape::lines);
    write_path(json, failure.path);
    write_string(json, "message", failure.message);
    json.end_object();
  }
  json.end_array();
}

}  // namespace matterlint
