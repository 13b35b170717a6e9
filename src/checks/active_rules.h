// SPDX-License-Identifier: MIT
// Which rules run on which note, and how severe they are there.
#ifndef MATTERLINT_CHECKS_ACTIVE_RULES_H_
#define MATTERLINT_CHECKS_ACTIVE_RULES_H_

#include <map>
#include <mutex>
#include <optional>
#include <vector>

#include "checks/rule.h"
#include "project/settings.h"

namespace matterlint {

/// A rule that takes part in a run, at the severity it has there.
struct ActiveRule {
  const Rule* rule = nullptr;
  Severity severity = Severity::error;
};

/// What decides the severity of a rule at some place.
struct RuleVerdict {
  Severity severity = Severity::off;
  const RuleSetting* setting = nullptr;  // the row that says so; null: the default or a choice
  bool chosen = false;                   // by `--select` or `--ignore`
};

/// The severity of a rule for a note: what the command line chooses, then the rows of `per-file`
/// that fit, then those of `rules`, then the rule's own.
RuleVerdict judge_rule(const RuleInfo& rule, const RuleChoice& choice, const Settings& settings,
                       const std::vector<const PerFileEntry*>& per_file);

/// The rules of all notes. Those that share settings and patterns share one list, which is made
/// when the first of them asks.
class ActiveRules {
 public:
  explicit ActiveRules(RuleChoice choice) : choice_(std::move(choice)) {}

  /// The rules for a note, sorted by id. The list stays where it is.
  const std::vector<ActiveRule>& of(const NoteSettings& note) const;

  /// The rules for what is not about one note.
  const std::vector<ActiveRule>& of(const Settings& settings) const;

 private:
  struct Key {
    const Settings* settings = nullptr;
    std::vector<const PerFileEntry*> per_file{};
    friend auto operator<=>(const Key&, const Key&) = default;
  };
  const std::vector<ActiveRule>& find(const Settings& settings,
                                      const std::vector<const PerFileEntry*>& per_file) const;

  RuleChoice choice_;
  mutable std::mutex mutex_{};
  mutable std::map<Key, std::vector<ActiveRule>> lists_{};
};

/// Whether some rule that compares notes runs where these settings count.
bool compares_notes(const RuleChoice& choice, const std::vector<const Settings*>& all);

/// The rules for what is not about one note, by the outermost configuration; sorted by id.
std::vector<ActiveRule> active_rules(const Project& project);

/// The rules that the command line alone turns on, sorted by id. A choice names a rule, a family or
/// `all`; rules about definitions always run, because nothing can be checked while one is broken.
std::vector<ActiveRule> active_rules(const Config& config);

}  // namespace matterlint

#endif  // MATTERLINT_CHECKS_ACTIVE_RULES_H_
