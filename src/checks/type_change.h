// SPDX-License-Identifier: MIT
// Repairs for a value of the wrong type that keep what it says: quotes taken off or put on, one
// item put into a list or taken out of it.
#ifndef MATTERLINT_CHECKS_TYPE_CHANGE_H_
#define MATTERLINT_CHECKS_TYPE_CHANGE_H_

#include "diagnostics/diagnostic.h"
#include "schema/validate.h"

namespace matterlint {

/// Adds the fixes for a violation of `type`, the safest first.
void add_type_fixes(Diagnostic& diagnostic, const Violation& violation,
                    const VocabularySet& vocabularies);

/// True when one of the forms that are allowed is for values of that kind, and says so.
bool wants_type(const Violation& violation, Kind kind);

}  // namespace matterlint

#endif  // MATTERLINT_CHECKS_TYPE_CHANGE_H_
