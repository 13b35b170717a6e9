// SPDX-License-Identifier: MIT
// Repairing the notes of a report: the fixes go to the disk, or into a patch.
#ifndef MATTERLINT_CLI_FIX_NOTES_H_
#define MATTERLINT_CLI_FIX_NOTES_H_

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "checks/linter.h"
#include "cli/arguments.h"
#include "cli/interrupt.h"
#include "diagnostics/report.h"
#include "fixes/fix_text.h"
#include "project/project.h"
#include "source/file_system.h"

namespace matterlint {

/// What came of repairing besides the report.
struct Repair {
  std::string patch{};  // all changes, in the order of the paths; empty unless `--diff`
  int signal = 0;       // that asked to stop: the notes behind were left as they are
};

/// What notes are checked by, before and after they are repaired.
struct NoteChecking {
  const Project& project;
  const AcrossNotes* across = nullptr;  // what comparing them has shown, if they were compared
};

/// How the text of a note becomes a better one.
class TextRepair {
 public:
  virtual ~TextRepair() = default;

  /// How many notes there are for which `wants` was true.
  virtual void begin(size_t notes) = 0;

  /// True for a finding that makes its note worth a look.
  virtual bool wants(const Diagnostic& finding) const = 0;

  /// Repairs a text; when the note says something else by now, `text` becomes that.
  virtual FixedText repair(std::shared_ptr<const SourceText>& text) = 0;

  /// The notes behind stay as they are.
  virtual bool ended() const = 0;

  /// What became of the note for which something was repaired.
  virtual void tell(const std::string& path, size_t fixed, const Failure* failure) = 0;
};

/// Edits of the head of a note as a patch for the whole. The failure says that the note has changed
/// since its head was read as `text`.
Result<std::string> patch_for(const FileSystem& files, const SourceText& text,
                              const std::vector<Edit>& edits);

/// Repairs the notes with findings, one after the other. The report then tells what remains; with
/// `--diff` it stays as it is but for the number of fixes. What could not be written stands in its
/// failures.
Repair fix_notes(const NoteChecking& checking, const FileSystem& files,
                 const CheckArguments& arguments, Report& report);

/// Who repairs, and what keeps signals back meanwhile.
struct RepairBy {
  TextRepair& repair;
  InterruptHold& hold;
};

/// The same in a way of your own.
Repair repair_notes(const Project& project, const FileSystem& files,
                    const CheckArguments& arguments, Report& report, RepairBy by);

/// The same for the one note from standard input, of which `whole` is all: the repaired text.
std::string fix_stdin(const NoteChecking& checking, const CheckArguments& arguments,
                      std::string_view whole, Report& report, Repair& repair);

}  // namespace matterlint

#endif  // MATTERLINT_CLI_FIX_NOTES_H_
