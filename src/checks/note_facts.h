// SPDX-License-Identifier: MIT
// Violations of one note, each assigned to the one rule that will speak about it. This is the only
// place that knows which keyword belongs to which rule, so that one mistake gives one diagnostic.
#ifndef MATTERLINT_CHECKS_NOTE_FACTS_H_
#define MATTERLINT_CHECKS_NOTE_FACTS_H_

#include <string_view>
#include <vector>

#include "schema/validate.h"

namespace matterlint {

/// An unknown key that was meant to be a key which is missing from the same object.
struct MisspeltKey {
  const Violation* unknown = nullptr;
  const Violation* missing = nullptr;
};

class NoteFacts {
 public:
  explicit NoteFacts(std::vector<Violation> violations);

  /// The violations that the rule of this id speaks about, in the order of the document.
  std::vector<const Violation*> of(std::string_view rule_id) const;

  /// For an unknown key: the violation of `required` that it explains, or null.
  const Violation* missing_key_meant_by(const Violation& unknown) const;

  const std::vector<Violation>& all() const { return violations_; }

 private:
  std::vector<Violation> violations_;
  std::vector<std::string_view>
      rules_;  // by violation: id of the rule, empty when another covers it
  std::vector<MisspeltKey> misspelt_;
};

/// The id of the rule that speaks about a violation, by keyword and instance alone.
std::string_view rule_for(const Violation& violation);

}  // namespace matterlint

#endif  // MATTERLINT_CHECKS_NOTE_FACTS_H_
