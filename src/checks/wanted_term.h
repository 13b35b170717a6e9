// SPDX-License-Identifier: MIT
// Which vocabulary a finding about a term is about.
#ifndef MATTERLINT_CHECKS_WANTED_TERM_H_
#define MATTERLINT_CHECKS_WANTED_TERM_H_

#include "diagnostics/diagnostic.h"
#include "project/project.h"

namespace matterlint {

/// A text where a vocabulary wants one of its terms.
struct WantedTerm {
  std::string text{};
  const Vocabulary* vocabulary = nullptr;  // of the project; null: the finding is about no term
};

/// What a finding of `unknown-term` or `non-canonical-term` is about; nothing for other rules. The
/// note is read and judged again, because a diagnostic keeps words and no facts.
WantedTerm find_wanted_term(const Project& project, const Diagnostic& finding);

}  // namespace matterlint

#endif  // MATTERLINT_CHECKS_WANTED_TERM_H_
