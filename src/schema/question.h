// SPDX-License-Identifier: MIT
// What the result of an evaluation depends on, as a key for results that are remembered.
#ifndef MATTERLINT_SCHEMA_QUESTION_H_
#define MATTERLINT_SCHEMA_QUESTION_H_

#include <cstdint>
#include <functional>

#include "document/document.h"
#include "schema/schema.h"

namespace matterlint {

struct Question {
  SubschemaId schema = no_subschema;
  NodeId node = no_node;
  uint32_t scope = 0;  // of DynamicScopes

  friend bool operator==(const Question&, const Question&) = default;
};

struct QuestionHash {
  size_t operator()(const Question& question) const {
    const uint64_t key =
        (static_cast<uint64_t>(question.schema) << 32U) | static_cast<uint32_t>(question.node);
    return std::hash<uint64_t>()(key ^ (uint64_t{question.scope} << 48U));
  }
};

}  // namespace matterlint

#endif  // MATTERLINT_SCHEMA_QUESTION_H_
