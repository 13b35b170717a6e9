// SPDX-License-Identifier: MIT
#include "checks/wanted_term.h"

#include "checks/note_facts.h"
#include "document/parse.h"
#include "schema/validate.h"

namespace matterlint {

WantedTerm find_wanted_term(const Project& project, const Diagnostic& finding) {
  const std::string_view rule = finding.rule->id;
  const bool about_term = rule == "unknown-term" || rule == "non-canonical-term";
  if (!about_term || finding.primary.source == nullptr) {
    return {};
  }
  const Document document = parse_note(finding.primary.source, project.config.reading);
  const Schema* schema = project.schema_for(document.source->path());
  if (schema == nullptr || !document.readable()) {
    return {};
  }
  const NoteFacts facts(validate(*schema, document.root()));
  for (const Violation* violation : facts.of(rule)) {
    if (violation->vocabulary != nullptr && violation->instance.pointer() == finding.pointer) {
      return {std::string(violation->instance.text()), violation->vocabulary};
    }
  }
  return {};
}

}  // namespace matterlint
