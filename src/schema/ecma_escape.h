// SPDX-License-Identifier: MIT
// The escapes of a pattern: what begins with a backslash.
#ifndef MATTERLINT_SCHEMA_ECMA_ESCAPE_H_
#define MATTERLINT_SCHEMA_ECMA_ESCAPE_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "source/result.h"

namespace matterlint {

/// What an escape, or a member of a character class, stands for.
struct EcmaAtom {
  enum class Is : uint8_t { character, set, boundary, reference };
  Is is = Is::character;
  char32_t character = 0;
  std::string text{};   // set: content of a PCRE2 class; boundary, reference: their PCRE2 spelling
  bool single = false;  // set: one escape, which needs no brackets
  size_t length = 0;    // bytes of the pattern
};

/// Reads the escape whose backslash is at `offset` (ECMA-262, 22.2.1: AtomEscape and ClassEscape).
/// A failure names the byte.
Result<EcmaAtom> read_escape(std::string_view pattern, size_t offset, bool in_class);

}  // namespace matterlint

#endif  // MATTERLINT_SCHEMA_ECMA_ESCAPE_H_
