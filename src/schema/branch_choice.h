// SPDX-License-Identifier: MIT
// Which branch of `anyOf` or `oneOf` was meant by a value that fits none of them, and what tells
// it.
#ifndef MATTERLINT_SCHEMA_BRANCH_CHOICE_H_
#define MATTERLINT_SCHEMA_BRANCH_CHOICE_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <tuple>
#include <vector>

#include "document/document.h"
#include "schema/schema.h"
#include "schema/validate.h"

namespace matterlint {

/// How well a branch fits a value that it refuses; the higher, the likelier meant.
enum class BranchFit : uint8_t { wrong_type, wrong_constant, plausible, named };

/// What is compared of the branches that refuse a value: first the fit, then the keys that both
/// have, then how little is wrong.
struct BranchLikeness {
  BranchFit fit = BranchFit::plausible;
  NodeRef telling{};          // the member that is, or is not, the one value the branch wants of it
  std::vector<bool> known{};  // by member of a map: whether the branch names its key
  size_t keys = 0;            // how many of them it names
  uint32_t failures = 0;      // keywords that the value breaks

  friend bool operator<(const BranchLikeness& a, const BranchLikeness& b) {
    return std::tie(a.fit, a.keys, b.failures) < std::tie(b.fit, b.keys, a.failures);
  }
};

/// Whether a value satisfies the schema under an `if`.
using IsMet = std::function<bool(SubschemaId condition, NodeRef value)>;

/// The likeness of a schema and a value, its failures not counted. Looks through `allOf` and
/// `$ref`, not into other branches. A branch `{if: A, then: B, else: false}` is one for values that
/// are A.
BranchLikeness likeness_of(const Schema& schema, SubschemaId id, NodeRef value,
                           const IsMet& is_met);

/// The branch that was meant, and what tells it.
struct BranchChoice {
  size_t index = 0;
  BranchSign sign = BranchSign::nothing;
  std::vector<NodeRef> signs{};
};

/// The choice between the branches, of which there is at least one; of equal ones the first.
BranchChoice choose_branch(const std::vector<BranchLikeness>& branches, NodeRef value);

/// True for `const` and `enum`.
bool is_choice(Keyword keyword);

}  // namespace matterlint

#endif  // MATTERLINT_SCHEMA_BRANCH_CHOICE_H_
