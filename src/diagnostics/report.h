// SPDX-License-Identifier: MIT
// What a run found: the diagnostics in their final order, and what could not be done.
#ifndef MATTERLINT_DIAGNOSTICS_REPORT_H_
#define MATTERLINT_DIAGNOSTICS_REPORT_H_

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "source/result.h"

namespace matterlint {

/// What a run does with fixes: it says that there are some, applies them, or shows what would
/// change. `ignore`: the fixes applied were comments that leave findings out.
enum class FixMode : uint8_t { offer, apply, preview, ignore };

struct Report {
  std::vector<Diagnostic> diagnostics{};  // sorted by path, offset, rule id, and on
  std::vector<Diagnostic> suppressed{};   // by a comment in the note; sorted in the same way
  std::vector<Diagnostic> baselined{};    // that the baseline holds back; sorted in the same way
  std::vector<Failure> failures{};  // files that could not be read and the like; sorted by path
  std::vector<Failure> skipped{};   // links and special files that were not read, with the reason
  std::vector<Failure> left_out{};  // notes and folders that the walk left out, and by what
  size_t files = 0;  // files that were looked at; those in `failures` count, `skipped` does not
  size_t notes = 0;  // of these, with front matter that was checked
  bool definition_errors =
      false;  // a schema, vocabulary or configuration is wrong: nothing was checked
  FixMode fix_mode = FixMode::offer;
  Safety least_safety = Safety::safe;  // of the fixes that are asked for
  size_t fixed = 0;                    // diagnostics that were removed, or would be in a preview
  size_t unfixed = 0;                  // of `failures`: notes that were read but could not be fixed
  std::optional<size_t> usable_schemas{};  // of a run over definitions: how many of `files`
  std::string definitions = "schema";      // what these `files` are called
  std::string checked_against{};           // "schemas/note.schema.json" or "built-in note format"

  /// Diagnostics of exactly that severity.
  size_t count(Severity severity) const;

  /// Diagnostics whose best fix is of exactly that safety.
  size_t fixable(Safety safety) const;

  /// Diagnostics that have a fix of the safety asked for.
  size_t fixable() const;

  /// Different paths among the places of the diagnostics; a diagnostic without a text has none.
  size_t notes_with_diagnostics() const;
};

/// Sorts by path, offset, rule id, the place that is referred to, then message, and drops exact
/// repetitions. Diagnostics without a
/// text come first. The result does not depend on the order before.
void sort_diagnostics(std::vector<Diagnostic>& diagnostics);

}  // namespace matterlint

#endif  // MATTERLINT_DIAGNOSTICS_REPORT_H_
