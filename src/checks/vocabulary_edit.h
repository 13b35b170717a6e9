// SPDX-License-Identifier: MIT
// Changing the file of a vocabulary: terms come in, get another name or go up in another one. What
// the file has of comments, order and style stays.
#ifndef MATTERLINT_CHECKS_VOCABULARY_EDIT_H_
#define MATTERLINT_CHECKS_VOCABULARY_EDIT_H_

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "schema/vocabulary.h"
#include "source/result.h"

namespace matterlint {

/// One step of a change: what to do to the file as it is by then, found from the vocabulary's root
/// in it. A fix without edits when there is nothing to do; none when it cannot be done without
/// touching more than is meant.
using VocabularyStep = std::function<std::optional<Fix>(NodeRef root)>;
using VocabularySteps = std::vector<VocabularyStep>;

/// Why the file of a vocabulary cannot be changed at all, with what to do; empty when it can.
std::string unchangeable(const Vocabulary& vocabulary);

/// Adds terms: where the terms are sorted, with or without regard to case, at their places, else
/// behind the last. The failure names the first that is no new term and says what it is.
Result<VocabularySteps> add_terms(const Vocabulary& vocabulary,
                                  const std::vector<std::string>& terms);

/// What becomes of the old spelling of a term.
enum class OldSpelling : unsigned char { alias, forgotten };

/// Gives a term another spelling, also where others are replaced by it. The old one becomes an
/// alias unless it is recognised anyway.
Result<VocabularySteps> rename_term(const Vocabulary& vocabulary, std::string_view term,
                                    const std::string& spelling, OldSpelling old);

/// Makes aliases of `into` of other terms and their aliases, or of texts that are no terms yet.
Result<VocabularySteps> merge_terms(const Vocabulary& vocabulary,
                                    const std::vector<std::string>& terms, std::string_view into);

}  // namespace matterlint

#endif  // MATTERLINT_CHECKS_VOCABULARY_EDIT_H_
