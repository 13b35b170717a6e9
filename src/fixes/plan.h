// SPDX-License-Identifier: MIT
// Which fixes of a text can be applied together.
#ifndef MATTERLINT_FIXES_PLAN_H_
#define MATTERLINT_FIXES_PLAN_H_

#include <cstddef>
#include <vector>

#include "diagnostics/diagnostic.h"

namespace matterlint {

/// The best fix of a diagnostic that is at least that safe, or null.
const Fix* best_fix(const Diagnostic& diagnostic, Safety least);

/// Fixes that do not touch each other, neither in the text nor in the data: of two that do, the one
/// that stands first in the text. What is left out can be tried on the text that comes out. The
/// result is sorted by place; fixes at the same place keep the order given.
std::vector<const Fix*> plan_fixes(std::vector<const Fix*> fixes);

/// The edits of several fixes as one list.
std::vector<Edit> edits_of(const std::vector<const Fix*>& fixes);

/// All that several fixes do to the data.
std::vector<DataChange> changes_of(const std::vector<const Fix*>& fixes);

}  // namespace matterlint

#endif  // MATTERLINT_FIXES_PLAN_H_
