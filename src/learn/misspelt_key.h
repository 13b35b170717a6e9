// SPDX-License-Identifier: MIT
// Rare keys that are other spellings of frequent ones.
#ifndef MATTERLINT_LEARN_MISSPELT_KEY_H_
#define MATTERLINT_LEARN_MISSPELT_KEY_H_

#include <vector>

#include "learn/key_tree.h"

namespace matterlint {

struct MisspeltKey {
  const KeyTree* key = nullptr;
  const KeyTree* meant = nullptr;
};

/// The members of a map that are rare, look like a member at least ten times as frequent, and never
/// stand beside it: two keys that are both meant meet in some note.
std::vector<MisspeltKey> misspelt_keys(const KeyTree& map,
                                       const std::vector<const FactSheet*>& sheets);

}  // namespace matterlint

#endif  // MATTERLINT_LEARN_MISSPELT_KEY_H_
