// SPDX-License-Identifier: MIT
// The baseline that the user named: from its file to what a run holds back.
#ifndef MATTERLINT_CLI_BASELINE_H_
#define MATTERLINT_CLI_BASELINE_H_

#include <optional>
#include <string>

#include "checks/baseline.h"
#include "project/project.h"
#include "source/file_system.h"

namespace matterlint {

/// Reads the baseline; nothing when it cannot be used, which then stops the run: the project has
/// what is wrong with it.
std::optional<Baseline> load_baseline(const FileSystem& files, const std::string& path,
                                      Project& project);

}  // namespace matterlint

#endif  // MATTERLINT_CLI_BASELINE_H_
