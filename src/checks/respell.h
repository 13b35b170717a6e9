// SPDX-License-Identifier: MIT
// Writing another term in a note where a vocabulary is asked.
#ifndef MATTERLINT_CHECKS_RESPELL_H_
#define MATTERLINT_CHECKS_RESPELL_H_

#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "schema/governed.h"
#include "source/result.h"

namespace matterlint {

/// Which texts become which term.
struct Respelling {
  const Vocabulary* vocabulary = nullptr;  // as it was when the notes were written
  std::vector<std::string> from{};         // its terms, or texts that it does not know
  std::string into{};

  /// True for the texts of `from`, and for other spellings of these terms that only differ in case,
  /// blanks, hyphens or a plural. Aliases stay aliases, so they are left to whoever repairs notes.
  bool concerns(std::string_view text) const;
};

/// Those of the governed texts that are concerned.
std::vector<GovernedText> concerned(const std::vector<GovernedText>& texts,
                                    const Respelling& respelling);

/// The edits for these texts. In a list that has the term already, or gets it by an earlier item,
/// the item goes. The failure names the first that cannot be edited.
Result<std::vector<Fix>> respell(const std::vector<GovernedText>& texts,
                                 const Respelling& respelling);

}  // namespace matterlint

#endif  // MATTERLINT_CHECKS_RESPELL_H_
