// SPDX-License-Identifier: MIT
// From the tree of a vocabulary file to its terms, with everything that is wrong in it.
#ifndef MATTERLINT_SCHEMA_VOCABULARY_READER_H_
#define MATTERLINT_SCHEMA_VOCABULARY_READER_H_

#include <vector>

#include "schema/vocabulary.h"

namespace matterlint {

struct VocabularyContent {
  bool ignore_case = false;
  std::vector<Term> terms{};  // each with a text that is not empty
};

/// Reads a list of terms, or a map with `case`, `terms` and `description`.
VocabularyContent read_vocabulary(NodeRef root, std::vector<DefinitionProblem>& problems);

/// What no single term shows: a term or alias given twice, and replacements that lead nowhere.
void check_vocabulary(const VocabularyContent& content, std::vector<DefinitionProblem>& problems);

}  // namespace matterlint

#endif  // MATTERLINT_SCHEMA_VOCABULARY_READER_H_
