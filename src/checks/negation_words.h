// SPDX-License-Identifier: MIT
// Sentences about `not`: what a schema rules out, and which keys of the note make it so.
#ifndef MATTERLINT_CHECKS_NEGATION_WORDS_H_
#define MATTERLINT_CHECKS_NEGATION_WORDS_H_

#include <string>
#include <vector>

#include "schema/validate.h"

namespace matterlint {

/// The members that must not be there, or not together, in the order of the schema. Empty when the
/// schema rules out something else than keys.
std::vector<NodeRef> keys_ruled_out(const Violation& violation);

/// The message about a value that fits what is under `not`.
std::string negation_message(const Violation& violation);

/// What to do about it.
std::string negation_help(const Violation& violation);

}  // namespace matterlint

#endif  // MATTERLINT_CHECKS_NEGATION_WORDS_H_
