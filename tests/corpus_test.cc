// SPDX-License-Identifier: MIT
// Real corpora, seeded mistakes and hostile inputs. They lie outside the repository:
// MATTERLINT_DATA names their folder (default `../shared/data`); without them the test is skipped.
//
//   corpus_test
//   [seed|mistakes|corpora|drift|across|learned|formats|accounts|fixes|terms|hostile|generated]
#include "corpus/corpus.h"

#include <string_view>

namespace matterlint::test {
namespace {

struct Part {
  std::string_view name;
  void (*check)(const CorpusData&, Verdict&);
};

constexpr Part parts[] = {
    {"seed", check_seed_note},
    {"mistakes", check_seeded_mistakes},
    {"corpora", check_real_corpora},
    {"drift", check_planted_drift},
    {"across", check_findings_across},
    {"learned", check_learned_schemas},
    {"fixes", check_fixed_notes},
    {"terms", check_renamed_terms},
    {"formats", check_format_equivalence},
    {"accounts", check_yaml_accounts},
    {"hostile", check_hostile_inputs},
    {"generated", check_generated_inputs},
};

int run_parts(std::string_view wanted) {
  const std::optional<CorpusData> data = find_corpus_data();
  if (!data) {
    return skipped_status;
  }
  Verdict verdict;
  for (const Part& part : parts) {
    if (wanted.empty() || wanted == part.name) {
      part.check(*data, verdict);
    }
  }
  return verdict.finish("corpora");
}

}  // namespace
}  // namespace matterlint::test

int main(int argc, char** argv) {
  return matterlint::test::run_parts(argc > 1 ? argv[1] : "");
}
