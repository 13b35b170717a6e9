// SPDX-License-Identifier: MIT
// The words that messages share: how a value, a place or a choice is named to a writer.
#ifndef MATTERLINT_CHECKS_WORDING_H_
#define MATTERLINT_CHECKS_WORDING_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace matterlint {

/// "a", "a or b", "a, b or c"; of more than `most` words the rest is counted: "a, b or 4 others".
/// Empty for no words.
std::string one_of(const std::vector<std::string>& words, size_t most = 8);

/// "a", "a and b", "a, b and c"; of more than `most` words the rest is counted likewise.
std::string all_of(const std::vector<std::string>& words, size_t most = 8);

/// What a value is: "the text `3`", "the number `4`", "`true`", "nothing", "a list", "an empty
/// map".
std::string described(NodeRef value);

/// A value as it would be listed among allowed ones: "`draft`", "3", "a list".
std::string value_in_words(NodeRef value);

/// A description with an example behind it; the example alone when there is no description.
std::string with_example(std::string_view description, std::string_view example);

/// Where a node stands: "`rating`", "item 2 of `tags`", "the front matter" for the root.
std::string place_in_words(NodeRef node);

/// A type name of JSON Schema for a writer: "text", "a whole number", "a list". A name that is not
/// one is returned in backticks.
std::string type_in_words(std::string_view type);

/// True for text without anything but blanks.
bool is_blank(std::string_view text);

}  // namespace matterlint

#endif  // MATTERLINT_CHECKS_WORDING_H_
