// SPDX-License-Identifier: MIT
#include "output/output.h"
#include "output/place.h"
#include "source/unicode.h"

namespace matterlint {

std::string render_concise(const Report& report, const RenderOptions& /*options*/) {
  std::string out;
  PositionReader positions;
  for (const Diagnostic& diagnostic : report.diagnostics) {
    out += shown_place(diagnostic.primary, positions);
    out += ": ";
    out += severity_name(diagnostic.severity);
    out += '[';
    out += diagnostic.rule->id;
    out += "] ";
    out += escape_unprintable(diagnostic.message);
    out += '\n';
  }
  for (const Failure& failure : report.failures) {
    out += shown_path(failure.path);
    out += ": error ";
    out += escape_unprintable(failure.message);
    out += '\n';
  }
  return out;
}

}  // namespace matterlint
