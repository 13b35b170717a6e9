// SPDX-License-Identifier: MIT
// Sentences about `anyOf` and `oneOf`: what is wrong with the form that was meant, or which forms
// there are when nothing tells.
#ifndef MATTERLINT_CHECKS_BRANCH_WORDS_H_
#define MATTERLINT_CHECKS_BRANCH_WORDS_H_

#include <string>
#include <vector>

#include "schema/validate.h"
#include "source/suggest.h"

namespace matterlint {

/// The keys of which one is missing where each branch lacks nothing but keys: "`isbn` or `url`".
/// Empty when the branches differ in something else, or one of them was clearly meant.
std::string missing_by_branches(const Violation& violation);

/// For a `oneOf` of which several branches fit that ask for nothing but keys: the members with
/// these keys, in the order of the schema. Empty for others.
std::vector<NodeRef> keys_of_fitting(const Violation& violation);

/// A key of a map that no branch knows, and the keys of the branches that it is near to.
struct StrayKey {
  NodeRef member{};
  std::vector<Suggestion> guesses{};
};

/// Where nothing tells which branch was meant: the first member whose key is misspelt, if any; its
/// right name would have told.
StrayKey stray_key(const Violation& violation);

/// The message about a value that fits no branch, or several of `oneOf`.
std::string branches_message(const Violation& violation);

/// What to do about it.
std::string branches_help(const Violation& violation);

/// One violation as a clause of a longer sentence: "`isbn` is missing".
std::string reason_in_words(const Violation& violation);

}  // namespace matterlint

#endif  // MATTERLINT_CHECKS_BRANCH_WORDS_H_
