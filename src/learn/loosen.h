// SPDX-License-Identifier: MIT
// Trying a proposal on the notes that it was learned from, and giving up what asks too much.
#ifndef MATTERLINT_LEARN_LOOSEN_H_
#define MATTERLINT_LEARN_LOOSEN_H_

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "learn/proposal.h"

namespace matterlint {

/// How a proposal does on its notes.
struct Trial {
  size_t notes = 0;     // that can be read
  size_t rejected = 0;  // of these
  size_t certain = 0;   // of the rejected: with a mistake that leaves no doubt
};

/// Gives up one thing asked for after the other, the one that most notes fail first, until at most
/// two notes in a hundred fail. Where many notes have mistakes that leave no doubt, rare forms are
/// taken for mistakes too: then as many notes may fail for them. Each thing given up is said in
/// `left_out`. `unreadable` notes, which are no part of `notes`, count as mistakes.
Trial loosen(Proposal& proposal, const std::vector<std::shared_ptr<const Document>>& notes,
             size_t unreadable);

}  // namespace matterlint

#endif  // MATTERLINT_LEARN_LOOSEN_H_
