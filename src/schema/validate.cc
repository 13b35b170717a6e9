// SPDX-License-Identifier: MIT
#include "schema/validate.h"

#include <algorithm>
#include <utility>

#include "schema/evaluator.h"
#include "source/limits.h"

namespace matterlint {
namespace {

/// An ordinary note takes some hundred steps; only when a note takes many more are results kept.
constexpr uint64_t steps_before_remembering = 4096;

/// So many looks at a member take the time of one step.
constexpr uint64_t looks_per_step = 16;

}  // namespace

std::vector<Violation> Evaluator::run() {
  evaluate(schema_.root, root_);
  std::vector<Violation>& violations = all_.violations;
  for (Violation& limit : limits_) {
    violations.push_back(std::move(limit));
  }
  if (stopped_) {
    violations.push_back(std::move(*stopped_));
  }
  std::stable_sort(violations.begin(), violations.end(),
                   [](const Violation& a, const Violation& b) {
                     return a.instance.span().begin < b.instance.span().begin;
                   });
  return std::move(violations);
}

bool Evaluator::take_step(const Subschema& subschema) {
  ++steps_;
  if (spent() > limits::schema_steps || depth_ == limits::schema_depth) {
    stopped_ = Violation{.instance = root_, .place = subschema.place, .limit = true};
  }
  return !stopped_;
}

bool Evaluator::take_looks(const Assertion& assertion, size_t looks) {
  looks_ += looks;
  if (!stopped_ && spent() > limits::schema_steps) {
    stopped_ = Violation{.instance = root_, .place = assertion.place, .limit = true};
  }
  return !stopped_;
}

uint64_t Evaluator::spent() const {
  return steps_ + looks_ / looks_per_step + scopes_.cost();
}

void Evaluator::enter(const Subschema& subschema) {
  if (subschema.scope != no_scope) {
    scope_ = scopes_.enter(scope_, subschema.scope);
  }
}

bool Evaluator::evaluate(SubschemaId id, NodeRef node) {
  const Subschema& subschema = schema_[id];
  if (subschema.assertions.empty() || stopped_) {
    return true;
  }
  const uint32_t outer = scope_;
  enter(subschema);
  const bool ok = !take_step(subschema) || evaluate_known(id, node);
  scope_ = outer;
  return ok;
}

bool Evaluator::evaluate_known(SubschemaId id, NodeRef node) {
  if (&node.document() != &root_.document()) {
    return evaluate_fresh(id, node);
  }
  const Question question{id, node.id(), scope_};
  if (!validity_.empty() || !collection_->seen.empty()) {
    if (const std::optional<bool> known = recall(question, schema_[id].advisory)) {
      return *known;
    }
  }
  const uint32_t count_before = count_;
  const size_t list_before = collection_->violations.size();
  const bool ok = evaluate_fresh(id, node);
  if (mode_ == Mode::collecting && collection_->violations.size() > list_before) {
    collection_->seen.insert(question);
  }
  if (steps_ > steps_before_remembering) {
    validity_.emplace(question, ok);
    if (mode_ == Mode::counting) {
      counts_.emplace(question, count_ - count_before);
    }
  }
  return ok;
}

bool Evaluator::evaluate_fresh(SubschemaId id, NodeRef node) {
  const Subschema& subschema = schema_[id];
  ++depth_;
  bool ok = true;
  for (const Assertion& assertion : subschema.assertions) {
    ok = check(assertion, node) && ok;
    if (enough(ok)) {
      break;
    }
  }
  --depth_;
  return ok;
}

std::optional<bool> Evaluator::recall(const Question& question, bool advisory) {
  if (mode_ == Mode::collecting && !collection_->seen.empty() &&
      collection_->seen.contains(question)) {
    return false;
  }
  if (validity_.empty()) {
    return std::nullopt;
  }
  const auto known = validity_.find(question);
  if (known == validity_.end()) {
    return std::nullopt;
  }
  const bool ok = known->second;
  if (mode_ == Mode::collecting && (!ok || advisory)) {
    return std::nullopt;
  }
  if (mode_ == Mode::counting && !ok) {
    const auto count = counts_.find(question);
    if (count == counts_.end()) {
      return std::nullopt;
    }
    count_ += count->second;
  }
  return ok;
}

bool Evaluator::valid(SubschemaId id, NodeRef node) {
  const Mode mode = std::exchange(mode_, Mode::validity);
  const uint32_t count = count_;
  const bool ok = evaluate(id, node);
  mode_ = mode;
  count_ = count;  // what a branch breaks that is only tried is no violation
  return ok;
}

uint32_t Evaluator::count_failures(SubschemaId id, NodeRef node) {
  const Mode mode = std::exchange(mode_, Mode::counting);
  const uint32_t before = std::exchange(count_, 0);
  evaluate(id, node);
  mode_ = mode;
  return std::exchange(count_, before);
}

std::vector<Violation> Evaluator::collect(SubschemaId id, NodeRef node) {
  Collection collection;
  const Mode mode = std::exchange(mode_, Mode::collecting);
  Collection* const outer = std::exchange(collection_, &collection);
  evaluate(id, node);
  mode_ = mode;
  collection_ = outer;
  return std::move(collection.violations);
}

void Evaluator::collect_advice(SubschemaId id, NodeRef node) {
  if (mode_ == Mode::collecting && schema_[id].advisory) {
    evaluate(id, node);
  }
}

bool Evaluator::fail(const Assertion& assertion, NodeRef instance) {
  if (mode_ != Mode::collecting) {
    ++count_;
    return false;
  }
  return fail(
      Violation{.keyword = assertion.keyword, .instance = instance, .place = assertion.place});
}

bool Evaluator::fail(Violation violation) {
  ++count_;
  if (mode_ == Mode::collecting && !stopped_) {
    violation.circumstance = circumstance_;
    collection_->violations.push_back(std::move(violation));
  }
  return false;
}

void Evaluator::advise(Violation violation) {
  violation.advisory = true;
  if (mode_ == Mode::collecting && !stopped_) {
    collection_->violations.push_back(std::move(violation));
  }
}

void Evaluator::report_limit(const Assertion& assertion, NodeRef instance) {
  if (&instance.document() != &root_.document()) {
    instance = named_;
  }
  const bool known = std::any_of(limits_.begin(), limits_.end(), [&](const Violation& violation) {
    return violation.place == assertion.place && violation.instance == instance;
  });
  if (!known) {
    limits_.push_back(Violation{.keyword = assertion.keyword,
                                .instance = instance,
                                .place = assertion.place,
                                .limit = true});
  }
}

bool Evaluator::check(const Assertion& assertion, NodeRef node) {
  switch (assertion.keyword) {
    case Keyword::false_schema:
      return fail(assertion, node);
    case Keyword::type:
      return has_type(assertion, node) || fail(assertion, node);
    case Keyword::enumeration:
    case Keyword::constant:
      return assertion.allowed.contains(node) || fail(assertion, node);
    case Keyword::all_of:
      return check_all_of(assertion, node);
    case Keyword::dynamic_reference:
      return evaluate(scopes_.target(scope_, assertion), node);
    case Keyword::any_of:
      return check_any_of(assertion, node);
    case Keyword::one_of:
      return check_one_of(assertion, node);
    case Keyword::negation:
      return check_negation(assertion, node);
    case Keyword::conditional:
      return check_conditional(assertion, node);
    case Keyword::multiple_of:
    case Keyword::maximum:
    case Keyword::exclusive_maximum:
    case Keyword::minimum:
    case Keyword::exclusive_minimum:
      return check_number(assertion, node);
    case Keyword::max_length:
    case Keyword::min_length:
    case Keyword::max_items:
    case Keyword::min_items:
    case Keyword::max_properties:
    case Keyword::min_properties:
      return check_length(assertion, node);
    case Keyword::pattern:
      return check_pattern(assertion, node);
    case Keyword::format:
      return check_format(assertion, node);
    case Keyword::unique_items:
    case Keyword::items:
    case Keyword::additional_items:
    case Keyword::contains:
      return !node.is_array() || check_list(assertion, node);
    case Keyword::required:
    case Keyword::properties:
    case Keyword::pattern_properties:
    case Keyword::additional_properties:
    case Keyword::property_names:
    case Keyword::dependencies:
      return !node.is_object() || check_object(assertion, node);
    case Keyword::unevaluated_items:
      return !node.is_array() || check_unevaluated(assertion, node);
    case Keyword::unevaluated_properties:
      return !node.is_object() || check_unevaluated(assertion, node);
    case Keyword::deprecated:
    case Keyword::x_unique:
    case Keyword::x_ref:
      advise({.keyword = assertion.keyword, .instance = node, .place = assertion.place});
      return true;
    case Keyword::x_vocabulary:
      return check_vocabulary(assertion, node);
    case Keyword::x_order:
      check_order(assertion, node);
      return true;
  }
  return true;
}

std::vector<Violation> validate(const Schema& schema, NodeRef root) {
  return Evaluator(schema, root).run();
}

}  // namespace matterlint
