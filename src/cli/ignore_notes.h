// SPDX-License-Identifier: MIT
// `--add-ignore`: writes comments into the notes that leave their findings out.
#ifndef MATTERLINT_CLI_IGNORE_NOTES_H_
#define MATTERLINT_CLI_IGNORE_NOTES_H_

#include "cli/fix_notes.h"

namespace matterlint {

/// What remains in the report is what no comment can leave out.
Repair ignore_notes(const Project& project, const FileSystem& files,
                    const CheckArguments& arguments, Report& report);

}  // namespace matterlint

#endif  // MATTERLINT_CLI_IGNORE_NOTES_H_
