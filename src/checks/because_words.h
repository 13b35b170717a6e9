// SPDX-License-Identifier: MIT
// Why something is asked of a note at all: the condition that it meets, or the form that it was
// taken for.
#ifndef MATTERLINT_CHECKS_BECAUSE_WORDS_H_
#define MATTERLINT_CHECKS_BECAUSE_WORDS_H_

#include <string>

#include "schema/validate.h"

namespace matterlint {

/// Why a keyword behind `if` or `dependencies` counts: "`draft` is `true`", "`part` is there".
/// Empty where there is no condition or it cannot be told in few words.
std::string circumstance_in_words(const Violation& violation);

/// What tells the branch of `anyOf` or `oneOf` that a value was checked against: "`kind` is
/// `book`",
/// "`authors` is a list", "`isbn` is there". Empty when nothing does.
std::string sign_in_words(const Violation& violation);

}  // namespace matterlint

#endif  // MATTERLINT_CHECKS_BECAUSE_WORDS_H_
