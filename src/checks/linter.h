// SPDX-License-Identifier: MIT
// Running the rules over all notes in parallel, and over definitions.
#ifndef MATTERLINT_CHECKS_LINTER_H_
#define MATTERLINT_CHECKS_LINTER_H_

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "checks/active_rules.h"
#include "checks/check_note.h"
#include "checks/rule.h"
#include "diagnostics/report.h"
#include "source/walk.h"

namespace matterlint {

/// Which notes are compared: those that were named one by one, all below some folders, or all that
/// there are.
enum class Coverage : uint8_t { named, folders, everything };

/// Reads and checks the notes with `jobs` threads (0: one for each processor). The report is the
/// same whatever their number. When the project has broken definitions nothing is read, and the
/// report holds their diagnostics.
Report check_notes(const Project& project, const FileSystem& files, const WalkResult& walked,
                   unsigned jobs);

/// What the notes of a run are compared with.
struct Surroundings {
  std::vector<std::string> others{};  // notes that nothing is said about; sorted
  Coverage coverage = Coverage::folders;
};

/// A report with what comparing the notes has shown; null when they were not compared.
struct CheckedNotes {
  Report report{};
  std::shared_ptr<const AcrossNotes> across{};
};

/// The same for notes that others stand around.
CheckedNotes check_notes_among(const Project& project, const FileSystem& files,
                               const WalkResult& walked, const Surroundings& surroundings,
                               unsigned jobs);

/// Judges the run as a whole once more, after its notes were changed.
void check_run_again(const Project& project, Report& report);

/// Everything there is to say about the definitions of these projects, one for each schema file
/// that was named; no note is read. What several schemas refer to is reported once.
Report check_definitions(const std::vector<Project>& projects);

}  // namespace matterlint

#endif  // MATTERLINT_CHECKS_LINTER_H_
