// SPDX-License-Identifier: MIT
// What can be done about one finding of a text, tried before anybody is asked.
#ifndef MATTERLINT_CLI_FIX_OFFER_H_
#define MATTERLINT_CLI_FIX_OFFER_H_

#include <string>
#include <string_view>
#include <vector>

#include "fixes/fix_trial.h"

namespace matterlint {

/// A fix and the text that it leads to.
struct Candidate {
  const Fix* fix = nullptr;
  Trial trial{};
};

/// A fix that cannot be made, with the reason as a clause.
struct RefusedFix {
  const Fix* fix = nullptr;
  std::string reason{};
};

struct FixOffer {
  const Diagnostic* finding = nullptr;
  std::vector<Candidate> candidates{};  // best first; all lead to a text that is proved
  std::vector<RefusedFix> refused{};

  /// True when a plain yes has one meaning: the best candidate is not one of several guesses.
  bool is_clear() const {
    return !candidates.empty() && candidates.front().fix->safety != Safety::manual;
  }
};

/// Tries the fixes of a finding of `text`, one by one.
FixOffer make_offer(const CheckedText& text, const Diagnostic& finding, const CheckText& check,
                    Safety least);

/// The bytes that a finding points at.
std::string_view seen_text(const Diagnostic& finding);

}  // namespace matterlint

#endif  // MATTERLINT_CLI_FIX_OFFER_H_
