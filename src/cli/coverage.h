// SPDX-License-Identifier: MIT
// What a run looks at and what it passes over: for `--show-files` and `--verbose`.
#ifndef MATTERLINT_CLI_COVERAGE_H_
#define MATTERLINT_CLI_COVERAGE_H_

#include <string>
#include <vector>

#include "cli/arguments.h"
#include "project/project.h"
#include "source/file_system.h"
#include "source/walk.h"

namespace matterlint {

/// The real paths of the folders of which the arguments leave out nothing.
std::vector<std::string> whole_folders(const FileSystem& files, const CheckArguments& arguments);

/// A line for each file that would be checked, with the schema that counts unless the note names
/// another.
std::string list_files(const Project& project, const WalkResult& walked);

/// How many notes each pattern of the configurations fits, how many are fitted by none, and what
/// the walk left out by which rule.
std::string tell_coverage(const Project& project, const WalkResult& walked);

}  // namespace matterlint

#endif  // MATTERLINT_CLI_COVERAGE_H_
