// SPDX-License-Identifier: MIT
#include "output/json_report.h"
#include "output/output.h"

namespace matterlint {

std::string render_json(const Report& report, const RenderOptions& options) {
  std::string out;
  JsonWriter json(out);
  PositionReader positions;
  json.begin_object(JsonShape::lines);
  json.key("version");
  json.number(1);
  json.key("tool");
  json.begin_object(JsonShape::one_line);
  json.key("name");
  json.string("matterlint");
  json.key("version");
  json.string(options.version);
  json.end_object();
  json.key("summary");
  write_json_summary(json, report);
  json.key("diagnostics");
  json.begin_array(JsonShape::lines);
  for (const Diagnostic& diagnostic : report.diagnostics) {
    write_json_diagnostic(json, diagnostic, positions);
  }
  json.end_array();
  json.key("failures");
  write_json_failures(json, report);
  json.end_object();
  out += '\n';
  return out;
}

}  // namespace matterlint
