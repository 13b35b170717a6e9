// SPDX-License-Identifier: MIT
// As `unevaluatedProperties` finds what is evaluated (evaluate_rest.cc), what vocabularies govern
// is found when somebody asks, by a walk of its own; an evaluation that stops at the first failure
// would not come to all of it, and checking notes pays nothing.
#include "schema/governed.h"

#include <algorithm>
#include <tuple>

#include "schema/evaluator.h"
#include "schema/named_subschemas.h"

namespace matterlint {

class GovernedWalk {
 public:
  GovernedWalk(const Schema& schema, NodeRef root) : evaluator_(schema, root), root_(root) {}

  std::vector<GovernedText> run() {
    walk(evaluator_.schema_.root, root_);
    const auto place = [](const GovernedText& text) {
      return std::tuple(text.node.id(), text.at_key, text.vocabulary->name());
    };
    std::sort(found_.begin(), found_.end(),
              [&](const GovernedText& a, const GovernedText& b) { return place(a) < place(b); });
    const auto same = std::unique(
        found_.begin(), found_.end(),
        [&](const GovernedText& a, const GovernedText& b) { return place(a) == place(b); });
    found_.erase(same, found_.end());
    return std::move(found_);
  }

 private:
  bool is_name(NodeRef node) const { return &node.document() != &root_.document(); }

  void walk(SubschemaId id, NodeRef node) {
    const Subschema& subschema = evaluator_.schema_[id];
    if (subschema.assertions.empty() || evaluator_.stopped_ || !evaluator_.take_step(subschema)) {
      return;
    }
    const uint32_t outer = evaluator_.scope_;
    evaluator_.enter(subschema);
    if (is_name(node) || walked_.insert({id, node.id(), evaluator_.scope_}).second) {
      ++evaluator_.depth_;
      for (const Assertion& assertion : subschema.assertions) {
        walk_by(assertion, node);
      }
      --evaluator_.depth_;
    }
    evaluator_.scope_ = outer;
  }

  void walk_by(const Assertion& assertion, NodeRef node) {
    switch (assertion.keyword) {
      case Keyword::x_vocabulary:
        if (node.kind() == Kind::string) {
          found_.push_back({is_name(node) ? named_ : node, is_name(node), assertion.vocabulary});
        }
        return;
      case Keyword::all_of:
        for (const SubschemaId schema : assertion.schemas) {
          walk(schema, node);
        }
        return;
      case Keyword::dynamic_reference:
        return walk(evaluator_.scopes_.target(evaluator_.scope_, assertion), node);
      case Keyword::any_of:
      case Keyword::one_of:
        return walk_branches(assertion, node);
      case Keyword::conditional:
        return walk_condition(assertion, node);
      case Keyword::dependencies:
        for (const NamedSubschema& dependency : assertion.members) {
          if (node.find(dependency.name)) {
            walk(dependency.schema, node);
          }
        }
        return;
      default:
        return node.is_array()    ? walk_items(assertion, node)
               : node.is_object() ? walk_members(assertion, node)
                                  : void();
    }
  }

  void walk_branches(const Assertion& assertion, NodeRef node) {
    bool any = false;
    for (const SubschemaId schema : assertion.schemas) {
      if (evaluator_.valid(schema, node)) {
        any = true;
        walk(schema, node);
      }
    }
    for (size_t i = 0; i < assertion.schemas.size() && !any; ++i) {
      walk(assertion.schemas[i], node);
    }
  }

  void walk_condition(const Assertion& assertion, NodeRef node) {
    const bool holds = evaluator_.valid(assertion.schemas[0], node);
    if (holds) {
      walk(assertion.schemas[0], node);
    }
    const SubschemaId branch = assertion.schemas[holds ? 1 : 2];
    if (branch != no_subschema) {
      walk(branch, node);
    }
  }

  void walk_items(const Assertion& assertion, NodeRef node) {
    if (assertion.keyword == Keyword::unevaluated_items) {
      return walk_unevaluated(assertion, node);
    }
    const bool one_for_each = assertion.keyword == Keyword::items && assertion.place.is_array();
    const bool contains = assertion.keyword == Keyword::contains;
    if (!one_for_each && !contains && assertion.keyword != Keyword::items &&
        assertion.keyword != Keyword::additional_items) {
      return;
    }
    size_t index = 0;
    for (const NodeRef item : node.children()) {
      const size_t at = index++;
      if (one_for_each && at >= assertion.schemas.size()) {
        return;
      }
      const SubschemaId schema = assertion.schemas[one_for_each ? at : 0];
      const bool concerned =
          one_for_each || (contains ? evaluator_.valid(schema, item) : at >= assertion.count);
      if (concerned) {
        walk(schema, item);
      }
    }
  }

  void walk_members(const Assertion& assertion, NodeRef node) {
    switch (assertion.keyword) {
      case Keyword::unevaluated_properties:
        return walk_unevaluated(assertion, node);
      case Keyword::property_names:
        return walk_keys(assertion, node);
      case Keyword::properties:
      case Keyword::pattern_properties:
      case Keyword::additional_properties:
        break;
      default:
        return;
    }
    for (const NodeRef member : node.children()) {
      bool known = false;
      if (const NamedSubschema* named = find_named(assertion.members, member.key())) {
        known = true;
        walk_unless_rest(assertion, named->schema, member);
      }
      for (const PatternSubschema& pattern : assertion.patterns) {
        if (evaluator_.matches(assertion, pattern.pattern, member)) {
          known = true;
          walk_unless_rest(assertion, pattern.schema, member);
        }
      }
      if (!known && assertion.keyword == Keyword::additional_properties) {
        walk(assertion.schemas.front(), member);
      }
    }
  }

  /// The names of `additionalProperties` are those that it does not speak about.
  void walk_unless_rest(const Assertion& assertion, SubschemaId schema, NodeRef member) {
    if (assertion.keyword != Keyword::additional_properties) {
      walk(schema, member);
    }
  }

  void walk_unevaluated(const Assertion& assertion, NodeRef node) {
    Evaluator::Marks marks{.node = node, .asker = &assertion};
    marks.children.assign(node.size(), false);
    evaluator_.mark(assertion.schemas[1], marks);
    size_t index = 0;
    for (const NodeRef child : node.children()) {
      if (!marks.all && !marks.children[index++]) {
        walk(assertion.schemas.front(), child);
      }
    }
  }

  void walk_keys(const Assertion& assertion, NodeRef node) {
    for (const NodeRef member : node.children()) {
      Document name;
      name.nodes.push_back(Node{.kind = Kind::string, .text = member.key()});
      named_ = member;
      walk(assertion.schemas.front(), name.root());
    }
  }

  Evaluator evaluator_;
  NodeRef root_;
  NodeRef named_{};  // the member whose key is looked at
  Evaluator::Questions walked_{};
  std::vector<GovernedText> found_{};
};

std::vector<GovernedText> find_governed(const Schema& schema, NodeRef root) {
  return GovernedWalk(schema, root).run();
}

}  // namespace matterlint
