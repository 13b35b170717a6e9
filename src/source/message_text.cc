// SPDX-License-Identifier: MIT
#include "source/message_text.h"

#include "source/unicode.h"

namespace matterlint {
namespace {

constexpr size_t longest_quote = 60;  // code points; longer texts bury the rest of the sentence

}  // namespace

std::string in_backticks(std::string_view text) {
  size_t end = 0;
  for (size_t count = 0; end < text.size(); ++count) {
    if (count == longest_quote) {
      return "`" + escape_unprintable(text.substr(0, end)) + "…`";
    }
    end += decode_code_point(text, end).length;
  }
  return "`" + escape_unprintable(text) + "`";
}

std::string counted(size_t count, std::string_view thing) {
  std::string text = std::to_string(count) + " " + std::string(thing);
  const bool vowel_before_end =
      thing.size() > 1 &&
      std::string_view("aeiou").find(thing[thing.size() - 2]) != std::string_view::npos;
  if (count != 1 && text.ends_with('y') && !vowel_before_end) {
    text.pop_back();
    return text + "ies";
  }
  return count == 1 ? text : text + "s";
}

}  // namespace matterlint
