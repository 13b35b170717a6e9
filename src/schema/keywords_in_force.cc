// SPDX-License-Identifier: MIT
#include "schema/keywords_in_force.h"

#include "schema/keyword_values.h"
#include "schema/type_names.h"

namespace matterlint {
namespace {

constexpr uint8_t every_type = 0xFF;

std::optional<uint8_t> bits_of(NodeRef name) {
  return name.kind() == Kind::string ? type_bits(name.text()) : std::nullopt;
}

}  // namespace

NodeRef KeywordsInForce::find(std::string_view keyword) const {
  const KeywordInfo* info = find_keyword(keyword);
  return info != nullptr && is_in_force(*info, dialect_) ? schema_.find(keyword) : NodeRef();
}

std::optional<uint64_t> KeywordsInForce::count(std::string_view keyword) const {
  const NodeRef value = find(keyword);
  return value && value.is_number() ? read_count(value.text()) : std::nullopt;
}

uint8_t KeywordsInForce::types() const {
  const NodeRef type = find("type");
  if (!type) {
    return every_type;
  }
  if (!type.is_array()) {
    return bits_of(type).value_or(every_type);
  }
  uint8_t all = 0;
  for (const NodeRef name : type.children()) {
    all |= bits_of(name).value_or(every_type);
  }
  return all;
}

}  // namespace matterlint
