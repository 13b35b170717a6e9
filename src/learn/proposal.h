// SPDX-License-Identifier: MIT
// A schema that was learned, before it is written down.
#ifndef MATTERLINT_LEARN_PROPOSAL_H_
#define MATTERLINT_LEARN_PROPOSAL_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "learn/key_tree.h"
#include "learn/outlier.h"
#include "learn/term_list.h"

namespace matterlint {

struct WholeRange {
  int64_t least = 0;
  int64_t most = 0;
};

/// What is wanted of the values at one key. Empty fields ask for nothing.
struct ProposedSchema {
  std::string name{};                       // the key
  std::string seen{};                       // "in 597 of 600 notes"
  std::vector<std::string_view> types{};    // names of JSON Schema; empty: anything
  std::vector<std::string_view> formats{};  // any of them
  std::string pattern{};
  std::optional<TermList> values{};      // enum
  std::optional<TermList> vocabulary{};  // x-vocabulary, under the name below
  std::string vocabulary_name{};
  std::optional<WholeRange> range{};
  bool not_empty = false;  // minLength, minItems
  bool unique_items = false;
  bool single_member = false;                  // maps with exactly one key
  bool closed = false;                         // additionalProperties: false
  std::vector<std::string_view> rest_types{};  // types of additionalProperties
  std::vector<std::string> required{};
  std::vector<ProposedSchema> members{};
  std::unique_ptr<ProposedSchema> items{};

  ProposedSchema* find(std::string_view key);
};

/// What was learned of one kind of notes.
struct Proposal {
  ProposedSchema schema{};
  std::vector<Outlier> outliers{};
  std::vector<std::string> left_out{};  // what was thought of and given up, with the reason
};

/// Proposes the schema of notes from their facts.
Proposal propose(const KeyTree& root, const std::vector<const FactSheet*>& sheets);

}  // namespace matterlint

#endif  // MATTERLINT_LEARN_PROPOSAL_H_
