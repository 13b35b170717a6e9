// SPDX-License-Identifier: MIT
// The outer form of a glob: where its sets and escapes end, and what its braces stand for.
#ifndef MATTERLINT_SOURCE_GLOB_BRACES_H_
#define MATTERLINT_SOURCE_GLOB_BRACES_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "source/result.h"

namespace matterlint {

/// Length of the escaped character at `at`, where a backslash stands; 0 when nothing follows it.
size_t glob_escape_length(std::string_view text, size_t at);

/// The offset behind the `]` that closes the set at `at`; nothing when none does.
std::optional<size_t> glob_set_end(std::string_view text, size_t at);

/// All texts that the `{…}` of a glob stand for; in each of them every `[` is closed and something
/// follows every `\`. The failure says what is wrong with the text.
Result<std::vector<std::string>> expand_glob_braces(std::string_view text);

}  // namespace matterlint

#endif  // MATTERLINT_SOURCE_GLOB_BRACES_H_
