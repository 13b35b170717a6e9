// SPDX-License-Identifier: MIT
// Which characters may stand in an international label (RFC 5892), and in which order of writing
// directions (RFC 5893).
#ifndef MATTERLINT_SCHEMA_IDNA_CHARACTERS_H_
#define MATTERLINT_SCHEMA_IDNA_CHARACTERS_H_

#include <string>
#include <string_view>

namespace matterlint {

/// Why the characters of `label` may not stand in it; empty when they may.
std::string label_characters_fault(std::u32string_view label);

/// True when there is a character in it that is written from right to left, or an Arabic number.
bool has_right_to_left(std::u32string_view label);

/// Whether a label of a name with right-to-left labels keeps the rule of RFC 5893, 2.
bool keeps_bidi_rule(std::u32string_view label);

}  // namespace matterlint

#endif  // MATTERLINT_SCHEMA_IDNA_CHARACTERS_H_
