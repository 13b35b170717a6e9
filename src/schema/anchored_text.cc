// SPDX-License-Identifier: MIT
#include "schema/anchored_text.h"

#include <utility>

namespace matterlint {
namespace {

constexpr std::string_view syntax_characters = "^$\\.*+?()[]{}|";

bool is_syntax(char c) {
  return syntax_characters.find(c) != std::string_view::npos;
}

}  // namespace

bool AnchoredText::is_in(std::string_view searched) const {
  if (at_begin) {
    return searched.starts_with(text) && (!at_end || searched.size() == text.size());
  }
  return searched.ends_with(text);
}

std::optional<AnchoredText> read_anchored_text(std::string_view pattern) {
  AnchoredText found;
  if (pattern.starts_with('^')) {
    found.at_begin = true;
    pattern.remove_prefix(1);
  }
  while (!pattern.empty() && pattern != "$") {
    const bool escaped = pattern.front() == '\\';
    if (escaped) {
      pattern.remove_prefix(1);
    }
    if (pattern.empty() || is_syntax(pattern.front()) != escaped) {
      // `\/` is the one other character that may be escaped outside of a class.
      if (!escaped || !pattern.starts_with('/')) {
        return std::nullopt;
      }
    }
    found.text += pattern.front();
    pattern.remove_prefix(1);
  }
  found.at_end = pattern == "$";
  return found.at_begin || found.at_end ? std::optional(std::move(found)) : std::nullopt;
}

}  // namespace matterlint
