// SPDX-License-Identifier: MIT
// The notes that are compared in a run, by number, and reading one of them once more: only few are
// spoken about, so their texts are not kept.
#ifndef MATTERLINT_CHECKS_NOTE_SHELF_H_
#define MATTERLINT_CHECKS_NOTE_SHELF_H_

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "document/document.h"
#include "project/index.h"
#include "project/project.h"
#include "source/file_system.h"

namespace matterlint {

class NoteShelf {
 public:
  /// `reported`: the notes that the run is about; `others`: those they are compared with besides.
  NoteShelf(const FileSystem& files, const Project& project,
            const std::vector<std::string>& reported, const std::vector<std::string>& others);

  /// All paths, sorted; the number of a note is its place here.
  const std::vector<std::string>& paths() const { return paths_; }
  const std::string& path(NoteId note) const { return paths_[static_cast<size_t>(note)]; }

  /// True for a note that the run is about.
  bool is_reported(NoteId note) const { return reported_[static_cast<size_t>(note)]; }

  /// The head of a note as it is now, by its settings; a failure when it cannot be read.
  Result<std::string> read(NoteId note, const NoteSettings& settings) const;

  /// The note as it is now; null when it cannot be read.
  std::shared_ptr<const Document> open(NoteId note) const;

  /// A place in a note with a remark; nothing when the note has been changed so that it is gone.
  std::optional<Label> label(FactPlace place, std::string text) const;

 private:
  const FileSystem& files_;
  const Project& project_;
  std::vector<std::string> paths_{};
  std::vector<bool> reported_{};
};

}  // namespace matterlint

#endif  // MATTERLINT_CHECKS_NOTE_SHELF_H_
