// SPDX-License-Identifier: MIT
// Mistakes that show by themselves what was meant, whatever a schema says.
#ifndef MATTERLINT_LEARN_CERTAIN_MISTAKE_H_
#define MATTERLINT_LEARN_CERTAIN_MISTAKE_H_

#include "learn/proposal.h"
#include "schema/validate.h"

namespace matterlint {

/// True when the value that breaks a keyword of `schema` is a slip beyond doubt: nothing where a
/// value belongs, a number in quotes, one item for a list, a misspelt key or term, a date that is
/// none, something that stands twice. A value of another kind or outside a range may be meant.
bool is_certain_mistake(const Violation& violation, const ProposedSchema& schema);

}  // namespace matterlint

#endif  // MATTERLINT_LEARN_CERTAIN_MISTAKE_H_
