// SPDX-License-Identifier: MIT
// Which notes are of one kind: those of folders whose notes have much the same keys.
#ifndef MATTERLINT_LEARN_NOTE_KINDS_H_
#define MATTERLINT_LEARN_NOTE_KINDS_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "project/fact_sheet.h"

namespace matterlint {

/// A note to be learned from, with its path below the folder that is looked at.
struct PlacedSheet {
  std::string_view path{};
  const FactSheet* sheet = nullptr;
};

struct NoteKind {
  std::string name{};                  // "topics"; "note" for those of the folder that holds all
  std::vector<std::string> folders{};  // its notes lie below them; "" is the folder looked at
  std::vector<size_t> notes{};         // numbers in the list that was given, ascending
};

/// The kinds of notes, those whose folders hold folders of others first: of two kinds whose folders
/// hold a note the later one is meant. Two folders are of one kind when their notes share at least
/// half of their keys, each key counted by the share of notes that has it.
std::vector<NoteKind> find_kinds(const std::vector<PlacedSheet>& notes);

}  // namespace matterlint

#endif  // MATTERLINT_LEARN_NOTE_KINDS_H_
