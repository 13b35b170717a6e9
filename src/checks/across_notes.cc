// SPDX-License-Identifier: MIT
#include "checks/across_notes.h"

#include <algorithm>

namespace matterlint {

AcrossNotes::AcrossNotes(const std::vector<ActiveRule>& rules, const ProjectContext& context) {
  for (const ActiveRule& active : rules) {
    if (active.rule->check_project == nullptr) {
      continue;
    }
    std::vector<Suspicion> suspicions;
    Sink sink(active.rule->info, active.severity, elsewhere_);
    ProjectSink project_sink(sink, suspicions);
    active.rule->check_project(context, project_sink);
    for (const Suspicion& suspicion : suspicions) {
      std::copy_if(suspicion.notes.begin(), suspicion.notes.end(), std::back_inserter(suspected_),
                   [&context](NoteId note) { return context.notes.is_reported(note); });
    }
    if (!suspicions.empty()) {
      found_.emplace_back(active.rule, std::move(suspicions));
    }
  }
  std::sort(suspected_.begin(), suspected_.end());
  suspected_.erase(std::unique(suspected_.begin(), suspected_.end()), suspected_.end());
}

void AcrossNotes::check(const NoteContext& note, const std::vector<ActiveRule>& rules,
                        std::vector<Diagnostic>& out) const {
  if (!note.document.readable()) {
    return;
  }
  for (const auto& [rule, suspicions] : found_) {
    const Rule* wanted = rule;
    const auto active = std::find_if(rules.begin(), rules.end(), [wanted](const ActiveRule& each) {
      return each.rule == wanted;
    });
    if (active == rules.end()) {
      continue;  // turned off for this note
    }
    Sink sink(rule->info, active->severity, out);
    for (const Suspicion& suspicion : suspicions) {
      suspicion.say(note, sink);
    }
  }
}

}  // namespace matterlint
