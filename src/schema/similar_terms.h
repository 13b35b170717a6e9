// SPDX-License-Identifier: MIT
// Terms of one vocabulary that are probably one term.
#ifndef MATTERLINT_SCHEMA_SIMILAR_TERMS_H_
#define MATTERLINT_SCHEMA_SIMILAR_TERMS_H_

#include <vector>

#include "schema/vocabulary.h"

namespace matterlint {

/// Pairs of terms, aliases included, of which one is a variant of the other (case, blanks, hyphens,
/// a plural), or that differ by one letter and are long enough for that to be no accident. Told
/// once at the later of the two. Terms of which one is replaced by the other are left out.
std::vector<DefinitionProblem> find_similar_terms(const Vocabulary& vocabulary);

}  // namespace matterlint

#endif  // MATTERLINT_SCHEMA_SIMILAR_TERMS_H_
