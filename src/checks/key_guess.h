// SPDX-License-Identifier: MIT
// Which key of the schema an unknown key was meant to be.
#ifndef MATTERLINT_CHECKS_KEY_GUESS_H_
#define MATTERLINT_CHECKS_KEY_GUESS_H_

#include <string_view>
#include <vector>

#include "schema/validate.h"
#include "source/suggest.h"

namespace matterlint {

/// The keys of the schema that the object of an unknown key does not have yet, in schema order.
/// Empty for an object with very many members.
std::vector<std::string_view> absent_keys(const Violation& unknown);

/// The patterns of `patternProperties` beside the broken keyword, in schema order.
std::vector<std::string_view> key_patterns(const Violation& unknown);

/// The key whose `x-aliases` list this very spelling, whether or not the object has it already;
/// empty when there is none.
std::string_view key_with_alias(const Violation& unknown);

/// The absent keys that were probably meant, best first; an alias is the one answer.
std::vector<Suggestion> guess_key(const Violation& unknown);

}  // namespace matterlint

#endif  // MATTERLINT_CHECKS_KEY_GUESS_H_
