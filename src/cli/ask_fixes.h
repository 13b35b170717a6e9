// SPDX-License-Identifier: MIT
// `--interactive`: the notes of a report are repaired as the person at the terminal decides.
#ifndef MATTERLINT_CLI_ASK_FIXES_H_
#define MATTERLINT_CLI_ASK_FIXES_H_

#include "cli/arguments.h"
#include "cli/fix_notes.h"
#include "diagnostics/report.h"
#include "project/project.h"
#include "source/file_system.h"

namespace matterlint {

/// What came of the conversation besides the report.
struct Conversation {
  Repair repair{};
  bool cut_short = false;           // not everything was asked about
  bool vocabulary_changed = false;  // what was found before may be wrong by now
};

/// Asks about the findings, note by note; each note is written as soon as it was talked through.
/// Standard input and output are a terminal.
Conversation ask_fixes(const NoteChecking& checking, const FileSystem& files,
                       const CheckArguments& arguments, Report& report);

}  // namespace matterlint

#endif  // MATTERLINT_CLI_ASK_FIXES_H_
