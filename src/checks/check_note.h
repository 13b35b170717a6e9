// SPDX-License-Identifier: MIT
// Running the rules over one note.
#ifndef MATTERLINT_CHECKS_CHECK_NOTE_H_
#define MATTERLINT_CHECKS_CHECK_NOTE_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "checks/active_rules.h"
#include "checks/rule.h"

namespace matterlint {

class AcrossNotes;

/// What checking one note gave.
struct NoteCheck {
  std::vector<Diagnostic> diagnostics{};  // not sorted
  std::vector<Diagnostic> suppressed{};   // left out because of a comment in the note
  bool has_front_matter = false;
  bool was_checked = false;  // it has front matter, or was found to have none where it must not
  std::shared_ptr<const LoadedSchema> schema{};  // that it was checked with; null: none
};

/// Whether a note that is read is held against its schema, too.
enum class Validation : uint8_t { wanted, unwanted };

/// A note that was read, with what its schema says about it. It does not move, because the facts
/// point into its document.
class ReadNote {
 public:
  ReadNote(const Project& project, const NoteSettings& settings,
           std::shared_ptr<const SourceText> text, Validation validation);
  ReadNote(const ReadNote&) = delete;
  ReadNote& operator=(const ReadNote&) = delete;

  const Document& document() const { return document_; }
  const NoteFacts& facts() const { return facts_; }

  /// What the rules say. With `across` the note is compared with the others, too.
  NoteCheck check(const std::vector<ActiveRule>& rules, const AcrossNotes* across) const;

 private:
  const Schema* schema() const;

  const Project& project_;
  const NoteSettings& settings_;
  Document document_;
  ChosenSchema chosen_;
  NoteFacts facts_;
};

/// The schema that a note is checked with: the one that it names, else that of its configuration.
/// Null: none.
std::shared_ptr<const LoadedSchema> schema_of(const Project& project, const Document& note);

/// Checks one note; `text` holds at least its front matter. With `across` it is compared with the
/// other notes, too.
NoteCheck check_note(const Project& project, const ActiveRules& rules,
                     std::shared_ptr<const SourceText> text, const AcrossNotes* across = nullptr);

}  // namespace matterlint

#endif  // MATTERLINT_CHECKS_CHECK_NOTE_H_
