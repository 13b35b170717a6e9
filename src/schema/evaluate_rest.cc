// SPDX-License-Identifier: MIT
// `unevaluatedProperties` and `unevaluatedItems` (2020-12, 11). What the other keywords evaluate is
// found when one of the two asks, by a walk over the schemas for the same value; so schemas without
// them pay nothing, and nothing has to be kept while branches are only tried.
#include <algorithm>
#include <memory>
#include <utility>

#include "schema/evaluator.h"
#include "schema/named_subschemas.h"
#include "source/limits.h"

namespace matterlint {

bool Evaluator::check_unevaluated(const Assertion& assertion, NodeRef node) {
  Marks marks{.node = node, .asker = &assertion};
  marks.children.assign(node.size(), false);
  mark(assertion.schemas[1], marks);
  if (marks.all || stopped_) {
    return true;
  }
  const SubschemaId schema = assertion.schemas.front();
  const bool refuses_all = is_false(schema);
  const auto known = std::make_shared<const std::vector<NodeRef>>(std::move(marks.known));
  bool ok = true;
  bool told = false;  // of the item before
  size_t index = 0;
  for (const NodeRef child : node.children()) {
    if (marks.children[index++]) {
      told = false;
      continue;
    }
    if (!refuses_all) {
      ok = evaluate(schema, child) && ok;
    } else if (!told) {
      ok = fail(Violation{.keyword = assertion.keyword,
                          .instance = child,
                          .place = assertion.place,
                          .known = known});
      told = node.is_array();
    }
    if (enough(ok)) {
      break;
    }
  }
  return ok;
}

void Evaluator::mark(SubschemaId id, Marks& marks) {
  const Subschema& subschema = schema_[id];
  if (subschema.assertions.empty() || marks.all || stopped_) {
    return;
  }
  if (!take_step(subschema)) {
    return;
  }
  const uint32_t outer = scope_;
  enter(subschema);
  if (marks.walked.insert({id, marks.node.id(), scope_}).second) {
    ++depth_;
    // The last assertions first: keywords that evaluate all there is end the walk.
    for (auto assertion = subschema.assertions.rbegin();
         assertion != subschema.assertions.rend() && !marks.all; ++assertion) {
      if (&*assertion != marks.asker) {
        mark_by(*assertion, marks);
      }
    }
    --depth_;
  }
  scope_ = outer;
}

void Evaluator::mark_by(const Assertion& assertion, Marks& marks) {
  switch (assertion.keyword) {
    case Keyword::all_of:
      for (const SubschemaId schema : assertion.schemas) {
        mark(schema, marks);
      }
      return;
    case Keyword::dynamic_reference:
      return mark(scopes_.target(scope_, assertion), marks);
    case Keyword::any_of:
    case Keyword::one_of:
      return mark_branches(assertion, marks);
    case Keyword::conditional:
      return mark_condition(assertion, marks);
    case Keyword::dependencies:
      for (const NamedSubschema& dependency : assertion.members) {
        if (marks.node.find(dependency.name)) {
          mark(dependency.schema, marks);
        }
      }
      return;
    case Keyword::items:
    case Keyword::additional_items:
    case Keyword::contains:
    case Keyword::unevaluated_items:
      return marks.node.is_array() ? mark_items(assertion, marks) : void();
    case Keyword::properties:
    case Keyword::pattern_properties:
    case Keyword::additional_properties:
    case Keyword::unevaluated_properties:
      return marks.node.is_object() ? mark_members(assertion, marks) : void();
    case Keyword::false_schema:
    case Keyword::type:
    case Keyword::enumeration:
    case Keyword::constant:
    case Keyword::negation:
    case Keyword::multiple_of:
    case Keyword::maximum:
    case Keyword::exclusive_maximum:
    case Keyword::minimum:
    case Keyword::exclusive_minimum:
    case Keyword::max_length:
    case Keyword::min_length:
    case Keyword::pattern:
    case Keyword::format:
    case Keyword::max_items:
    case Keyword::min_items:
    case Keyword::unique_items:
    case Keyword::max_properties:
    case Keyword::min_properties:
    case Keyword::required:
    case Keyword::property_names:
    case Keyword::deprecated:
    case Keyword::x_vocabulary:
    case Keyword::x_order:
    case Keyword::x_unique:
    case Keyword::x_ref:
      return;
  }
}

/// The branches that fit count. When none does the value is wrong anyway, and the keys of all of
/// them count, so that one mistake does not make its neighbours unknown.
void Evaluator::mark_branches(const Assertion& assertion, Marks& marks) {
  bool any = false;
  for (const SubschemaId schema : assertion.schemas) {
    if (valid(schema, marks.node)) {
      any = true;
      mark(schema, marks);
    }
  }
  if (!any) {
    for (const SubschemaId schema : assertion.schemas) {
      mark(schema, marks);
    }
  }
}

void Evaluator::mark_condition(const Assertion& assertion, Marks& marks) {
  const bool holds = valid(assertion.schemas[0], marks.node);
  if (holds) {
    mark(assertion.schemas[0], marks);
  }
  const SubschemaId branch = assertion.schemas[holds ? 1 : 2];
  if (branch != no_subschema) {
    mark(branch, marks);
  }
}

void Evaluator::mark_items(const Assertion& assertion, Marks& marks) {
  if (assertion.keyword == Keyword::contains) {
    size_t index = 0;
    for (const NodeRef item : marks.node.children()) {
      const bool fits = assertion.whole && valid(assertion.schemas.front(), item);
      marks.children[index] = marks.children[index] || fits;
      ++index;
    }
  } else if (assertion.keyword == Keyword::items && assertion.place.is_array()) {
    const size_t count = std::min(assertion.schemas.size(), marks.children.size());
    std::fill_n(marks.children.begin(), count, true);
  } else {
    marks.all = true;
  }
}

void Evaluator::mark_members(const Assertion& assertion, Marks& marks) {
  // Beside `properties` and `patternProperties` the other two evaluate all the rest.
  if (assertion.keyword == Keyword::additional_properties ||
      assertion.keyword == Keyword::unevaluated_properties) {
    marks.all = true;
    return;
  }
  if (assertion.keyword == Keyword::properties) {
    marks.known.push_back(assertion.place);
  }
  if (!take_looks(assertion, marks.node.size() * (1 + assertion.patterns.size()))) {
    return;
  }
  size_t index = 0;
  for (const NodeRef member : marks.node.children()) {
    const bool known = find_named(assertion.members, member.key()) != nullptr ||
                       std::any_of(assertion.patterns.begin(), assertion.patterns.end(),
                                   [&](const PatternSubschema& pattern) {
                                     return matches(assertion, pattern.pattern, member);
                                   });
    marks.children[index] = marks.children[index] || known;
    ++index;
  }
}

}  // namespace matterlint
