// SPDX-License-Identifier: MIT
#include <array>
#include <optional>
#include <string>

#include "document/decimal.h"
#include "schema/contradictions.h"
#include "schema/schema.h"
#include "source/message_text.h"

namespace matterlint {
namespace {

/// Two keywords that count the same thing.
struct CountPair {
  std::string_view least{};
  std::string_view most{};
  uint8_t kind = 0;
  std::string_view noun{};
};

constexpr auto count_pairs = std::to_array<CountPair>({
    {"minLength", "maxLength", type_bit(Kind::string), "text"},
    {"minItems", "maxItems", type_bit(Kind::array), "list"},
    {"minProperties", "maxProperties", type_bit(Kind::object), "map"},
});

/// One end of a range.
struct Limit {
  NodeRef at{};
  Decimal value{};
  bool excluded = false;  // the value itself is outside
};

std::optional<Decimal> number_at(NodeRef value) {
  return value && value.is_number() ? Decimal::parse(value.text()) : std::nullopt;
}

/// "`minimum` 5".
std::string shown(NodeRef limit) {
  return in_backticks(limit.key()) + " " + std::string(limit.text());
}

/// The mark goes to the one that is read last, where the contradiction shows.
void report(NodeRef least, NodeRef most, std::string_view noun,
            std::vector<DefinitionProblem>& contradictions) {
  const bool in_order = least.span().begin < most.span().begin;
  const NodeRef first = in_order ? least : most;
  contradictions.push_back(
      {in_order ? most : least,
       false,
       shown(least) + " and " + shown(most) + " leave no " + std::string(noun),
       "lower " + in_backticks(least.key()) + " or raise `" + std::string(most.key()) + "`",
       {{first, false, in_backticks(first.key()) + " stands here"}}});
}

/// The end of the range of numbers that `limit` and `exclusive` name together: the narrower one.
/// In draft 4 `exclusive` only says whether the limit counts.
std::optional<Limit> find_limit(const KeywordsInForce& keywords, std::string_view limit,
                                std::string_view exclusive) {
  const NodeRef at = keywords.find(limit);
  const NodeRef exclusive_at = keywords.find(exclusive);
  const auto value = number_at(at);
  if (keywords.draft() == Draft::draft4) {
    const bool excluded =
        exclusive_at && exclusive_at.kind() == Kind::boolean && exclusive_at.is_true();
    return value ? std::optional(Limit{at, *value, excluded}) : std::nullopt;
  }
  const auto exclusive_value = number_at(exclusive_at);
  if (!exclusive_value) {
    return value ? std::optional(Limit{at, *value, false}) : std::nullopt;
  }
  const bool lower = limit == "minimum";
  const bool wider = value && (lower ? *value > *exclusive_value : *value < *exclusive_value);
  return wider ? Limit{at, *value, false} : Limit{exclusive_at, *exclusive_value, true};
}

void check_numbers(const KeywordsInForce& keywords,
                   std::vector<DefinitionProblem>& contradictions) {
  if (!keywords.allows(type_bit(Kind::integer) | type_bit(Kind::number))) {
    return;
  }
  const auto least = find_limit(keywords, "minimum", "exclusiveMinimum");
  const auto most = find_limit(keywords, "maximum", "exclusiveMaximum");
  if (!least || !most) {
    return;
  }
  const bool touch = least->value == most->value && (least->excluded || most->excluded);
  if (least->value > most->value || touch) {
    report(least->at, most->at, "number", contradictions);
  }
}

/// `contains` asks for one item where `minContains` does not say another number.
void check_contains(const KeywordsInForce& keywords,
                    std::vector<DefinitionProblem>& contradictions) {
  const NodeRef contains = keywords.find("contains");
  const NodeRef at_most = keywords.find("maxContains");
  const NodeRef at_least = keywords.find("minContains");
  const auto most = keywords.count("maxContains");
  if (!contains || !most || !keywords.allows(type_bit(Kind::array))) {
    return;
  }
  const auto least = keywords.count("minContains");
  if (least && *least > *most) {
    report(at_least, at_most, "list", contradictions);
  } else if (!at_least && *most == 0) {
    contradictions.push_back({at_most,
                              false,
                              "`contains` wants an item that fits, but `maxContains` allows none",
                              "add `minContains: 0` when no item may fit",
                              {{contains, true, "`contains` stands here"}}});
  }
}

}  // namespace

void find_contradictory_limits(const KeywordsInForce& keywords,
                               std::vector<DefinitionProblem>& contradictions) {
  for (const CountPair& pair : count_pairs) {
    const auto least = keywords.count(pair.least);
    const auto most = keywords.count(pair.most);
    if (least && most && *least > *most && keywords.allows(pair.kind)) {
      report(keywords.find(pair.least), keywords.find(pair.most), pair.noun, contradictions);
    }
  }
  check_numbers(keywords, contradictions);
  check_contains(keywords, contradictions);
}

}  // namespace matterlint
