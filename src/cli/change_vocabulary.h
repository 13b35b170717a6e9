// SPDX-License-Identifier: MIT
// Changing the file of a vocabulary: the steps are made, proved and written.
#ifndef MATTERLINT_CLI_CHANGE_VOCABULARY_H_
#define MATTERLINT_CLI_CHANGE_VOCABULARY_H_

#include <memory>
#include <optional>

#include "checks/vocabulary_edit.h"
#include "fixes/change_text.h"
#include "schema/vocabulary.h"
#include "source/replace_head.h"

namespace matterlint {

/// What the file of the vocabulary becomes by the steps, and the vocabulary in it. Nothing is
/// written.
struct ChangedVocabulary {
  ChangedText text{};
  std::shared_ptr<const Vocabulary> vocabulary{};
};

/// Each step is proved to change the data as it declares and in no other way, and what comes out to
/// be a vocabulary without mistakes.
Result<ChangedVocabulary> change_vocabulary(const Vocabulary& vocabulary,
                                            const VocabularySteps& steps);

/// Writes what a text has become over what it was, as notes are written: all of it or nothing, and
/// only while the file is what was read.
std::optional<Failure> write_changed(FileCalls& calls, const SourceText& before,
                                     const ChangedText& after, const WriteOptions& options);

}  // namespace matterlint

#endif  // MATTERLINT_CLI_CHANGE_VOCABULARY_H_
