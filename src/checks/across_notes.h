// SPDX-License-Identifier: MIT
// What comparing all notes of a run has shown, to be said about single notes: about those of the
// run, and about what fixes make of them.
#ifndef MATTERLINT_CHECKS_ACROSS_NOTES_H_
#define MATTERLINT_CHECKS_ACROSS_NOTES_H_

#include <utility>
#include <vector>

#include "checks/linter.h"
#include "checks/project_rule.h"

namespace matterlint {

class AcrossNotes {
 public:
  /// Asks the rules that compare notes. The context is not used afterwards.
  AcrossNotes(const std::vector<ActiveRule>& rules, const ProjectContext& context);

  /// The notes of the run that there may be something to say about, sorted.
  const std::vector<NoteId>& suspected() const { return suspected_; }

  /// What was found in no note.
  const std::vector<Diagnostic>& elsewhere() const { return elsewhere_; }

  /// What the comparison says about a note; `rules` are those of the note.
  void check(const NoteContext& note, const std::vector<ActiveRule>& rules,
             std::vector<Diagnostic>& out) const;

 private:
  std::vector<std::pair<const Rule*, std::vector<Suspicion>>> found_{};  // by rule
  std::vector<NoteId> suspected_{};
  std::vector<Diagnostic> elsewhere_{};
};

}  // namespace matterlint

#endif  // MATTERLINT_CHECKS_ACROSS_NOTES_H_
