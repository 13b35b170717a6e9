// SPDX-License-Identifier: MIT
// The evaluation behind validate: one object for one run over one note. It works in three modes, so
// that the many branches that are only tried cost no violations.
#ifndef MATTERLINT_SCHEMA_EVALUATOR_H_
#define MATTERLINT_SCHEMA_EVALUATOR_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "document/document.h"
#include "schema/branch_choice.h"
#include "schema/dynamic_scope.h"
#include "schema/question.h"
#include "schema/schema.h"
#include "schema/validate.h"

namespace matterlint {

/// Whether a value is of one of the types of a `type`.
bool has_type(const Assertion& assertion, NodeRef node);

/// True for the schema `false`.
bool refuses_all(const Schema& schema, SubschemaId id);

class Evaluator {
 public:
  Evaluator(const Schema& schema, NodeRef root) : schema_(schema), root_(root), scopes_(schema) {}
  Evaluator(const Evaluator&) = delete;
  Evaluator& operator=(const Evaluator&) = delete;

  std::vector<Violation> run();

 private:
  friend class GovernedWalk;  // asks which branches fit; in governed.cc
  /// The answer that is wanted: yes or no (it stops at the first no), the number, or the
  /// violations.
  enum class Mode : uint8_t { validity, counting, collecting };

  using Questions = std::unordered_set<Question, QuestionHash>;
  /// Violations of one list, and which subschemas at which nodes have put theirs there.
  struct Collection {
    std::vector<Violation> violations{};
    Questions seen{};
  };

  /// What of a map or list has been evaluated, as `unevaluatedProperties` and `…Items` ask.
  struct Marks {
    NodeRef node{};
    const Assertion* asker = nullptr;
    bool all = false;
    std::vector<bool> children{};
    Questions walked{};
    std::vector<NodeRef> known{};  // the values of `properties` that were looked at
  };

  bool evaluate(SubschemaId id, NodeRef node);
  bool evaluate_known(SubschemaId id, NodeRef node);
  bool evaluate_fresh(SubschemaId id, NodeRef node);
  bool check(const Assertion& assertion, NodeRef node);

  bool valid(SubschemaId id, NodeRef node);
  uint32_t count_failures(SubschemaId id, NodeRef node);
  std::vector<Violation> collect(SubschemaId id, NodeRef node);
  /// For a valid value: the advice of the subschema, into the current list.
  void collect_advice(SubschemaId id, NodeRef node);

  /// What is known already: the result, with its effect on the current mode done.
  std::optional<bool> recall(const Question& question, bool advisory);
  /// False when the limits of steps or depth are reached; then the evaluation is over.
  bool take_step(const Subschema& subschema);
  /// The same for as many looks at members of a map that need no evaluation.
  bool take_looks(const Assertion& assertion, size_t looks);
  uint64_t spent() const;
  void enter(const Subschema& subschema);

  /// Takes a violation as the mode wants. Always false, so that a check can return it.
  bool fail(const Assertion& assertion, NodeRef instance);
  bool fail(Violation violation);
  void advise(Violation violation);
  void report_limit(const Assertion& assertion, NodeRef instance);

  bool check_number(const Assertion& assertion, NodeRef node);
  bool check_length(const Assertion& assertion, NodeRef node);
  bool check_pattern(const Assertion& assertion, NodeRef node);
  bool check_format(const Assertion& assertion, NodeRef node);
  bool check_vocabulary(const Assertion& assertion, NodeRef node);
  bool check_unique(const Assertion& assertion, NodeRef node);

  bool check_list(const Assertion& assertion, NodeRef node);
  bool check_items(const Assertion& assertion, NodeRef node);
  bool check_other_items(const Assertion& assertion, NodeRef node);
  bool check_contains(const Assertion& assertion, NodeRef node);
  bool check_object(const Assertion& assertion, NodeRef node);
  bool check_required(const Assertion& assertion, NodeRef node);
  bool check_properties(const Assertion& assertion, NodeRef node);
  bool check_pattern_properties(const Assertion& assertion, NodeRef node);
  bool check_additional_properties(const Assertion& assertion, NodeRef node);
  bool check_property_names(const Assertion& assertion, NodeRef node);
  bool check_dependencies(const Assertion& assertion, NodeRef node);
  void check_order(const Assertion& assertion, NodeRef node);
  bool matches(const Assertion& assertion, const Regex& pattern, NodeRef member);

  bool check_all_of(const Assertion& assertion, NodeRef node);
  bool check_any_of(const Assertion& assertion, NodeRef node);
  bool check_one_of(const Assertion& assertion, NodeRef node);
  bool check_negation(const Assertion& assertion, NodeRef node);
  bool check_conditional(const Assertion& assertion, NodeRef node);
  bool check_unevaluated(const Assertion& assertion, NodeRef node);
  void mark(SubschemaId id, Marks& marks);
  void mark_by(const Assertion& assertion, Marks& marks);
  void mark_branches(const Assertion& assertion, Marks& marks);
  void mark_condition(const Assertion& assertion, Marks& marks);
  void mark_items(const Assertion& assertion, Marks& marks);
  void mark_members(const Assertion& assertion, Marks& marks);

  bool fail_branches(const Assertion& assertion, NodeRef node);
  bool is_false(SubschemaId id) const { return refuses_all(schema_, id); }
  BranchLikeness likeness(SubschemaId id, NodeRef node);

  /// Stops a check early where one failure is answer enough.
  bool enough(bool ok) const { return !ok && mode_ == Mode::validity; }

  const Schema& schema_;
  NodeRef root_;
  Mode mode_ = Mode::collecting;
  Collection all_{};
  Collection* collection_ = &all_;  // the list that is being made
  uint32_t count_ = 0;
  uint64_t steps_ = 0;
  uint64_t looks_ = 0;
  uint32_t depth_ = 0;
  std::optional<Violation> stopped_{};
  std::vector<Violation> limits_{};
  DynamicScopes scopes_;
  uint32_t scope_ = DynamicScopes::outermost;
  Circumstance circumstance_{};
  std::unordered_map<Question, bool, QuestionHash> validity_{};
  std::unordered_map<Question, uint32_t, QuestionHash> counts_{};
  std::unique_ptr<Document> name_{};  // one string node: the key that `propertyNames` looks at
  NodeRef named_{};                   // the member that has this key
};

}  // namespace matterlint

#endif  // MATTERLINT_SCHEMA_EVALUATOR_H_
