// SPDX-License-Identifier: MIT
// The words of the conversation about fixes: what is shown before a key is asked for.
#ifndef MATTERLINT_CLI_FIX_QUESTION_H_
#define MATTERLINT_CLI_FIX_QUESTION_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "cli/fix_offer.h"
#include "output/palette.h"

namespace matterlint {

/// What a question looks like and what can be answered.
struct QuestionStyle {
  const Palette& palette;
  size_t columns = 80;
  std::string_view vocabulary{};  // to which the seen text can be added; empty: to none
  std::string_view progress{};    // "note 2 of 5", or nothing
};

/// A proposed fix: its title and the lines that it changes.
std::string proposal_text(const CheckedText& before, const Candidate& candidate,
                          const QuestionStyle& style);

/// The candidates with their numbers.
std::string choices_text(const FixOffer& offer, const QuestionStyle& style);

/// The fixes that cannot be made, with the reasons.
std::string refused_text(const FixOffer& offer);

/// The question about `proposed`, one of the candidates of `offer`; about which of the candidates
/// when it is null. Ends with a blank.
std::string prompt_text(const FixOffer& offer, const Candidate* proposed,
                        const QuestionStyle& style);

/// The keys that `prompt_text` asks for, each a character.
std::string prompt_keys(const FixOffer& offer, const Candidate* proposed,
                        const QuestionStyle& style);

/// What each of those keys does, a line for each.
std::string keys_help(const FixOffer& offer, const Candidate* proposed, const QuestionStyle& style);

/// The fixes that are like this one and that a yes to all speaks about: "all safe fixes of
/// `unknown-term`".
std::string kind_words(const Diagnostic& finding, const Fix& fix);

}  // namespace matterlint

#endif  // MATTERLINT_CLI_FIX_QUESTION_H_
