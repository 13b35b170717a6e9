// SPDX-License-Identifier: MIT
// What `schema diff` and `check --compare` print.
#ifndef MATTERLINT_OUTPUT_DIFFERENCE_H_
#define MATTERLINT_OUTPUT_DIFFERENCE_H_

#include <string>
#include <string_view>

#include "diagnostics/report_difference.h"
#include "output/output.h"

namespace matterlint {

/// The names under which the two ways to check were chosen.
struct ComparedNames {
  std::string_view before{};
  std::string_view after{};
};

/// For people: the findings that begin and end in groups, each with its first places, and the
/// counts of notes behind them.
std::string render_difference(const ReportDifference& difference, const ComparedNames& names,
                              const RenderOptions& options);

/// For programs: everything. Keys may be added, none is renamed, moved or removed.
std::string render_difference_json(const ReportDifference& difference, const ComparedNames& names,
                                   const RenderOptions& options);

}  // namespace matterlint

#endif  // MATTERLINT_OUTPUT_DIFFERENCE_H_
