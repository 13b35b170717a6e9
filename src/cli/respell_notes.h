// SPDX-License-Identifier: MIT
// Writing another term in all notes that use one.
#ifndef MATTERLINT_CLI_RESPELL_NOTES_H_
#define MATTERLINT_CLI_RESPELL_NOTES_H_

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "checks/respell.h"
#include "cli/vocabulary_run.h"
#include "fixes/change_text.h"

namespace matterlint {

/// A note with its new text, which is proved but not written.
struct RespelledNote {
  std::shared_ptr<const SourceText> before{};
  ChangedText after{};
  size_t uses = 0;
};

struct RespelledNotes {
  std::vector<RespelledNote> notes{};  // sorted by path
  std::vector<Failure> failures{};     // notes that use the term, or may, and stay as they are
  size_t unread = 0;                   // notes with broken front matter in which it does not stand
  std::set<std::string> seen{};        // the texts that became the term, or should have
};

/// Finds the notes that use the terms and makes their new texts. `after` is the project with the
/// vocabulary that the texts are for; a note in which one of its rules would find something new
/// stays.
RespelledNotes respell_notes(const FileSystem& files, const VocabularyRun& run,
                             const Respelling& respelling, const Project& after);

}  // namespace matterlint

#endif  // MATTERLINT_CLI_RESPELL_NOTES_H_
