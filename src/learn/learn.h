// SPDX-License-Identifier: MIT
// From notes to the files of a project that fits them.
#ifndef MATTERLINT_LEARN_LEARN_H_
#define MATTERLINT_LEARN_LEARN_H_

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "document/document.h"
#include "learn/learned_files.h"
#include "learn/loosen.h"
#include "learn/proposal.h"

namespace matterlint {

/// What there is to learn from: the notes below one folder, by their paths from there.
struct Lesson {
  std::vector<std::shared_ptr<const Document>> notes{};  // sorted by path
};

/// What was made of the notes of one kind.
struct LearnedKind {
  std::string name{};
  std::vector<std::string> globs{};
  std::vector<size_t> notes{};  // numbers in `Learned::paths`
  std::string schema_path{};    // or "builtin:note"
  Proposal proposal{};
  Trial trial{};
};

struct Learned {
  std::vector<LearnedKind> kinds{};
  std::vector<LearnedFile> files{};
  size_t notes = 0;       // that could be read
  size_t unreadable = 0;  // with front matter that could not
  size_t bare = 0;        // files without front matter
  bool builtin =
      false;  // the format that is part of the program fits, or there is nothing to learn
  std::vector<std::string> paths{};  // of the notes that could be read
};

Learned learn(const Lesson& lesson);

}  // namespace matterlint

#endif  // MATTERLINT_LEARN_LEARN_H_
