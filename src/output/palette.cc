// SPDX-License-Identifier: MIT
#include "output/palette.h"

namespace matterlint {

std::string_view Palette::of(Severity severity) const {
  switch (severity) {
    case Severity::error:
      return error;
    case Severity::warning:
      return warning;
    case Severity::info:
      return info;
    case Severity::off:
      return {};
  }
  return {};
}

void append_styled(std::string& out, const Palette& palette, std::string_view style,
                   std::string_view text) {
  if (text.empty()) {
    return;
  }
  out += style;
  out += text;
  out += style.empty() ? std::string_view{} : palette.reset;
}

}  // namespace matterlint
