// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

#include "schema/contradictions.h"
#include "schema/keyword_values.h"
#include "schema/regex.h"
#include "schema/schema.h"
#include "schema/values.h"
#include "source/message_text.h"

namespace matterlint {
namespace {

bool is_false(NodeRef schema) {
  return schema && schema.kind() == Kind::boolean && !schema.is_true();
}

bool has_in_place_keyword(NodeRef schema) {
  for (const NodeRef member : schema.children()) {
    const KeywordInfo* keyword = find_keyword(member.key());
    if (keyword != nullptr && keyword->in_place) {
      return true;
    }
  }
  return false;
}

class MemberChecker {
 public:
  MemberChecker(const KeywordsInForce& keywords, WorkLeft& left,
                std::vector<DefinitionProblem>& contradictions)
      : keywords_(keywords), left_(left), contradictions_(contradictions) {}

  void run() {
    if (keywords_.allows(type_bit(Kind::object))) {
      read_properties();
      check_required();
      check_number_of_keys();
    }
    if (keywords_.allows(type_bit(Kind::array))) {
      check_number_of_items();
    }
  }

 private:
  void report(NodeRef at, std::string message, std::string help, DefinitionLabel other) {
    contradictions_.push_back({at, false, std::move(message), std::move(help), {std::move(other)}});
  }

  void read_properties() {
    const NodeRef properties = keywords_.find("properties");
    if (properties && properties.is_object()) {
      for (const NodeRef property : properties.children()) {
        properties_.emplace(property.key(), property);
      }
    }
    closed_by_ = closing_keyword();
  }

  /// The keyword by which no other keys than the named ones are allowed. `unevaluatedProperties`
  /// is one when no other schema of the same value can name more keys.
  NodeRef closing_keyword() const {
    const NodeRef additional = keywords_.find("additionalProperties");
    if (additional) {
      return is_false(additional) ? additional : NodeRef();
    }
    const NodeRef unevaluated = keywords_.find("unevaluatedProperties");
    return is_false(unevaluated) && !has_in_place_keyword(keywords_.schema()) ? unevaluated
                                                                              : NodeRef();
  }

  void check_required() {
    const NodeRef required = keywords_.find("required");
    if (!required || !required.is_array() || required.size() == 0) {
      return;
    }
    read_patterns();
    for (const NodeRef item : required.children()) {
      if (item.kind() == Kind::string) {
        check_required_key(item);
      }
    }
  }

  void read_patterns() {
    const NodeRef patterns = keywords_.find("patternProperties");
    if (patterns && patterns.is_object()) {
      for (const NodeRef member : patterns.children()) {
        auto pattern = Regex::compile(member.key());
        if (pattern) {
          patterns_.emplace_back(member, std::move(*pattern));
        }
        all_patterns_known_ = all_patterns_known_ && pattern;
      }
    }
  }

  void check_required_key(NodeRef item) {
    const std::string wanted = in_backticks(item.text()) + " is required, but ";
    const auto property = properties_.find(item.text());
    bool named = property != properties_.end() || !all_patterns_known_;
    if (property != properties_.end() && is_false(property->second)) {
      return report(item, wanted + "its schema is `false`, which no value fits",
                    "take the key out of `required`, or out of `properties`",
                    {property->second, false, "the schema of " + in_backticks(item.text())});
    }
    for (const auto& [member, pattern] : patterns_) {
      const Regex::Match match = search(pattern, item.text());
      if (match == Regex::Match::yes && is_false(member)) {
        return report(item,
                      wanted + "keys that fit " + in_backticks(member.key()) + " are forbidden",
                      "take the key out of `required`, or correct the pattern",
                      {member, true, "the pattern"});
      }
      named = named || match != Regex::Match::no;
    }
    if (closed_by_ && !named) {
      report(item, wanted + in_backticks(closed_by_.key()) + " allows no such key",
             did_you_mean(item.text(), names_to_suggest(), "add the key to `properties`"),
             {closed_by_, false, "other keys are forbidden here"});
    }
  }

  Regex::Match search(const Regex& pattern, std::string_view key) {
    if (left_.searches == 0) {
      return Regex::Match::limit;
    }
    --left_.searches;
    const Regex::Match match = pattern.search(key);
    left_.searches = match == Regex::Match::limit ? 0 : left_.searches;
    return match;
  }

  std::vector<std::string_view> names_to_suggest() {
    std::vector<std::string_view> names;
    if (left_.comparisons < properties_.size()) {
      return names;
    }
    left_.comparisons -= properties_.size();
    for (const auto& [name, property] : properties_) {
      names.push_back(name);
    }
    std::sort(names.begin(), names.end());
    return names;
  }

  void check_number_of_keys() {
    const auto least = keywords_.count("minProperties");
    if (least && closed_by_ && !keywords_.find("patternProperties")) {
      const auto allowed = static_cast<uint64_t>(
          std::count_if(properties_.begin(), properties_.end(),
                        [](const auto& property) { return !is_false(property.second); }));
      if (*least > allowed) {
        report(keywords_.find("minProperties"),
               "`minProperties` wants " + counted(*least, "key") + ", but " +
                   in_backticks(closed_by_.key()) + " allows only " + std::to_string(allowed),
               "lower `minProperties`, or add keys to `properties`",
               {closed_by_, false, "other keys are forbidden here"});
      }
    }
    const NodeRef required = keywords_.find("required");
    const auto most = keywords_.count("maxProperties");
    if (required && required.is_array() && most) {
      ValueSet names;
      for (const NodeRef name : required.children()) {
        names.insert(name);
      }
      if (names.size() > *most) {
        report(keywords_.find("maxProperties"),
               "`required` names " + counted(names.size(), "key") +
                   ", but `maxProperties` allows " + "only " + std::to_string(*most),
               "raise `maxProperties`, or take keys out of `required`",
               {required, false, "`required` stands here"});
      }
    }
  }

  /// A list with a schema for each of its first items, behind which nothing may follow.
  void check_number_of_items() {
    const auto least = keywords_.count("minItems");
    const bool new_form = keywords_.draft() >= Draft::draft2020_12;
    const NodeRef firsts = keywords_.find(new_form ? "prefixItems" : "items");
    const NodeRef rest = keywords_.find(new_form ? "items" : "additionalItems");
    const uint64_t allowed = firsts && firsts.is_array() ? firsts.size() : 0;
    const bool closed = is_false(rest) && (new_form || (firsts && firsts.is_array()));
    if (least && closed && *least > allowed) {
      report(keywords_.find("minItems"),
             "`minItems` wants " + counted(*least, "item") + ", but " + in_backticks(rest.key()) +
                 " allows only " + std::to_string(allowed),
             "lower `minItems`, or allow more items",
             {rest, false, "more items are forbidden here"});
    }
  }

  const KeywordsInForce& keywords_;
  WorkLeft& left_;
  std::vector<DefinitionProblem>& contradictions_;
  std::unordered_map<std::string_view, NodeRef> properties_{};
  std::vector<std::pair<NodeRef, Regex>> patterns_{};
  bool all_patterns_known_ = true;
  NodeRef closed_by_{};
};

}  // namespace

void find_contradictory_members(const KeywordsInForce& keywords, WorkLeft& left,
                                std::vector<DefinitionProblem>& contradictions) {
  MemberChecker(keywords, left, contradictions).run();
}

}  // namespace matterlint
