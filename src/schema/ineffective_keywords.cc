// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <string>

#include "schema/check_schema.h"
#include "schema/keywords_in_force.h"
#include "schema/schema.h"
#include "source/message_text.h"

namespace matterlint {
namespace {

constexpr uint8_t numbers = type_bit(Kind::integer) | type_bit(Kind::number);
constexpr uint8_t texts = type_bit(Kind::string) | type_bit(Kind::date_time);
constexpr uint8_t lists = type_bit(Kind::array);
constexpr uint8_t maps = type_bit(Kind::object);

/// What a keyword acts on. It passes over values of every other kind.
struct Aim {
  std::string_view keyword{};
  uint8_t kinds = 0;
};

// Without `format`: OpenAPI has formats for numbers.
constexpr auto aims = std::to_array<Aim>({
    {"additionalItems", lists},
    {"additionalProperties", maps},
    {"contains", lists},
    {"dependencies", maps},
    {"dependentRequired", maps},
    {"dependentSchemas", maps},
    {"exclusiveMaximum", numbers},
    {"exclusiveMinimum", numbers},
    {"items", lists},
    {"maxContains", lists},
    {"maxItems", lists},
    {"maxLength", texts},
    {"maxProperties", maps},
    {"maximum", numbers},
    {"minContains", lists},
    {"minItems", lists},
    {"minLength", texts},
    {"minProperties", maps},
    {"minimum", numbers},
    {"multipleOf", numbers},
    {"pattern", texts},
    {"patternProperties", maps},
    {"prefixItems", lists},
    {"properties", maps},
    {"propertyNames", maps},
    {"required", maps},
    {"unevaluatedItems", lists},
    {"unevaluatedProperties", maps},
    {"uniqueItems", lists},
    {"x-order", maps},
    {"x-vocabulary", texts},
});

/// A keyword that only says more about another one.
struct Companion {
  std::string_view keyword{};
  std::string_view of{};
};

constexpr auto companions = std::to_array<Companion>({
    {"then", "if"},
    {"else", "if"},
    {"minContains", "contains"},
    {"maxContains", "contains"},
});

std::string_view noun_of(uint8_t kinds) {
  return kinds == numbers ? "numbers" : kinds == texts ? "text" : kinds == lists ? "lists" : "maps";
}

/// The keyword that does for the types of a schema what `keyword` does for other ones: `minLength`
/// for `minimum` on text. Empty when there is none.
std::string_view counterpart(std::string_view keyword, uint8_t types) {
  constexpr std::array least{"minimum", "minLength", "minItems", "minProperties"};
  constexpr std::array most{"maximum", "maxLength", "maxItems", "maxProperties"};
  for (const auto& family : {least, most}) {
    if (std::find(family.begin(), family.end(), keyword) != family.end()) {
      return types == 0                ? ""
             : (types & ~numbers) == 0 ? family[0]
             : (types & ~texts) == 0   ? family[1]
             : types == lists          ? family[2]
             : types == maps           ? family[3]
                                       : "";
    }
  }
  return {};
}

/// True for a value with which the keyword asks for nothing anyway.
bool asks_for_nothing(NodeRef value) {
  return value.kind() == Kind::boolean && value.is_true() == (value.key() != "uniqueItems");
}

class Adviser {
 public:
  Adviser(const KeywordsInForce& keywords, std::vector<DefinitionProblem>& advice)
      : keywords_(keywords), advice_(advice) {}

  void run() {
    for (const Aim& aim : aims) {
      const NodeRef value = keywords_.find(aim.keyword);
      if (value && !keywords_.allows(aim.kinds) && !asks_for_nothing(value)) {
        advise_on_type(value, aim.kinds);
      }
    }
    for (const Companion& companion : companions) {
      const NodeRef value = keywords_.find(companion.keyword);
      if (value && !keywords_.find(companion.of)) {
        advice_.push_back({value, true,
                           in_backticks(companion.keyword) + " does nothing without " +
                               in_backticks(companion.of),
                           "add " + in_backticks(companion.of) + ", or take " +
                               in_backticks(companion.keyword) + " out"});
      }
    }
    const NodeRef rest = keywords_.find("additionalItems");
    const NodeRef items = keywords_.find("items");
    if (rest && !asks_for_nothing(rest) && !(items && items.is_array())) {
      advice_.push_back({rest, true, "`additionalItems` does nothing without a list of `items`",
                         "write `items` as a list of schemas, one for each of the first items"});
    }
  }

 private:
  void advise_on_type(NodeRef value, uint8_t kinds) {
    const std::string_view better = counterpart(value.key(), keywords_.types());
    const bool in_items =
        value.key() == "x-vocabulary" && keywords_.allows(lists) && keywords_.find("items");
    advice_.push_back({value,
                       true,
                       in_backticks(value.key()) + " does nothing: it acts on " +
                           std::string(noun_of(kinds)) + ", which `type` does not allow",
                       !better.empty() ? "did you mean " + in_backticks(better) + "?"
                       : in_items      ? "write it into `items`, where the texts are"
                                  : "correct `type`, or take " + in_backticks(value.key()) + " out",
                       {{keywords_.find("type"), false, "`type` stands here"}}});
  }

  const KeywordsInForce& keywords_;
  std::vector<DefinitionProblem>& advice_;
};

/// Up to draft 7 a `$ref` is all that counts in its schema. A `type` beside it is a remark to many
/// authors and does no harm.
void advise_on_hidden(NodeRef schema, Draft draft, std::vector<DefinitionProblem>& advice) {
  for (const NodeRef member : schema.children()) {
    const KeywordInfo* keyword = find_keyword(member.key());
    if (keyword != nullptr && keyword->assertion && member.key() != "$ref" &&
        member.key() != "type") {
      advice.push_back(
          {member,
           true,
           in_backticks(member.key()) + " does nothing beside `$ref` in " +
               std::string(draft_name(draft)),
           "write the reference as `allOf: [{$ref: …}]`, or name draft 2019-09 or a later one in "
           "`$schema`",
           {{schema.find("$ref"), true, "`$ref` stands here"}}});
      return;
    }
  }
}

}  // namespace

void find_ineffective_keywords(const Places& places, std::vector<DefinitionProblem>& advice) {
  for (const Place& place : places.all) {
    const Dialect& dialect = places.dialect(place);
    if (!place.node.is_object()) {
      continue;
    }
    if (ref_hides_siblings(place.node, dialect.draft)) {
      advise_on_hidden(place.node, dialect.draft, advice);
    } else {
      const KeywordsInForce keywords(place.node, dialect);
      Adviser(keywords, advice).run();
    }
  }
}

}  // namespace matterlint
