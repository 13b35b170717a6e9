// SPDX-License-Identifier: MIT
// What the comments of a note leave out of its findings.
#ifndef MATTERLINT_CHECKS_SUPPRESSIONS_H_
#define MATTERLINT_CHECKS_SUPPRESSIONS_H_

#include <functional>
#include <string_view>
#include <vector>

#include "checks/suppression_comment.h"
#include "diagnostics/diagnostic.h"
#include "document/document.h"

namespace matterlint {

/// True when `name` is the rule's id or its family.
bool names_rule(std::string_view name, const RuleInfo& rule);

/// True when a comment in a note can silence the rule: it speaks about what stands in notes.
bool can_be_ignored(const RuleInfo& rule);

class Suppressions {
 public:
  explicit Suppressions(const Document& document)
      : document_(document), comments_(find_suppression_comments(document)) {}

  bool empty() const { return comments_.empty(); }
  const std::vector<SuppressionComment>& comments() const { return comments_; }

  /// Moves the diagnostics that a comment speaks of into `suppressed`.
  void apply(std::vector<Diagnostic>& diagnostics, std::vector<Diagnostic>& suppressed);

  /// Marks the names all of whose rules were looked for.
  void mark(const std::function<bool(const RuleInfo&)>& ran);

 private:
  bool suppress(const Diagnostic& diagnostic, const std::vector<WrittenText>& texts);

  const Document& document_;
  std::vector<SuppressionComment> comments_;
};

}  // namespace matterlint

#endif  // MATTERLINT_CHECKS_SUPPRESSIONS_H_
