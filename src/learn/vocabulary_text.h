// SPDX-License-Identifier: MIT
// A closed list of terms as a vocabulary file.
#ifndef MATTERLINT_LEARN_VOCABULARY_TEXT_H_
#define MATTERLINT_LEARN_VOCABULARY_TEXT_H_

#include <string>
#include <string_view>

#include "learn/term_list.h"

namespace matterlint {

/// The whole file, in YAML: each term with the number of its notes as a comment, rare other
/// spellings as its aliases. `key` is where the terms stand in notes.
std::string vocabulary_text(const TermList& list, std::string_view key);

}  // namespace matterlint

#endif  // MATTERLINT_LEARN_VOCABULARY_TEXT_H_
