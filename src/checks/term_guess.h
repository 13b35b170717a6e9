// SPDX-License-Identifier: MIT
// Offering a term of a vocabulary in place of a text.
#ifndef MATTERLINT_CHECKS_TERM_GUESS_H_
#define MATTERLINT_CHECKS_TERM_GUESS_H_

#include <string>
#include <string_view>

#include "checks/rule.h"

namespace matterlint {

/// Offers to write `term` in place of the text, as a safe fix when the schema accepts it there.
void offer_term(Diagnostic& diagnostic, const Violation& violation, std::string_view term,
                const NoteContext& context);

/// The nearest terms of the vocabulary: one clear answer is a safe fix, several are manual ones.
void offer_nearest_terms(Diagnostic& diagnostic, const Violation& violation,
                         const NoteContext& context);

/// Adds the line of the vocabulary that speaks about the text.
void add_term_place(Diagnostic& diagnostic, const Term& term, std::string text);

/// The terms that may be written when they are few, else where they stand.
std::string terms_in_words(const Vocabulary& vocabulary);

}  // namespace matterlint

#endif  // MATTERLINT_CHECKS_TERM_GUESS_H_
