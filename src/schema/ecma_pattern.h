// SPDX-License-Identifier: MIT
// Patterns of JSON Schema are ECMA-262 regular expressions with the flag `u`. This turns one into
// the same pattern as PCRE2 spells it, and refuses what ECMA-262 does not have.
#ifndef MATTERLINT_SCHEMA_ECMA_PATTERN_H_
#define MATTERLINT_SCHEMA_ECMA_PATTERN_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "source/result.h"

namespace matterlint {

struct EcmaPattern {
  std::string pcre{};                    // the pattern for PCRE2, lookbehinds as lookaheads
  std::vector<uint32_t> origins{};       // by byte of `pcre`: the byte of the pattern it is from
  uint32_t largest_count = 0;            // the largest number in a quantifier of one character
  bool back_references = false;          // there is `\1` or `\k<name>`
  std::optional<uint32_t> lookbehind{};  // the byte where the first lookbehind begins
};

/// The largest product of nested counts, as in `(a{100}){100}`, that a pattern may have.
inline constexpr uint64_t pattern_count_limit = 65'535;

/// Translates a pattern; the failure says what is wrong and at which byte. As ECMA-262 annex B
/// does, an escaped punctuation character and a lone `{`, `}` or `]` stand for themselves.
Result<EcmaPattern> translate_pattern(std::string_view pattern);

/// `reason` with the place, "… at byte 3" (counted from 1) or "… at the end", and the advice if
/// any.
std::string pattern_fault(std::string_view pattern, size_t offset, std::string_view reason,
                          std::string_view advice = {});

/// The property of `\p{name}` (ECMA-262, 22.2.2.9) as PCRE2 names it; empty when `name` cannot be
/// one.
std::string pcre_property(std::string_view name);

}  // namespace matterlint

#endif  // MATTERLINT_SCHEMA_ECMA_PATTERN_H_
