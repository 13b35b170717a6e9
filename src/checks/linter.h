// SPDX-License-Identifier: MIT
// Running the rules: over one note, and over all notes in parallel.
#ifndef MATTERLINT_CHECKS_LINTER_H_
#define MATTERLINT_CHECKS_LINTER_H_

#include <memory>
#include <string>
#include <vector>

#include "checks/active_rules.h"
#include "checks/rule.h"
#include "diagnostics/report.h"
#include "source/walk.h"

namespace matterlint {

/// What checking one note gave.
struct NoteCheck {
  std::vector<Diagnostic> diagnostics{};  // not sorted
  std::vector<Diagnostic> suppressed{};   // left out because of a comment in the note
  bool has_front_matter = false;
  bool was_checked = false;  // it has front matter, or was found to have none where it must not
  std::shared_ptr<const LoadedSchema> schema{};  // that it was checked with; null: none
};

/// Checks one note; `text` holds at least its front matter.
NoteCheck check_note(const Project& project, const ActiveRules& rules,
                     std::shared_ptr<const SourceText> text);

/// Reads and checks the notes with `jobs` threads (0: one for each processor). The report is the
/// same whatever their number. When the project has broken definitions nothing is read, and the
/// report holds their diagnostics.
Report check_notes(const Project& project, const FileSystem& files, const WalkResult& walked,
                   unsigned jobs);

/// Judges the run as a whole once more, after its notes were changed.
void check_run_again(const Project& project, Report& report);

/// Everything there is to say about the definitions of these projects, one for each schema file
/// that was named; no note is read. What several schemas refer to is reported once.
Report check_definitions(const std::vector<Project>& projects);

}  // namespace matterlint

#endif  // MATTERLINT_CHECKS_LINTER_H_
