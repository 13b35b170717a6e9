// SPDX-License-Identifier: MIT
// Whether the texts at a key are terms of a closed list, and which.
#ifndef MATTERLINT_LEARN_TERM_LIST_H_
#define MATTERLINT_LEARN_TERM_LIST_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "project/index.h"

namespace matterlint {

/// A spelling with how often it was seen.
struct SeenTerm {
  std::string text{};
  size_t uses = 0;
  size_t notes = 0;
  NoteId first{};
};

struct LearnedTerm {
  SeenTerm term{};
  std::vector<SeenTerm> variants{};  // other spellings of it, far rarer
};

/// Spellings that are not taken for meant.
struct DoubtfulTerm {
  SeenTerm term{};
  std::string meant{};  // the term that it looks like; empty when it only stands apart
};

struct TermList {
  bool closed = false;
  std::vector<LearnedTerm> terms{};      // most used first
  std::vector<DoubtfulTerm> doubtful{};  // most used first
  size_t seen_once = 0;                  // of `terms`
  size_t uses = 0;                       // of all spellings
};

/// Sorts the texts at a key into terms, their variants and doubtful ones, and decides whether new
/// terms are still to be expected. Texts that do not look like terms make no closed list.
TermList learn_terms(const KeyFacts& facts);

/// True for a text that could be a term: short, on one line.
bool looks_like_term(std::string_view text);

}  // namespace matterlint

#endif  // MATTERLINT_LEARN_TERM_LIST_H_
