// SPDX-License-Identifier: MIT
// A text that was probably meant as a list: "a, b", "[a, b]", "-a -b".
#ifndef MATTERLINT_CHECKS_LIST_IN_TEXT_H_
#define MATTERLINT_CHECKS_LIST_IN_TEXT_H_

#include <string_view>
#include <vector>

namespace matterlint {

struct ListInText {
  std::vector<std::string_view> items{};  // empty: what they are cannot be told
  bool signs =
      false;  // there are brackets, commas or dashes, so the text is no single item as it is
};

ListInText list_in_text(std::string_view text);

/// The full-width signs that writers of Chinese and Japanese put in place of the comma; the first
/// one in the text, empty when there is none.
std::string_view wide_comma_in(std::string_view text);

/// The parts between commas of any width, without the blanks around them.
std::vector<std::string_view> between_commas(std::string_view text);

}  // namespace matterlint

#endif  // MATTERLINT_CHECKS_LIST_IN_TEXT_H_
