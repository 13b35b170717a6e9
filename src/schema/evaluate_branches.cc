// SPDX-License-Identifier: MIT
// Keywords that apply further schemas to the same value.
#include <utility>

#include "schema/evaluator.h"

namespace matterlint {
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
  SubschemaId fitting = no_subschema;
  std::vector<NodeRef> several;
  for (const SubschemaId schema : assertion.schemas) {
    if (!valid(schema, node)) {
      continue;
    }
    if (fitting != no_subschema) {
      several.push_back(schema_[schema].place);
    } else {
      fitting = schema;
    }
  }
  if (fitting == no_subschema) {
    return fail_branches(assertion, node);
  }
  if (several.empty()) {
    collect_advice(fitting, node);
    return true;
  }
  several.insert(several.begin(), schema_[fitting].place);
  return fail(Violation{.keyword = assertion.keyword,
                        .instance = node,
                        .place = assertion.place,
                        .fitting = std::move(several)});
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
  const Circumstance outer =
      std::exchange(circumstance_, {node, schema_[assertion.schemas[0]].place, holds});
  const bool ok = is_false(branch) ? fail(Violation{.keyword = assertion.keyword,
                                                    .instance = node,
                                                    .place = assertion.place,
                                                    .branch = schema_[branch].place})
                                   : evaluate(branch, node);
  circumstance_ = outer;
  return ok;
}

BranchLikeness Evaluator::likeness(SubschemaId id, NodeRef node) {
  BranchLikeness result =
      likeness_of(schema_, id, node,
                  [this](SubschemaId condition, NodeRef value) { return valid(condition, value); });
  result.failures = count_failures(id, node);
  return result;
}

/// Where the member that tells the branches apart has a value that no branch wants, that is the
/// mistake; which of the branches does not fit for what else cannot be known.
bool Evaluator::fail_branches(const Assertion& assertion, NodeRef node) {
  if (mode_ != Mode::collecting) {
    return fail(assertion, node);
  }
  std::vector<BranchLikeness> likenesses;
  likenesses.reserve(assertion.schemas.size());
  for (const SubschemaId schema : assertion.schemas) {
    if (!take_looks(assertion, node.size())) {
      return true;
    }
    likenesses.push_back(likeness(schema, node));
  }
  BranchChoice choice = choose_branch(likenesses, node);
  const SubschemaId branch = assertion.schemas[choice.index];
  std::vector<Violation> causes = collect(branch, node);
  if (choice.sign == BranchSign::wrong_constant) {
    std::erase_if(causes, [&](const Violation& cause) {
      return cause.instance != choice.signs.front() || !is_choice(cause.keyword);
    });
  }
  return fail(Violation{.keyword = assertion.keyword,
                        .instance = node,
                        .place = assertion.place,
                        .branch = schema_[branch].place,
                        .sign = choice.sign,
                        .signs = std::move(choice.signs),
                        .causes = std::move(causes)});
}

}  // namespace matterlint
