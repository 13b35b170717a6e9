// SPDX-License-Identifier: MIT
// Tests on data that lies outside the repository: each function looks at one kind of it.
#ifndef MATTERLINT_TESTS_CORPUS_CORPUS_H_
#define MATTERLINT_TESTS_CORPUS_CORPUS_H_

#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "support/verdict.h"

namespace matterlint::test {

/// Where the data is.
struct CorpusData {
  std::string folder{};   // as delivered
  std::string corpora{};  // the unpacked archive of corpora
};

/// The data that MATTERLINT_DATA names, or that lies beside the project, its archive unpacked once
/// into the build tree; nothing when there is none, with the reason on stdout.
std::optional<CorpusData> find_corpus_data();

/// A JSON file; `null` when it cannot be read.
nlohmann::json read_json(const std::string& path);

/// Compares findings of now with those expected, both given as sorted lines. What differs must be
/// listed in the file `differences` (lines `+ …` for ours alone, `- …` for theirs alone, `#` for
/// the reason), and what is listed must still differ: the list only shrinks.
struct Findings {
  std::set<std::string> expected{};
  std::set<std::string> actual{};
};
void check_findings(const Findings& findings, const std::string& differences, Verdict& verdict);

/// The founding example has its one mistake.
void check_seed_note(const CorpusData& data, Verdict& verdict);

/// 600 invented notes with one known mistake each, or none.
void check_seeded_mistakes(const CorpusData& data, Verdict& verdict);

/// Whether a seeded mistake of that kind is among the findings in its note.
bool is_mistake_found(const std::vector<Diagnostic>& diagnostics, const std::string& kind,
                      const std::string& pointer);

/// A kind of mistake for which the whole block cannot be read or stands at the wrong place.
bool is_about_reading(const std::string& kind);

/// What `init` learns from notes, against the same notes and against the seeded mistakes.
void check_learned_schemas(const CorpusData& data, Verdict& verdict);

/// Real notes under schemas of their projects, against the findings of another validator.
void check_real_corpora(const CorpusData& data, Verdict& verdict);

/// Drift planted into clean notes is found by comparing them, and little else.
void check_planted_drift(const CorpusData& data, Verdict& verdict);

/// What comparing the notes of real corpora finds, each finding judged by a reader.
void check_findings_across(const CorpusData& data, Verdict& verdict);

/// What `--fix` makes of the mistakes, and `git apply` of the patches of `--diff`.
void check_fixed_notes(const CorpusData& data, Verdict& verdict);

/// `vocab rename` over all notes of a corpus.
void check_renamed_terms(const CorpusData& data, Verdict& verdict);

/// The same notes in seven spellings give the same data and the same findings.
void check_format_equivalence(const CorpusData& data, Verdict& verdict);

/// Every byte of the YAML that is accepted belongs to a node or may stand between nodes.
void check_yaml_accounts(const CorpusData& data, Verdict& verdict);

/// Inputs made to break programs.
void check_hostile_inputs(const CorpusData& data, Verdict& verdict);

/// The hostile inputs that their generator has to make: files of up to 5 GB and an awkward tree.
void check_generated_inputs(const CorpusData& data, Verdict& verdict);

}  // namespace matterlint::test

#endif  // MATTERLINT_TESTS_CORPUS_CORPUS_H_
