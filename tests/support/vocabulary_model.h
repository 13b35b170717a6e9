// SPDX-License-Identifier: MIT
// Invented vocabularies: what is in them, and how their files are written.
#ifndef MATTERLINT_TESTS_SUPPORT_VOCABULARY_MODEL_H_
#define MATTERLINT_TESTS_SUPPORT_VOCABULARY_MODEL_H_

#include <random>
#include <string>
#include <vector>

/// A line of the list: an entry, or a comment of its own when `term` is empty.
struct ModelEntry {
  std::string term{};
  std::vector<std::string> aliases{};
  std::string replaced_by{};
  std::string description{};
  std::string comment{};  // on the line of the term; the comment itself without a term

  bool is_map() const { return !aliases.empty() || !replaced_by.empty() || !description.empty(); }
};

using VocabularyModel = std::vector<ModelEntry>;

/// How a file is written; all that one file does in the same way.
struct VocabularyLook {
  bool json = false;
  bool in_brackets = false;  // the list on one line; JSON: without line ends
  bool below_key = true;     // `terms:` and more, or the list alone
  bool all_maps = false;     // `term:` also where a term stands alone
  bool alias_lines = false;  // lists of aliases with dashes, where there are several to begin with
  size_t indentation = 2;
  std::string quote{};  // empty, ' or "
  std::string line_end = "\n";
  bool byte_order_mark = false;
  bool last_line_ends = true;
};

VocabularyLook random_look(std::mt19937& random);
VocabularyModel random_model(std::mt19937& random, const VocabularyLook& look);

/// A word that no model has yet.
std::string fresh_word(std::mt19937& random, const VocabularyModel& model);

std::string written(const VocabularyModel& model, const VocabularyLook& look);

#endif  // MATTERLINT_TESTS_SUPPORT_VOCABULARY_MODEL_H_
