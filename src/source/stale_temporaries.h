// SPDX-License-Identifier: MIT
// What killed runs left behind.
#ifndef MATTERLINT_SOURCE_STALE_TEMPORARIES_H_
#define MATTERLINT_SOURCE_STALE_TEMPORARIES_H_

#include <string>
#include <vector>

#include "source/file_calls.h"
#include "source/result.h"

namespace matterlint {

/// Removes the temporary files of runs that have ended from the folders that the notes at `paths`
/// lie in, behind links too (`root` as in `WriteOptions`). Those of a run that goes on are locked
/// and stay. Each folder is read once, so this is called once, before a run writes its first note.
/// The failures name what was left behind and could not be removed.
std::vector<Failure> sweep_stale_temporaries(FileCalls& calls,
                                             const std::vector<std::string>& paths,
                                             const std::string& root);

}  // namespace matterlint

#endif  // MATTERLINT_SOURCE_STALE_TEMPORARIES_H_
