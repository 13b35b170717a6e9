// SPDX-License-Identifier: MIT
// The cases of `fixtures/rules/<rule-id>/`, held in memory, and running rules over them.
#ifndef MATTERLINT_TESTS_SUPPORT_RULE_CASE_H_
#define MATTERLINT_TESTS_SUPPORT_RULE_CASE_H_

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "checks/rule.h"
#include "diagnostics/report.h"
#include "fixes/fix_text.h"

namespace matterlint::test {

/// What a case is made of: a note, a folder of files, or a definition file.
enum class CaseKind : unsigned char { note, folder, schema, vocabulary, baseline, config };

struct RuleCase {
  std::string rule{};  // id of the rule it is about
  std::string name{};  // `bad-typo.md`, `bad-empty`, `bad-type.schema.json`
  CaseKind kind = CaseKind::note;
  bool bad = false;      // must be found by the rule; otherwise the rule must be silent
  std::string golden{};  // `bad-typo.expected`
};

/// Files by path relative to the rule's folder.
using FileMap = std::map<std::string, std::string>;

/// One folder of cases. A `schema.yaml` or `schema.json` in it is the schema of the notes (without
/// one they have none, unless a folder case has a `matterlint.yaml`) and finds its vocabularies in
/// `vocabularies/`; a `matterlint-baseline.json` holds back what it knows. Other files without
/// `ok-` or `bad-` are there for the cases to refer to. A case that is a folder may have a
/// `schema.yaml` of its own, and `NAME.x12.md` in it stands for twelve notes alike.
struct RuleFolder {
  std::string rule{};
  FileMap files{};                      // goldens left out
  std::vector<RuleCase> cases{};        // sorted by name
  std::vector<std::string> mistakes{};  // what is wrong with the folder itself
};

RuleFolder load_rule_folder(const std::string& root, const std::string& rule);

/// What to run: over which cases of which files, with which rules.
struct RuleRun {
  const FileMap* files = nullptr;
  std::vector<std::string> paths{};  // notes and folders to walk; none for a definition
  std::string schema{};              // path in `files`; empty: the folder's, if it has one
  std::string vocabulary{};          // path in `files` of a vocabulary to load
  std::string baseline{};            // path in `files` of a baseline to judge
  std::string config{};              // path in `files` of a configuration to load
  std::vector<std::string> select{};
  FrontMatterWish front_matter = FrontMatterWish::optional;
  unsigned jobs = 1;
};

/// What the notes of a rule's cases are wished to have: the rule `missing-front-matter` can only
/// be seen where front matter is required.
FrontMatterWish front_matter_wish(std::string_view rule);

/// True for a rule that speaks of what comments or a baseline do with the findings of others, and
/// so says nothing when it runs alone.
bool judges_others(std::string_view id);

/// A run of one case with the rules named; with all of them for a rule that judges others.
RuleRun run_of(const FileMap& files, const RuleCase& one, std::vector<std::string> select);

Report run_rules(const RuleRun& run);

/// What the safe fixes make of the notes of a run that have some, by path.
std::map<std::string, FixedText> fix_notes_of(const RuleRun& run);

/// A report with the diagnostics of one rule only.
Report only_rule(Report report, std::string_view rule);

/// Human output without colour, time and summary.
std::string render_plain(const Report& report);

/// All rules, but of those that speak about what is not there (rules about the run itself, and
/// `missing-front-matter`, which takes being selected as a wish) or that compare notes only the one
/// named.
std::vector<std::string> all_rules_for(std::string_view rule);

/// The example of a rule's page as a case with its files.
struct Example {
  FileMap files{};
  RuleCase one{};
};
Example example_of(const Rule& rule, std::string_view text);

}  // namespace matterlint::test

#endif  // MATTERLINT_TESTS_SUPPORT_RULE_CASE_H_
