// SPDX-License-Identifier: MIT
// When what few notes do is a slip beside what most do. Thin evidence is no evidence: below these
// numbers nothing is said.
#ifndef MATTERLINT_CHECKS_MAJORITY_H_
#define MATTERLINT_CHECKS_MAJORITY_H_

#include <cstdint>
#include <string>
#include <vector>

#include "checks/project_rule.h"

namespace matterlint {

/// In how many notes each of two forms is.
struct Majority {
  uint32_t rare = 0;
  uint32_t usual = 0;

  bool is_at_least(uint32_t times, uint32_t notes) const {
    return usual >= notes && usual / times >= rare;
  }
  /// Nothing else can have been meant where only the form is in doubt.
  bool rules_clearly() const { return is_at_least(10, 5); }
};

/// "in 2 notes, `alternate_urls` in 206".
std::string counts_in_words(const Majority& majority, std::string_view usual_form);

/// The places of the usual form that a reader can look at: the first two.
std::vector<Label> places_of_usual(const NoteShelf& notes, const std::vector<FactPlace>& places,
                                   const std::string& remark);

}  // namespace matterlint

#endif  // MATTERLINT_CHECKS_MAJORITY_H_
