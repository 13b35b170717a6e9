// SPDX-License-Identifier: MIT
#include <string>

#include "document/decimal.h"
#include "schema/contradictions.h"
#include "schema/schema.h"
#include "schema/values.h"

namespace matterlint {
namespace {

bool has_type(NodeRef value, uint8_t types, Draft draft) {
  if ((types & type_bit(value.kind())) != 0) {
    return true;
  }
  // 1.0 is an integer from draft 6 on.
  if (value.kind() != Kind::number || draft == Draft::draft4 ||
      (types & type_bit(Kind::integer)) == 0) {
    return false;
  }
  const auto number = Decimal::parse(value.text());
  return number && number->is_integer();
}

void check_enum(const KeywordsInForce& keywords, std::vector<DefinitionProblem>& contradictions) {
  const NodeRef values = keywords.find("enum");
  if (!values || !values.is_array()) {
    return;
  }
  if (values.size() == 0) {
    contradictions.push_back({values, false, "`enum` is empty, so no value fits",
                              "list the values that are allowed, or remove `enum`"});
    return;
  }
  const uint8_t types = keywords.types();
  bool possible = false;
  for (const NodeRef value : values.children()) {
    possible = possible || has_type(value, types, keywords.draft());
  }
  if (!possible) {
    contradictions.push_back({values,
                              false,
                              "no value of `enum` has a type that `type` allows",
                              "correct `type`, or the values",
                              {{keywords.find("type"), false, "`type` stands here"}}});
  }
}

void check_const(const KeywordsInForce& keywords, std::vector<DefinitionProblem>& contradictions) {
  const NodeRef only = keywords.find("const");
  if (!only) {
    return;
  }
  if (!has_type(only, keywords.types(), keywords.draft())) {
    contradictions.push_back({only,
                              false,
                              "the value of `const` has no type that `type` allows",
                              "correct `type`, or the value",
                              {{keywords.find("type"), false, "`type` stands here"}}});
  }
  const NodeRef values = keywords.find("enum");
  if (!values || !values.is_array() || values.size() == 0) {
    return;
  }
  bool listed = false;
  for (const NodeRef value : values.children()) {
    listed = listed || equal_values(value, only);
  }
  if (!listed) {
    contradictions.push_back({only,
                              false,
                              "the value of `const` is none of the values of `enum`",
                              "remove `enum`, or correct the value",
                              {{values, false, "`enum` stands here"}}});
  }
}

/// A value that fits one of two equal branches fits both, so neither ever counts.
void check_one_of(const KeywordsInForce& keywords, std::vector<DefinitionProblem>& contradictions) {
  const NodeRef branches = keywords.find("oneOf");
  if (!branches || !branches.is_array()) {
    return;
  }
  ValueSet known;
  for (const NodeRef branch : branches.children()) {
    const bool never_fits = branch.kind() == Kind::boolean && !branch.is_true();
    const auto [first, added] = known.insert(branch);
    if (!added && !never_fits) {
      contradictions.push_back(
          {branch,
           false,
           "two branches of `oneOf` are the same, so what fits them fits more than one",
           "remove one of them, or write `anyOf`",
           {{*first, false, "the first one"}}});
    }
  }
}

}  // namespace

void find_contradictory_values(const KeywordsInForce& keywords,
                               std::vector<DefinitionProblem>& contradictions) {
  check_enum(keywords, contradictions);
  check_const(keywords, contradictions);
  check_one_of(keywords, contradictions);
}

}  // namespace matterlint
