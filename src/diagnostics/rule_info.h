// SPDX-License-Identifier: MIT
// The facts about a rule that people read: in `explain`, in `rules`, in reports.
#ifndef MATTERLINT_DIAGNOSTICS_RULE_INFO_H_
#define MATTERLINT_DIAGNOSTICS_RULE_INFO_H_

#include <cstdint>
#include <string_view>

namespace matterlint {

enum class Severity : uint8_t { off, info, warning, error };

/// "off", "info", "warning", "error".
std::string_view severity_name(Severity severity);

/// How often a diagnostic of the rule comes with a fix.
enum class FixAvailability : uint8_t { never, sometimes, always };

enum class RuleFamily : uint8_t {
  reading,
  meaning,
  keys,
  values,
  vocabulary,
  across_notes,
  time,
  hygiene,
  definitions
};

/// The heading of a family for people: "reading", "across notes".
std::string_view family_name(RuleFamily family);

struct RuleInfo {
  std::string_view id{};  // kebab-case, names what is wrong
  RuleFamily family = RuleFamily::reading;
  Severity severity = Severity::error;  // when it is on
  bool on_by_default = true;
  FixAvailability fixes = FixAvailability::never;
  std::string_view summary{};  // one sentence on one line, no full stop
  std::string_view why{};      // two or three sentences: why it matters
  std::string_view bad{};      // a whole note with exactly one diagnostic of this rule
  std::string_view good{};     // the same note repaired
  std::string_view schema{};   // YAML schema that `bad` and `good` are checked with; empty: none
  std::string_view beside{};   // rules that compare notes: another note, of which there are
  unsigned copies = 1;         // so many
};

}  // namespace matterlint

#endif  // MATTERLINT_DIAGNOSTICS_RULE_INFO_H_
