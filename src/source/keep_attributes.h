// SPDX-License-Identifier: MIT
// What belongs to a file besides its bytes: mode, owner, access control list, extended attributes.
#ifndef MATTERLINT_SOURCE_KEEP_ATTRIBUTES_H_
#define MATTERLINT_SOURCE_KEEP_ATTRIBUTES_H_

#include <optional>
#include <string>

#include "source/file_calls.h"
#include "source/result.h"

namespace matterlint {

/// Gives the file `to` all that the file `from` has besides its bytes, and takes away what `from`
/// has not. A failure, about the note at `path`, names the first that could not be kept.
std::optional<Failure> keep_attributes(FileCalls& calls, const std::string& path, int from, int to);

}  // namespace matterlint

#endif  // MATTERLINT_SOURCE_KEEP_ATTRIBUTES_H_
