// SPDX-License-Identifier: MIT
// Keywords that look at the items of a list or the members of a map.
#include <algorithm>
#include <unordered_set>
#include <utility>

#include "schema/evaluator.h"
#include "schema/named_subschemas.h"

namespace matterlint {
namespace {

/// Up to this product of wanted keys and members each key is looked for by a walk over the members,
/// and so are a few keys: to index the members costs about as much as so many walks.
constexpr size_t few_comparisons = 4096;
constexpr size_t few_keys = 8;

/// Puts the member in the place of the name that `propertyNames` looked at, wherever it stands.
void replace_name(std::vector<Violation>& violations, NodeRef name, NodeRef member) {
  for (Violation& violation : violations) {
    violation.instance = member;
    std::replace(violation.signs.begin(), violation.signs.end(), name, member);
    if (violation.circumstance.value == name) {
      violation.circumstance.value = member;
    }
    replace_name(violation.causes, name, member);
  }
}

/// How many members a keyword looks at before any of them is evaluated.
size_t looks_at_members(const Assertion& assertion, NodeRef node) {
  const size_t for_each = assertion.keyword == Keyword::dependencies
                              ? assertion.keys.size() + assertion.members.size()
                              : 1 + assertion.patterns.size();
  return node.size() * for_each;
}

}  // namespace

bool refuses_all(const Schema& schema, SubschemaId id) {
  const std::vector<Assertion>& assertions = schema[id].assertions;
  return !assertions.empty() && assertions.front().keyword == Keyword::false_schema;
}

bool Evaluator::check_list(const Assertion& assertion, NodeRef node) {
  if (assertion.keyword == Keyword::unique_items) {
    return check_unique(assertion, node);
  }
  if (assertion.keyword == Keyword::contains) {
    return check_contains(assertion, node);
  }
  const bool one_for_each = assertion.keyword == Keyword::items && assertion.place.is_array();
  return one_for_each ? check_items(assertion, node) : check_other_items(assertion, node);
}

bool Evaluator::check_items(const Assertion& assertion, NodeRef node) {
  bool ok = true;
  size_t index = 0;
  for (const NodeRef item : node.children()) {
    if (index == assertion.schemas.size() || enough(ok)) {
      break;
    }
    ok = evaluate(assertion.schemas[index++], item) && ok;
  }
  return ok;
}

bool Evaluator::check_other_items(const Assertion& assertion, NodeRef node) {
  if (node.size() <= assertion.count) {
    return true;
  }
  const SubschemaId schema = assertion.schemas.front();
  const bool refuses_all = is_false(schema);
  bool ok = true;
  uint64_t index = 0;
  for (const NodeRef item : node.children()) {
    if (index++ < assertion.count) {
      continue;
    }
    if (refuses_all) {
      return fail(assertion, item);
    }
    ok = evaluate(schema, item) && ok;
    if (enough(ok)) {
      break;
    }
  }
  return ok;
}

bool Evaluator::check_contains(const Assertion& assertion, NodeRef node) {
  uint32_t matched = 0;
  for (const NodeRef item : node.children()) {
    if (valid(assertion.schemas.front(), item)) {
      ++matched;
    }
    if (matched >= assertion.count && assertion.most == UINT64_MAX) {
      return true;
    }
  }
  if (matched >= assertion.count && matched <= assertion.most) {
    return true;
  }
  if (mode_ != Mode::collecting) {
    return fail(assertion, node);
  }
  Violation violation{
      .keyword = assertion.keyword, .instance = node, .place = assertion.place, .matched = matched};
  if (matched == 0 && node.size() > 0) {
    NodeRef likeliest = *node.children().begin();
    const SubschemaId wanted = assertion.schemas.front();
    std::optional<BranchLikeness> best;
    for (const NodeRef item : node.children()) {
      BranchLikeness other = likeness(wanted, item);
      if (!best || *best < other) {
        likeliest = item;
        best = std::move(other);
      }
    }
    violation.causes = collect(assertion.schemas.front(), likeliest);
  }
  return fail(std::move(violation));
}

bool Evaluator::check_object(const Assertion& assertion, NodeRef node) {
  if (!take_looks(assertion, looks_at_members(assertion, node))) {
    return true;
  }
  if (assertion.keyword == Keyword::properties) {
    return check_properties(assertion, node);
  }
  if (assertion.keyword == Keyword::required) {
    return check_required(assertion, node);
  }
  if (assertion.keyword == Keyword::additional_properties) {
    return check_additional_properties(assertion, node);
  }
  if (assertion.keyword == Keyword::pattern_properties) {
    return check_pattern_properties(assertion, node);
  }
  if (assertion.keyword == Keyword::property_names) {
    return check_property_names(assertion, node);
  }
  return check_dependencies(assertion, node);
}

bool Evaluator::check_required(const Assertion& assertion, NodeRef node) {
  // The keys of the schema are hashed, not those of the note, which may be chosen to collide.
  std::unordered_set<std::string_view> missing;
  const size_t wanted_keys = assertion.values.size();
  const bool indexed = wanted_keys > few_keys && wanted_keys * node.size() > few_comparisons;
  if (indexed) {
    for (const NodeRef wanted : assertion.values) {
      missing.insert(wanted.text());
    }
    for (const NodeRef member : node.children()) {
      missing.erase(member.key());
    }
  }
  bool ok = true;
  for (const NodeRef wanted : assertion.values) {
    if (indexed ? !missing.contains(wanted.text()) : static_cast<bool>(node.find(wanted.text()))) {
      continue;
    }
    ok = fail(Violation{.keyword = assertion.keyword,
                        .instance = node,
                        .place = wanted,
                        .missing_key = wanted.text()});
    if (enough(ok)) {
      break;
    }
  }
  return ok;
}

bool Evaluator::check_properties(const Assertion& assertion, NodeRef node) {
  bool ok = true;
  for (const NodeRef member : node.children()) {
    if (const NamedSubschema* known = find_named(assertion.members, member.key())) {
      ok = evaluate(known->schema, member) && ok;
      if (enough(ok)) {
        break;
      }
    }
  }
  return ok;
}

bool Evaluator::matches(const Assertion& assertion, const Regex& pattern, NodeRef member) {
  const Regex::Match match = pattern.search(member.key());
  if (match == Regex::Match::limit) {
    report_limit(assertion, member);
  }
  return match == Regex::Match::yes;
}

bool Evaluator::check_pattern_properties(const Assertion& assertion, NodeRef node) {
  bool ok = true;
  for (const NodeRef member : node.children()) {
    for (const PatternSubschema& known : assertion.patterns) {
      ok = (!matches(assertion, known.pattern, member) || evaluate(known.schema, member)) && ok;
      if (enough(ok)) {
        return false;
      }
    }
  }
  return ok;
}

bool Evaluator::check_additional_properties(const Assertion& assertion, NodeRef node) {
  const SubschemaId schema = assertion.schemas.front();
  const bool refuses_all = is_false(schema);
  bool ok = true;
  for (const NodeRef member : node.children()) {
    if (find_named(assertion.members, member.key()) != nullptr ||
        std::any_of(assertion.patterns.begin(), assertion.patterns.end(),
                    [&](const PatternSubschema& known) {
                      return matches(assertion, known.pattern, member);
                    })) {
      continue;
    }
    ok = (refuses_all ? fail(assertion, member) : evaluate(schema, member)) && ok;
    if (enough(ok)) {
      break;
    }
  }
  return ok;
}

bool Evaluator::check_property_names(const Assertion& assertion, NodeRef node) {
  if (name_ == nullptr) {
    name_ = std::make_unique<Document>();
    name_->nodes.push_back(Node{.kind = Kind::string});
  }
  // A name cannot hold names, so one node serves all.
  const NodeRef name = name_->root();
  bool ok = true;
  for (const NodeRef member : node.children()) {
    name_->nodes.front().text = member.key();
    named_ = member;
    if (valid(assertion.schemas.front(), name)) {
      continue;
    }
    Violation violation{.keyword = assertion.keyword, .instance = member, .place = assertion.place};
    if (mode_ == Mode::collecting) {
      violation.causes = collect(assertion.schemas.front(), name);
      replace_name(violation.causes, name, member);
    }
    ok = fail(std::move(violation));
    if (enough(ok)) {
      break;
    }
  }
  return ok;
}

bool Evaluator::check_dependencies(const Assertion& assertion, NodeRef node) {
  const Circumstance outer = circumstance_;
  bool ok = true;
  for (const KeyDependency& dependency : assertion.keys) {
    const NodeRef member = node.find(dependency.name);
    if (!member) {
      continue;
    }
    circumstance_ = {member, {}};
    for (const NodeRef wanted : dependency.wanted) {
      if (!node.find(wanted.text())) {
        ok = fail(Violation{.keyword = assertion.keyword,
                            .instance = node,
                            .place = wanted,
                            .missing_key = wanted.text()});
      }
    }
  }
  for (const NamedSubschema& dependency : assertion.members) {
    if (enough(ok)) {
      break;
    }
    const NodeRef member = node.find(dependency.name);
    if (member && is_false(dependency.schema)) {
      circumstance_ = outer;
      ok = fail(Violation{.keyword = assertion.keyword,
                          .instance = member,
                          .place = schema_[dependency.schema].place});
    } else if (member) {
      circumstance_ = {member, {}};
      ok = evaluate(dependency.schema, node) && ok;
    }
  }
  circumstance_ = outer;
  return ok;
}

void Evaluator::check_order(const Assertion& assertion, NodeRef node) {
  if (mode_ != Mode::collecting || !node.is_object()) {
    return;
  }
  NodeRef latest;
  size_t latest_rank = 0;
  for (const NodeRef member : node.children()) {
    const auto rank = static_cast<size_t>(
        std::find_if(assertion.values.begin(), assertion.values.end(),
                     [member](NodeRef name) { return name.text() == member.key(); }) -
        assertion.values.begin());
    if (rank == assertion.values.size()) {
      continue;
    }
    if (latest && rank < latest_rank) {
      advise({.keyword = assertion.keyword,
              .instance = member,
              .place = assertion.place,
              .other = latest});
      return;
    }
    latest = member;
    latest_rank = rank;
  }
}

}  // namespace matterlint
