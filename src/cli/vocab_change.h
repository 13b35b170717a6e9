// SPDX-License-Identifier: MIT
// Changing a vocabulary together with the notes that use it.
#ifndef MATTERLINT_CLI_VOCAB_CHANGE_H_
#define MATTERLINT_CLI_VOCAB_CHANGE_H_

#include <string>
#include <vector>

#include "cli/vocabulary_run.h"

namespace matterlint {

struct VocabChangeArguments {
  VocabularyWords words{};
  std::string name{};                // of the vocabulary
  std::vector<std::string> terms{};  // `add`: the new ones; `merge`: FROM…, then INTO
  std::string old_term{};            // `rename`
  std::string new_term{};
  bool no_alias = false;
  bool diff = false;  // show all changes as a patch; write nothing
  bool follow_hard_links = false;
};

ExitStatus run_vocab_add(const VocabChangeArguments& arguments);
ExitStatus run_vocab_rename(const VocabChangeArguments& arguments);
ExitStatus run_vocab_merge(const VocabChangeArguments& arguments);

}  // namespace matterlint

#endif  // MATTERLINT_CLI_VOCAB_CHANGE_H_
