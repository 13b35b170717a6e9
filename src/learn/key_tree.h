// SPDX-License-Identifier: MIT
// The keys of an index as a tree, in the order in which notes write them.
#ifndef MATTERLINT_LEARN_KEY_TREE_H_
#define MATTERLINT_LEARN_KEY_TREE_H_

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "project/fact_sheet.h"
#include "project/index.h"

namespace matterlint {

/// One key with what stands below it. Points into the index, which must outlive it.
struct KeyTree {
  const KeyFacts* facts = nullptr;  // never null
  std::string name{};               // as notes write it; empty for the root and for items
  size_t empty = 0;                 // lists and maps without anything in them
  std::vector<KeyTree> members{};
  std::unique_ptr<KeyTree> items{};  // null when no list has any

  /// The member of that name, or null.
  const KeyTree* find(std::string_view key) const;
};

/// The tree of all keys; `sheets` are of the notes that the index counts and tell the order.
KeyTree build_key_tree(const Index& index, const std::vector<const FactSheet*>& sheets);

/// Values of a kind that a schema takes for a string.
size_t count_texts(const KeyFacts& facts);
size_t count_numbers(const KeyFacts& facts);

}  // namespace matterlint

#endif  // MATTERLINT_LEARN_KEY_TREE_H_
