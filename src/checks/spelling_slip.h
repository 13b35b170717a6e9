// SPDX-License-Identifier: MIT
// Whether two names are two spellings of one. Stricter than a suggestion, which somebody asked for:
// here both spellings are in use, and words such as `supervised` and `unsupervised` are near each
// other and mean the opposite.
#ifndef MATTERLINT_CHECKS_SPELLING_SLIP_H_
#define MATTERLINT_CHECKS_SPELLING_SLIP_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "source/suggest.h"

namespace matterlint {

/// A name prepared for comparing.
struct SlipForm {
  explicit SlipForm(std::string_view name);

  std::string text{};
  std::string variant{};                // `variant_key`: the same for case, blanks and plurals
  std::vector<std::u32string> words{};  // case folded; `minVersion` and `min-version` have two
};

/// How the two are alike; nothing when they are equal or nothing suggests that one name is meant.
/// `near` differ in one word of at least five letters, by one edit (two in a long word) behind its
/// first letter, and not only by an ending.
std::optional<Suggestion> find_slip(const SlipForm& a, const SlipForm& b);

}  // namespace matterlint

#endif  // MATTERLINT_CHECKS_SPELLING_SLIP_H_
