// SPDX-License-Identifier: MIT
// How many notes each pattern of the configurations fits.
#ifndef MATTERLINT_PROJECT_PATTERN_USE_H_
#define MATTERLINT_PROJECT_PATTERN_USE_H_

#include <cstddef>
#include <string>
#include <vector>

#include "project/config_tree.h"
#include "project/settings.h"

namespace matterlint {

struct PatternUse {
  const PathPattern* pattern = nullptr;  // of `notes` or `per-file`
  const Settings* settings = nullptr;    // of the first configuration that it is a part of
  size_t notes = 0;
  bool whole = false;  // all files that it could fit were there to be counted
  size_t order = 0;    // among all patterns
};

/// How far to count: whether a pattern fits any note is found out sooner.
enum class PatternCount : unsigned char { all_notes, up_to_one };

/// Counts the notes at `note_paths`, in the order of the configurations and their patterns.
/// `whole_folders` are the real paths of folders of which no note is missing.
std::vector<PatternUse> count_pattern_use(const ConfigTree& tree,
                                          const std::vector<std::string>& note_paths,
                                          const std::vector<std::string>& whole_folders,
                                          PatternCount count);

}  // namespace matterlint

#endif  // MATTERLINT_PROJECT_PATTERN_USE_H_
