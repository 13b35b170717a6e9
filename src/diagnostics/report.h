// SPDX-License-Identifier: MIT
// What a run found: the diagnostics in their final order, and what could not be done.
#ifndef MATTERLINT_DIAGNOSTICS_REPORT_H_
#define MATTERLINT_DIAGNOSTICS_REPORT_H_

#include <cstddef>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "source/result.h"

namespace matterlint {

struct Report {
  std::vector<Diagnostic> diagnostics{};  // sorted by path, offset, rule id, and on
  std::vector<Failure> failures{};  // files that could not be read and the like; sorted by path
  std::vector<Failure> skipped{};   // links and special files that were not read, with the reason
  size_t files = 0;  // files that were looked at; those in `failures` count, `skipped` does not
  size_t notes = 0;  // of these, with front matter that was checked
  bool definition_errors =
      false;  // a schema, vocabulary or configuration is wrong: nothing was checked
  std::string checked_against{};  // "schemas/note.schema.json" or "built-in note format"

  /// Diagnostics of exactly that severity.
  size_t count(Severity severity) const;

  /// Diagnostics that have a safe fix.
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
