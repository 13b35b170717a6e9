// SPDX-License-Identifier: MIT
// Whether a text has a problem that it did not have before it was fixed.
#ifndef MATTERLINT_FIXES_NEW_FINDING_H_
#define MATTERLINT_FIXES_NEW_FINDING_H_

#include <vector>

#include "diagnostics/diagnostic.h"

namespace matterlint {

/// The diagnostics of `after` that are no diagnostics of `before`. One is the same when it is of
/// the same rule and either stands at the same byte, moved as the edits move it, or says the same
/// about the same node; each is the same as one other at most.
std::vector<const Diagnostic*> find_new_findings(const std::vector<Diagnostic>& before,
                                                 const std::vector<Diagnostic>& after,
                                                 const std::vector<Edit>& edits);

}  // namespace matterlint

#endif  // MATTERLINT_FIXES_NEW_FINDING_H_
