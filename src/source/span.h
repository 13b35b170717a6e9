// SPDX-License-Identifier: MIT
// Places in a text, as half-open byte ranges. Everything inside the program uses them;
// lines and columns are made only where text is shown to somebody.
#ifndef MATTERLINT_SOURCE_SPAN_H_
#define MATTERLINT_SOURCE_SPAN_H_

#include <compare>
#include <cstdint>

namespace matterlint {

/// The bytes [begin, end) of one text. An empty span marks a place between two bytes.
struct Span {
  uint32_t begin = 0;
  uint32_t end = 0;

  constexpr uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  constexpr bool contains(uint32_t offset) const { return begin <= offset && offset < end; }
  constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  friend constexpr auto operator<=>(Span, Span) = default;
};

}  // namespace matterlint

#endif  // MATTERLINT_SOURCE_SPAN_H_
