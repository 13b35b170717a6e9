// SPDX-License-Identifier: MIT
// "Did you mean": which of the known names a misspelt one was meant to be.
#ifndef MATTERLINT_SOURCE_SUGGEST_H_
#define MATTERLINT_SOURCE_SUGGEST_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace matterlint {

/// Restricted Damerau-Levenshtein distance in code points (one transposition of neighbours counts
/// as one edit); `limit + 1` as soon as the distance is known to be over `limit`.
size_t edit_distance(std::u32string_view a, std::u32string_view b, size_t limit);

/// How two spellings are alike, best first.
enum class Likeness { same_but_case, same_but_separators, same_but_plural, near };

struct Suggestion {
  std::string text{};
  Likeness likeness = Likeness::near;
  size_t distance = 0;  // edits in code points, after case folding
};

/// The candidates that `text` was probably meant to be, best first, at most `most`. A candidate
/// counts when it differs only in case, in `-`, `_` and blanks or in an English plural, or when its
/// distance is at most a third of the longer length (at least 1, but no guess is made between words
/// of one or two letters). Equally good candidates keep the order given; one given twice is said
/// once.
std::vector<Suggestion> suggest(std::string_view text,
                                const std::vector<std::string_view>& candidates, size_t most = 3);

/// True when the first suggestion is the one clear answer: alone, or strictly better than the
/// second. Ask for at least two suggestions, or the second cannot be seen.
bool has_clear_winner(const std::vector<Suggestion>& suggestions);

}  // namespace matterlint

#endif  // MATTERLINT_SOURCE_SUGGEST_H_
