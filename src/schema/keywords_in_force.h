// SPDX-License-Identifier: MIT
// Reading one schema object as its draft reads it.
#ifndef MATTERLINT_SCHEMA_KEYWORDS_IN_FORCE_H_
#define MATTERLINT_SCHEMA_KEYWORDS_IN_FORCE_H_

#include <cstdint>
#include <optional>
#include <string_view>

#include "document/document.h"
#include "schema/keywords.h"

namespace matterlint {

/// The keywords of one schema object that mean something.
class KeywordsInForce {
 public:
  /// `schema` must be an object.
  KeywordsInForce(NodeRef schema, const Dialect& dialect) : schema_(schema), dialect_(dialect) {}

  NodeRef schema() const { return schema_; }
  Draft draft() const { return dialect_.draft; }

  /// The value of a keyword; empty when it is absent or means nothing in the dialect.
  NodeRef find(std::string_view keyword) const;

  /// The value of a keyword that counts; empty when it is absent or no count.
  std::optional<uint64_t> count(std::string_view keyword) const;

  /// True when `type`, if it is there, allows one of the kinds with these bits (`type_bit`).
  bool allows(uint8_t kinds) const { return (types() & kinds) != 0; }

  /// The bits of all kinds that `type` allows; all without a `type` that can be read.
  uint8_t types() const;

 private:
  NodeRef schema_;
  const Dialect& dialect_;
};

}  // namespace matterlint

#endif  // MATTERLINT_SCHEMA_KEYWORDS_IN_FORCE_H_
