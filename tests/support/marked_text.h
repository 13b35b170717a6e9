// SPDX-License-Identifier: MIT
// Texts that show the places a test is about: `title: «Foo»` is `title: Foo` with one span.
#ifndef MATTERLINT_TESTS_SUPPORT_MARKED_TEXT_H_
#define MATTERLINT_TESTS_SUPPORT_MARKED_TEXT_H_

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "source/span.h"

namespace matterlint::test {

struct MarkedText {
  std::string text{};         // without the marks
  std::vector<Span> spans{};  // in the order of their begin
};

/// `«` begins a span and `»` ends the innermost one that is open.
inline MarkedText parse_marks(std::string_view marked) {
  constexpr std::string_view opening = "\u00AB";
  constexpr std::string_view closing = "\u00BB";
  MarkedText result;
  std::vector<size_t> open;
  while (!marked.empty()) {
    const uint32_t at = static_cast<uint32_t>(result.text.size());
    if (marked.starts_with(opening)) {
      open.push_back(result.spans.size());
      result.spans.push_back({at, at});
      marked.remove_prefix(opening.size());
    } else if (marked.starts_with(closing) && !open.empty()) {
      result.spans[open.back()].end = at;
      open.pop_back();
      marked.remove_prefix(closing.size());
    } else {
      result.text += marked.front();
      marked.remove_prefix(1);
    }
  }
  return result;
}

/// The text with marks around `span`: the inverse, for messages of failed tests.
inline std::string mark(std::string_view text, Span span) {
  const size_t begin = std::min<size_t>(span.begin, text.size());
  const size_t end = std::clamp<size_t>(span.end, begin, text.size());
  return std::string(text.substr(0, begin)) + "\u00AB" +
         std::string(text.substr(begin, end - begin)) + "\u00BB" + std::string(text.substr(end));
}

}  // namespace matterlint::test

#endif  // MATTERLINT_TESTS_SUPPORT_MARKED_TEXT_H_
