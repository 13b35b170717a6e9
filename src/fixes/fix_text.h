// SPDX-License-Identifier: MIT
// Fixing one text: rounds of checking, choosing, applying and proving, until nothing is left to do.
#ifndef MATTERLINT_FIXES_FIX_TEXT_H_
#define MATTERLINT_FIXES_FIX_TEXT_H_

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "fixes/fix_trial.h"
#include "source/source_text.h"

namespace matterlint {

/// Rounds after which the rest is left for another run.
inline constexpr int most_fix_rounds = 10;

/// Rounds on a text that cannot be read, of which each repairs one mistake.
inline constexpr int most_repair_rounds = 64;

/// What became of a text.
struct FixedText {
  std::shared_ptr<const SourceText> text{};  // the same as before when nothing was fixed
  std::vector<Edit> edits{};                 // that lead to it from the text before
  std::vector<Diagnostic> remaining{};       // of `text`, in the order of the rules; a fix that
                                             // could not be applied is manual and says why
  size_t fixed = 0;                          // diagnostics that are gone
  std::string failure{};  // a clause, when a fix did not do what it declared: then nothing is fixed
};

/// Applies the fixes that are at least that safe. Each round is proved: the data changes as the
/// fixes declare and in no other way, the text behind the front matter stays, and nothing is wrong
/// that was right. A fix that brings a new problem is left out. A text that could not be read is
/// only changed when it can be read afterwards.
FixedText fix_text(std::shared_ptr<const SourceText> source, const CheckText& check, Safety least);

}  // namespace matterlint

#endif  // MATTERLINT_FIXES_FIX_TEXT_H_
