// SPDX-License-Identifier: MIT
// What the texts at a key have in common besides being texts: a format, the begin of a link, the
// shape of an id.
#ifndef MATTERLINT_LEARN_TEXT_FORM_H_
#define MATTERLINT_LEARN_TEXT_FORM_H_

#include <string>
#include <string_view>
#include <vector>

#include "project/index.h"

namespace matterlint {

struct TextForm {
  std::vector<std::string_view> formats{};  // values of `format`, any of which may hold
  std::string pattern{};                    // a regular expression, anchored at the begin
};

/// The form of the texts at a key; empty when they have none that is clear.
TextForm learn_text_form(const KeyFacts& facts);

/// The kinds of characters of a text in their order, runs of one kind as one: `arXiv:2211.05100` is
/// `aAa:0.0`. Texts that were written by the same rule have the same shape.
std::string shape_of(std::string_view text);

}  // namespace matterlint

#endif  // MATTERLINT_LEARN_TEXT_FORM_H_
