// SPDX-License-Identifier: MIT
// Violations of one note, each assigned to the one rule that will speak about it. This is the only
// place that knows which keyword belongs to which rule, so that one mistake gives one diagnostic.
#ifndef MATTERLINT_CHECKS_NOTE_FACTS_H_
#define MATTERLINT_CHECKS_NOTE_FACTS_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "schema/validate.h"

namespace matterlint {

/// An unknown key that was meant to be a key which is missing from the same object, as indices of
/// violations.
struct MisspeltKey {
  size_t unknown = 0;
  size_t missing = 0;
};

/// Violations of one note that one rule speaks about; a note with more has another trouble than
/// each of them, and nobody reads them all.
inline constexpr size_t most_violations_of_rule = 1000;

class NoteFacts {
 public:
  /// Sorts out the violations of one note: an `anyOf` that fails for a single reason is replaced by
  /// that reason, and what only follows from another violation is covered by it.
  explicit NoteFacts(std::vector<Violation> violations);

  /// The violations that the rule of this id speaks about, in the order of the document; at most
  /// `most_violations_of_rule`. For rules that compare notes: the values that the schema wants to
  /// be compared.
  std::vector<const Violation*> of(std::string_view rule_id) const;

  /// For an unknown key: the violation of `required` that it explains, or null.
  const Violation* missing_key_meant_by(const Violation& unknown) const;

  /// True when a violation is about the value or key of a node: whatever else is strange about it
  /// is then told as help.
  bool speak_about(NodeRef node) const;

  /// How many mistakes the violations are.
  size_t mistakes() const;

  /// How many of them no rule speaks about because there are too many of one sort.
  size_t left_out() const;

  /// The violations that some rule speaks about; what only follows from them is left out.
  std::vector<Violation> spoken() const;

  const std::vector<Violation>& all() const { return violations_; }

 private:
  void cover_consequences();
  void cover_glued_dashes();
  void pair_misspelt_keys();

  std::vector<Violation> violations_;
  std::vector<std::string_view> rules_;  // by violation: id of the rule, empty when covered
  std::vector<MisspeltKey> misspelt_;    // at most as many as keys are guessed
  std::vector<NodeId> spoken_about_;     // sorted: the nodes that violations are about
};

/// The id of the rule that speaks about a violation, whatever else is wrong with the note.
std::string_view rule_for(const Violation& violation);

}  // namespace matterlint

#endif  // MATTERLINT_CHECKS_NOTE_FACTS_H_
