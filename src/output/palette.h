// SPDX-License-Identifier: MIT
// The colours of human output, by what they mean.
#ifndef MATTERLINT_OUTPUT_PALETTE_H_
#define MATTERLINT_OUTPUT_PALETTE_H_

#include <string>
#include <string_view>

#include "diagnostics/rule_info.h"

namespace matterlint {

/// Terminal codes that begin a style, and the one that ends them all. All are empty without colour.
struct Palette {
  std::string_view path{};
  std::string_view error{};
  std::string_view warning{};
  std::string_view info{};
  std::string_view gutter{};
  std::string_view added{};
  std::string_view removed{};
  std::string_view reset{};

  /// The style of words and carets of that severity.
  std::string_view of(Severity severity) const;
};

/// ECMA-48, 8.3.117: bold, red, yellow, blue, cyan, green.
inline constexpr Palette color_palette{.path = "\x1b[1m",
                                       .error = "\x1b[1;31m",
                                       .warning = "\x1b[1;33m",
                                       .info = "\x1b[1;34m",
                                       .gutter = "\x1b[36m",
                                       .added = "\x1b[32m",
                                       .removed = "\x1b[31m",
                                       .reset = "\x1b[0m"};
inline constexpr Palette plain_palette{};

/// Appends `text` in a style; an empty text adds no codes.
void append_styled(std::string& out, const Palette& palette, std::string_view style,
                   std::string_view text);

}  // namespace matterlint

#endif  // MATTERLINT_OUTPUT_PALETTE_H_
