// SPDX-License-Identifier: MIT
// How a message shows what is not its own words: a piece of the user's text, a number of things.
#ifndef MATTERLINT_SOURCE_MESSAGE_TEXT_H_
#define MATTERLINT_SOURCE_MESSAGE_TEXT_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace matterlint {

/// `text` on one line in backticks, unprintable characters escaped; a long one is cut to 60 code
/// points and ends with `…`.
std::string in_backticks(std::string_view text);

/// "1 item", "3 items", "2 vocabularies": `thing` is the singular of a regular noun.
std::string counted(size_t count, std::string_view thing);

}  // namespace matterlint

#endif  // MATTERLINT_SOURCE_MESSAGE_TEXT_H_
