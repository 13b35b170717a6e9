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

/// The schema of a key that the object of an unknown key may have; empty for other keys.
NodeRef schema_of_key(const Violation& unknown, std::string_view key);

/// The patterns of `patternProperties` beside the broken keyword, in schema order.
std::vector<std::string_view> key_patterns(const Violation& unknown);

/// The key whose `x-aliases` list this very spelling, whether or not the object has it already;
/// empty when there is none.
std::string_view key_with_alias(const Violation& unknown);

/// The key that an unknown one begins with, when that swallowed the begin of its value (`title:A`),
/// whether or not the object has it already; empty for others.
std::string_view key_with_value(const Violation& unknown);

/// The absent keys that were probably meant, best first; an alias is the one answer, and so is a
/// key that swallowed a part of its value.
std::vector<Suggestion> guess_key(const Violation& unknown);

}  // namespace matterlint

#endif  // MATTERLINT_CHECKS_KEY_GUESS_H_
