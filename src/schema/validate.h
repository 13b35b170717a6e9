// SPDX-License-Identifier: MIT
// Evaluation of a compiled schema over a document. Its results are facts: which node breaks which
// keyword at which place of the schema file. Rules make sentences of them.
#ifndef MATTERLINT_SCHEMA_VALIDATE_H_
#define MATTERLINT_SCHEMA_VALIDATE_H_

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "schema/schema.h"

namespace matterlint {

/// What tells which branch of `anyOf` or `oneOf` was meant by a value that fits none of them.
enum class BranchSign : uint8_t {
  nothing,         // several branches are equally near
  wrong_constant,  // the member that should tell it has a value that no branch wants
  type,            // no other branch is for values of this kind
  condition,       // it stands behind an `if` that the value satisfies, and else refuses all
  constant,        // a member has the one value that this branch wants of it
  keys,            // the value has more keys of this branch than of any other
  progress         // the value breaks less of this branch than of any other
};

/// Why a keyword that stands behind a condition counts for a note. Empty where none does.
struct Circumstance {
  NodeRef value{};      // what an `if` was asked of; `dependencies`: the member that asks
  NodeRef condition{};  // the schema under `if`; empty for `dependencies`
  bool met = true;      // whether the value satisfies the condition
};

/// One keyword that one node does not satisfy.
struct Violation {
  Keyword keyword = Keyword::false_schema;
  NodeRef instance{};  // the wrong node; for `required` and `dependencies` the object that lacks
                       // the key; for unknown keys the member itself
  NodeRef place{};     // the keyword's value in the schema file; for `required` and `dependencies`
                       // the item that names the key
  std::string_view missing_key{};          // required, dependencies: the key that is not there
  const FormatInfo* format = nullptr;      // format
  const Vocabulary* vocabulary = nullptr;  // x-vocabulary
  NodeRef other{};  // unique_items: the earlier equal item; x_order: the earlier member that should
                    // come later
  NodeRef branch{};  // any_of, one_of, conditional: the branch that was meant, in the schema file
  BranchSign sign = BranchSign::nothing;  // any_of, one_of: what tells that branch
  std::vector<NodeRef> signs{};           // the members that tell it; by type the value
  std::vector<NodeRef> fitting{};         // one_of: the branches that fit, when they are several
  Circumstance circumstance{};            // of the innermost condition
  std::vector<Violation> causes{};  // any_of, one_of: why that branch does not fit; contains: why
                                    // the likeliest item does not; property_names: why the name
                                    // does not, with the member as instance
  std::shared_ptr<const std::vector<NodeRef>> known{};  // unevaluated_properties: the values of
                                                        // `properties` in which the key is not
  uint32_t matched = 0;                                 // contains: how many items fit
  bool advisory = false;  // deprecated, x-order, x-unique, x-ref: does not make the note invalid
  bool limit = false;     // a pattern or the evaluation hit a limit of limits.h; `place` says where
};

/// All violations of `schema` by the tree below `root`, in the order of the document. A keyword
/// that fails inside `allOf`, `$ref` or the chosen branch of `if` is reported itself, once for each
/// (place, node); failures inside `anyOf` and `oneOf` are the causes of one violation. Unknown keys
/// and surplus items: `additionalProperties: false` gives one violation for each member, and
/// `false` for the items behind the last allowed one gives one for the first of them. A branch of
/// `if` that is `false` is a violation of `conditional`. `unevaluatedProperties: false` gives one
/// for each member that no other keyword has looked at, `unevaluatedItems: false` one for the first
/// of such items that stand side by side; what a branch knows that failed itself is not among them.
std::vector<Violation> validate(const Schema& schema, NodeRef root);

}  // namespace matterlint

#endif  // MATTERLINT_SCHEMA_VALIDATE_H_
