// SPDX-License-Identifier: MIT
// Repairing the notes of a report: the fixes go to the disk, or into a patch.
#ifndef MATTERLINT_CLI_FIX_NOTES_H_
#define MATTERLINT_CLI_FIX_NOTES_H_

#include <string>
#include <string_view>

#include "cli/arguments.h"
#include "diagnostics/report.h"
#include "project/project.h"
#include "source/file_system.h"

namespace matterlint {

/// What came of repairing besides the report.
struct Repair {
  std::string patch{};  // all changes, in the order of the paths; empty unless `--diff`
  int signal = 0;       // that asked to stop: the notes behind were left as they are
};

/// Repairs the notes with findings, one after the other. The report then tells what remains; with
/// `--diff` it stays as it is but for the number of fixes. What could not be written stands in its
/// failures.
Repair fix_notes(const Project& project, const FileSystem& files, const CheckArguments& arguments,
                 Report& report);

/// The same for the one note from standard input, of which `whole` is all: the repaired text.
std::string fix_stdin(const Project& project, const CheckArguments& arguments,
                      std::string_view whole, Report& report, Repair& repair);

}  // namespace matterlint

#endif  // MATTERLINT_CLI_FIX_NOTES_H_
