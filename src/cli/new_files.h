// SPDX-License-Identifier: MIT
// Writing files that a command makes, so that each is there whole or not at all.
#ifndef MATTERLINT_CLI_NEW_FILES_H_
#define MATTERLINT_CLI_NEW_FILES_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "source/result.h"

namespace matterlint {

/// What becomes of a file that is there already.
enum class ExistingFile : uint8_t { keep, replace };

/// Writes a file, making its folder; nothing on success, else why not. With `keep` it is a failure
/// when the name is taken, even when it was taken a moment ago.
std::optional<Failure> write_new_file(const std::string& path, std::string_view bytes,
                                      ExistingFile existing);

}  // namespace matterlint

#endif  // MATTERLINT_CLI_NEW_FILES_H_
