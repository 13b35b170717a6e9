// SPDX-License-Identifier: MIT
// What a rule is: a constant with facts and a function that turns facts about one note into
// diagnostics. A rule has no state; everything it may see is in its context.
#ifndef MATTERLINT_CHECKS_RULE_H_
#define MATTERLINT_CHECKS_RULE_H_

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "checks/note_facts.h"
#include "diagnostics/diagnostic.h"
#include "diagnostics/report.h"
#include "project/project.h"

namespace matterlint {

/// Takes the diagnostics of one rule and completes them with its facts and severity.
class Sink {
 public:
  Sink(const RuleInfo& rule, Severity severity, std::vector<Diagnostic>& out)
      : rule_(rule), severity_(severity), out_(out) {}

  void report(Diagnostic diagnostic) { report(std::move(diagnostic), severity_); }

  /// For a rule about the run, whose places may be governed by different settings.
  void report(Diagnostic diagnostic, Severity severity) {
    diagnostic.rule = &rule_;
    diagnostic.severity = severity;
    out_.push_back(std::move(diagnostic));
  }

 private:
  const RuleInfo& rule_;
  Severity severity_;
  std::vector<Diagnostic>& out_;
};

struct NoteContext {
  const Project& project;
  const NoteSettings& settings;  // what governs the note
  const Document& document;
  const NoteFacts& facts;                    // violations of the note's schema, sorted out by rule
  const Schema* schema = nullptr;            // of the note; null: none
  const UnusableSchema* unusable = nullptr;  // that the note names itself; null: none

  /// Those of the schema.
  const VocabularySet& vocabularies() const {
    static const VocabularySet none;
    return schema == nullptr ? none : schema->vocabularies;
  }
};

/// What a whole run did, for rules about the run itself.
struct RunContext {
  const Project& project;
  const Report& report;
  bool paths_given = true;  // false when a scope such as `--staged` was empty
};

struct ProjectContext;
class ProjectSink;

/// By what a rule compares notes: by nothing, by all that stands in them, or by the values that
/// their schema marks. Only what some rule wants is collected.
enum class Compares : uint8_t { nothing, all_values, marked_values };

class Baseline;
class Suppressions;

/// A rule has one of the six functions, by what it speaks about.
struct Rule {
  RuleInfo info{};
  void (*check_note)(const NoteContext&, Sink&) = nullptr;
  void (*check_project)(const ProjectContext&, ProjectSink&) = nullptr;  // see project_rule.h
  Compares compares = Compares::nothing;                                 // with `check_project`
  void (*check_definition)(const Definition&, Sink&) = nullptr;  // a schema or vocabulary file
  void (*check_run)(const RunContext&, Sink&) = nullptr;
  /// The comments of a note that leave findings out, when all others were asked.
  void (*check_suppressions)(const NoteContext&, const Suppressions&, Sink&) = nullptr;
  void (*check_baseline)(const Baseline&, Sink&) = nullptr;  // its entries, after the run
};

/// All rules, sorted by id. The table is generated from the file names in `checks/rules/`.
std::span<const Rule* const> all_rules();

/// The rule of that id, or null.
const Rule* find_rule(std::string_view id);

}  // namespace matterlint

#endif  // MATTERLINT_CHECKS_RULE_H_
