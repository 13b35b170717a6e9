// SPDX-License-Identifier: MIT
// Keywords that apply further schemas to the same value, and the choice of the branch that was
// meant when none of them fits.
#include <algorithm>
#include <utility>

#include "schema/evaluator.h"

namespace matterlint {
namespace {

constexpr int branch_depth = 8;  // levels of `allOf` and `$ref` that the choice looks through

bool holds_choice(const Assertion& assertion) {
  return assertion.keyword == Keyword::constant || assertion.keyword == Keyword::enumeration;
}

bool has_kind_of(const Assertion& choice, NodeRef node) {
  return std::any_of(choice.values.begin(), choice.values.end(), [node](NodeRef value) {
    return value.kind() == node.kind() || (value.is_number() && node.is_number()) ||
           (value.is_string() && node.is_string());
  });
}

}  // namespace

bool Evaluator::check_all_of(const Assertion& assertion, NodeRef node) {
  bool ok = true;
  for (const SubschemaId schema : assertion.schemas) {
    ok = evaluate(schema, node) && ok;
    if (enough(ok)) {
      break;
    }
  }
  return ok;
}

bool Evaluator::check_any_of(const Assertion& assertion, NodeRef node) {
  bool ok = false;
  for (const SubschemaId schema : assertion.schemas) {
    if (valid(schema, node)) {
      ok = true;
      collect_advice(schema, node);
      if (mode_ != Mode::collecting) {
        break;
      }
    }
  }
  return ok || fail_branches(assertion, node);
}

bool Evaluator::check_one_of(const Assertion& assertion, NodeRef node) {
  uint32_t matched = 0;
  SubschemaId fitting = no_subschema;
  for (const SubschemaId schema : assertion.schemas) {
    if (valid(schema, node)) {
      ++matched;
      fitting = schema;
    }
  }
  if (matched == 1) {
    collect_advice(fitting, node);
    return true;
  }
  if (matched == 0) {
    return fail_branches(assertion, node);
  }
  return fail(Violation{.keyword = assertion.keyword,
                        .instance = node,
                        .place = assertion.place,
                        .matched = matched});
}

bool Evaluator::check_negation(const Assertion& assertion, NodeRef node) {
  return !valid(assertion.schemas.front(), node) || stopped_ || fail(assertion, node);
}

bool Evaluator::check_conditional(const Assertion& assertion, NodeRef node) {
  const bool holds = valid(assertion.schemas[0], node);
  if (holds) {
    collect_advice(assertion.schemas[0], node);
  }
  const SubschemaId branch = assertion.schemas[holds ? 1 : 2];
  if (branch == no_subschema) {
    return true;
  }
  if (is_false(branch)) {
    return fail(Violation{.keyword = assertion.keyword,
                          .instance = node,
                          .place = assertion.place,
                          .branch = schema_[branch].place});
  }
  return evaluate(branch, node);
}

bool Evaluator::fail_branches(const Assertion& assertion, NodeRef node) {
  if (mode_ != Mode::collecting) {
    return fail(assertion, node);
  }
  const SubschemaId branch = choose_branch(assertion, node);
  return fail(Violation{.keyword = assertion.keyword,
                        .instance = node,
                        .place = assertion.place,
                        .branch = schema_[branch].place,
                        .causes = collect(branch, node)});
}

SubschemaId Evaluator::choose_branch(const Assertion& assertion, NodeRef node) {
  SubschemaId best = assertion.schemas.front();
  uint64_t best_likeness = 0;
  for (const SubschemaId schema : assertion.schemas) {
    const uint64_t branch_likeness = likeness(schema, node);
    if (branch_likeness > best_likeness) {
      best = schema;
      best_likeness = branch_likeness;
    }
  }
  return best;
}

uint64_t Evaluator::likeness(SubschemaId id, NodeRef node) {
  const uint32_t few_failures = UINT32_MAX - count_failures(id, node);
  return (static_cast<uint64_t>(fit(id, node, branch_depth)) << 32U) | few_failures;
}

Evaluator::Fit Evaluator::fit(SubschemaId id, NodeRef node, int depth) {
  Fit result = Fit::plausible;
  for (const Assertion& assertion : schema_[id].assertions) {
    if (assertion.keyword == Keyword::false_schema ||
        (assertion.keyword == Keyword::type && !has_type(assertion, node)) ||
        (holds_choice(assertion) && !has_kind_of(assertion, node))) {
      return Fit::wrong_type;
    }
    Fit part = Fit::plausible;
    if (assertion.keyword == Keyword::properties && node.is_object()) {
      part = fit_members(assertion, node);
    } else if (assertion.keyword == Keyword::all_of && depth > 0) {
      for (const SubschemaId schema : assertion.schemas) {
        const Fit inner = fit(schema, node, depth - 1);
        part = part == Fit::plausible || inner < part ? inner : part;
      }
    }
    if (part == Fit::wrong_type) {
      return part;
    }
    result = result == Fit::plausible || part == Fit::wrong_constant ? part : result;
  }
  return result;
}

/// Members that can have one value only tell which branch is meant (`type: {const: book}`); where
/// there are none, members with a list of values do.
Evaluator::Fit Evaluator::fit_members(const Assertion& properties, NodeRef node) {
  Fit by_constant = Fit::plausible;
  Fit by_list = Fit::plausible;
  for (const NodeRef member : node.children()) {
    for (const NamedSubschema& known : properties.members) {
      if (known.name != member.key()) {
        continue;
      }
      for (const Assertion& assertion : schema_[known.schema].assertions) {
        if (!holds_choice(assertion)) {
          continue;
        }
        Fit& by = assertion.values.size() == 1 ? by_constant : by_list;
        const bool fits = assertion.allowed.contains(member);
        by = fits && by != Fit::wrong_constant ? Fit::named : Fit::wrong_constant;
      }
    }
  }
  return by_constant != Fit::plausible ? by_constant : by_list;
}

}  // namespace matterlint
