// SPDX-License-Identifier: MIT
#include "output/json_report.h"
#include "output/output.h"

namespace matterlint {

std::string render_jsonl(const Report& report, const RenderOptions& /*options*/) {
  std::string out;
  JsonWriter json(out, JsonShape::compact);
  PositionReader positions;
  for (const Diagnostic& diagnostic : report.diagnostics) {
    write_json_diagnostic(json, diagnostic, positions);
    out += '\n';
  }
  json.begin_object(JsonShape::compact);
  json.key("summary");
  write_json_summary(json, report);
  json.key("failures");
  write_json_failures(json, report);
  json.end_object();
  out += '\n';
  return out;
}

}  // namespace matterlint
