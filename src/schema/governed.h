// SPDX-License-Identifier: MIT
// Which values of a note are looked up in a vocabulary.
#ifndef MATTERLINT_SCHEMA_GOVERNED_H_
#define MATTERLINT_SCHEMA_GOVERNED_H_

#include <vector>

#include "document/document.h"
#include "schema/schema.h"

namespace matterlint {

/// A text that `x-vocabulary` speaks about, whether it is a term or not.
struct GovernedText {
  NodeRef node{};       // the value; the member when its key is looked up
  bool at_key = false;  // `x-vocabulary` below `propertyNames`
  const Vocabulary* vocabulary = nullptr;
};

/// All of them, each once for each vocabulary, in the order of the document. Of `anyOf` and `oneOf`
/// the branches that fit count, or all when none does; of `if` the branch that applies. What `not`
/// speaks about is governed by nothing.
std::vector<GovernedText> find_governed(const Schema& schema, NodeRef root);

}  // namespace matterlint

#endif  // MATTERLINT_SCHEMA_GOVERNED_H_
