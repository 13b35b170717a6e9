// SPDX-License-Identifier: MIT
// An escape that no reader knows, as somebody wrote it.
#ifndef MATTERLINT_DOCUMENT_WRITTEN_ESCAPE_H_
#define MATTERLINT_DOCUMENT_WRITTEN_ESCAPE_H_

#include <cstddef>
#include <string_view>

namespace matterlint {

/// Where the escape that begins with the backslash at `backslash` ends: behind the character that
/// follows it unless that ends the line, and behind the hexadecimal digits of `\u` and `\U`, four
/// and eight at most. It never cuts a character.
size_t written_escape_end(std::string_view text, size_t backslash);

}  // namespace matterlint

#endif  // MATTERLINT_DOCUMENT_WRITTEN_ESCAPE_H_
