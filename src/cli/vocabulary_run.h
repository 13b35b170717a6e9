// SPDX-License-Identifier: MIT
// What the commands below `vocab` begin with: the project, the notes, and the vocabularies that
// their schemas ask.
#ifndef MATTERLINT_CLI_VOCABULARY_RUN_H_
#define MATTERLINT_CLI_VOCABULARY_RUN_H_

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/command_line.h"
#include "project/project.h"
#include "source/walk.h"

namespace matterlint {

using VocabularyPointer = std::shared_ptr<const Vocabulary>;

struct VocabularyRun {
  WalkResult walked{};
  Project project{};
  std::vector<VocabularyPointer> vocabularies{};  // sorted by name, then by path
};

/// Values of options that all these commands have.
struct VocabularyWords {
  std::optional<std::string> schema{};
  std::optional<std::string> config{};
  bool no_config = false;
  bool quiet = false;
};

/// Those that choose schema and configuration; all of them.
std::vector<OptionSpec> schema_options(VocabularyWords& words);
std::vector<OptionSpec> vocabulary_options(VocabularyWords& words);

/// Loads the project of the notes below `paths`.
VocabularyRun load_vocabulary_run(const FileSystem& files, const VocabularyWords& words,
                                  const std::vector<std::string>& paths);

/// Says what is wrong with the definitions; false when nothing is.
bool report_broken(const VocabularyRun& run);

/// The vocabulary of that name. That there is none, or several, is said; then null.
VocabularyPointer find_vocabulary(const VocabularyRun& run, const std::string& name);

/// The front matter of a note, read as far as a check would read it.
Result<Document> read_front_matter(const FileSystem& files, const Project& project,
                                   const std::string& path);

}  // namespace matterlint

#endif  // MATTERLINT_CLI_VOCABULARY_RUN_H_
