// SPDX-License-Identifier: MIT
#include "cli/fix_offer.h"

#include <utility>

namespace matterlint {
namespace {

/// Candidates that can be chosen with one digit.
constexpr size_t most_candidates = 9;

}  // namespace

FixOffer make_offer(const CheckedText& text, const Diagnostic& finding, const CheckText& check,
                    Safety least) {
  FixOffer offer;
  offer.finding = &finding;
  const bool provable = is_whole(text.document);
  for (const Fix& fix : finding.fixes) {
    if (fix.edits.empty() || offer.candidates.size() == most_candidates) {
      continue;
    }
    if (!provable) {
      offer.refused.push_back({&fix, "a key is given twice here, which has to go first"});
      continue;
    }
    Trial trial = try_fixes(text, {&fix}, check, least);
    if (trial.after) {
      offer.candidates.push_back({&fix, std::move(trial)});
    } else {
      offer.refused.push_back({&fix, trial.brings.empty()
                                         ? trial.unmeant
                                         : "`" + trial.brings + "` would be found then"});
    }
  }
  return offer;
}

std::string_view seen_text(const Diagnostic& finding) {
  return finding.primary.source == nullptr ? std::string_view()
                                           : finding.primary.source->slice(finding.primary.span);
}

}  // namespace matterlint
