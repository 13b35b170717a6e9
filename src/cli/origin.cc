// SPDX-License-Identifier: MIT
#include "cli/origin.h"

#include "checks/linter.h"
#include "cli/console.h"
#include "output/output.h"
#include "output/place.h"

namespace matterlint {
namespace {

std::string place_at(NodeRef node, uint32_t offset) {
  const SourceText& source = *node.document().source;
  const Position at = source.position(offset, ColumnUnit::code_points);
  return shown_path(source.path()) + ":" + std::to_string(at.line) + ":" +
         std::to_string(at.column);
}

}  // namespace

std::string place_of(NodeRef node) {
  return place_at(node, node.span().begin);
}

std::string place_of_key(NodeRef node) {
  return place_at(node, node.key_span().empty() ? node.span().begin : node.key_span().begin);
}

std::string origin_of(const RuleVerdict& verdict) {
  if (verdict.chosen) {
    return by_command_line;
  }
  return verdict.setting == nullptr ? by_default : place_of(verdict.setting->at);
}

bool complain_about_definitions(const Project& project) {
  if (project.broken.empty() && project.failures.empty()) {
    return false;
  }
  RenderOptions options;
  options.quiet = true;
  write_stderr(render_human(check_definitions({project}), options));
  return true;
}

}  // namespace matterlint
