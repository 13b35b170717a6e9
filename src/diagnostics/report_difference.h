// SPDX-License-Identifier: MIT
// What changes for the notes when they are checked in another way: two reports over the same notes,
// compared.
#ifndef MATTERLINT_DIAGNOSTICS_REPORT_DIFFERENCE_H_
#define MATTERLINT_DIAGNOSTICS_REPORT_DIFFERENCE_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/report.h"

namespace matterlint {

/// Findings of one rule at one key that the same line of a schema asks for.
struct FindingGroup {
  std::string_view rule{};
  std::string place{};  // "identifyer[].url"; empty: the front matter as a whole
  std::vector<const Diagnostic*> findings{};  // in the order of the report
  size_t notes = 0;
};

/// Points into the two reports, which must outlive it.
struct ReportDifference {
  size_t notes = 0;
  std::vector<std::string_view> begin_to_fail{};  // paths of notes, sorted
  std::vector<std::string_view> stop_failing{};
  size_t fail_in_both = 0;
  std::vector<FindingGroup> begun{};  // findings of `after` alone, those in most notes first
  std::vector<FindingGroup> ended{};  // findings of `before` alone
};

/// A note fails when it has a finding of that severity or above. A finding is the same in both
/// reports when it is of the same rule about the same bytes and the same key, whatever its words.
ReportDifference difference_of(const Report& before, const Report& after, Severity fail_level);

/// A JSON Pointer as people name keys: `/identifyer/0/url` is `identifyer[].url`.
std::string key_path_of(std::string_view pointer);

}  // namespace matterlint

#endif  // MATTERLINT_DIAGNOSTICS_REPORT_DIFFERENCE_H_
