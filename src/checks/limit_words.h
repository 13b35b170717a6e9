// SPDX-License-Identifier: MIT
// Sentences about limits: of numbers, and of the length of texts, lists and maps.
#ifndef MATTERLINT_CHECKS_LIMIT_WORDS_H_
#define MATTERLINT_CHECKS_LIMIT_WORDS_H_

#include <string>

#include "schema/validate.h"

namespace matterlint {

/// True for the keywords that this file has words for.
bool is_limit_of_number(Keyword keyword);
bool is_limit_of_length(Keyword keyword);

/// "`rating` is 45, wanted at most 5", "`tags` has 4 items, wanted at most 3".
std::string number_message(const Violation& violation);
std::string length_message(const Violation& violation);

/// What to do: "write a number from 1 to 5", "take 1 item away".
std::string number_help(const Violation& violation);
std::string length_help(const Violation& violation);

}  // namespace matterlint

#endif  // MATTERLINT_CHECKS_LIMIT_WORDS_H_
