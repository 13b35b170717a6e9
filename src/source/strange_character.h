// SPDX-License-Identifier: MIT
// Characters that a reader of the text cannot see or takes for another one: what they are, and the
// names that the Unicode Standard gives them.
#ifndef MATTERLINT_SOURCE_STRANGE_CHARACTER_H_
#define MATTERLINT_SOURCE_STRANGE_CHARACTER_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace matterlint {

/// Why a character is strange. What `joiner` and `direction` do is right in some scripts.
enum class Strangeness : uint8_t {
  none,
  zero_width,    // shows nothing and joins nothing: zero width space, soft hyphen, fillers
  joiner,        // U+200C and U+200D, which Persian, the scripts of India and emoji need
  direction,     // marks and isolates for text from right to left
  override,      // shows text in another order than it is stored
  blank,         // a blank that is not U+0020: no-break space and its narrow sisters
  line_end,      // ends a line for some programs only
  control,       // C0 and C1 controls other than tab and line ends
  noncharacter,  // promised never to be a character
};

Strangeness strangeness_of(char32_t code_point);

/// "U+200B ZERO WIDTH SPACE"; the number alone for characters without a name of ours.
std::string code_point_name(char32_t code_point);

enum class Script : uint8_t { other, latin, cyrillic, greek };

/// The script of a letter; `other` for letters of other scripts and for what is no letter.
Script script_of(char32_t code_point);

/// The letter of A to Z or a to z that a Cyrillic or Greek letter looks like; 0 when there is none.
char32_t latin_look_alike(char32_t code_point);

/// The letter of that script which looks like a letter of A to Z or a to z; 0 when there is none.
char32_t look_alike_in(Script script, char32_t latin);

/// True for letters that are read from right to left: Hebrew, Arabic and their neighbours.
bool is_right_to_left(char32_t code_point);

/// True when no byte of `text` can belong to a strange character or a look-alike: ASCII without
/// controls. Quick.
bool is_everyday(std::string_view text);

}  // namespace matterlint

#endif  // MATTERLINT_SOURCE_STRANGE_CHARACTER_H_
