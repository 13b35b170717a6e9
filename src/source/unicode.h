// SPDX-License-Identifier: MIT
// UTF-8 and Unicode facts that reading, comparing and showing text need. The tables are utf8proc's.
#ifndef MATTERLINT_SOURCE_UNICODE_H_
#define MATTERLINT_SOURCE_UNICODE_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace matterlint {

/// One decoded character: its code point and its length in bytes (1 to 4).
/// A byte that does not begin valid UTF-8 decodes as U+FFFD of length 1 with `valid` false.
struct CodePoint {
  char32_t value = 0;
  uint8_t length = 0;
  bool valid = true;
};

/// The character that begins at `offset`, which must be inside `text`.
CodePoint decode_code_point(std::string_view text, size_t offset);

/// True when all bytes are ASCII. Quick.
bool is_ascii(std::string_view text);

/// Byte offset of the first byte that is not strict UTF-8 (no overlong forms, no surrogates,
/// nothing above U+10FFFF), or nothing when all is well.
std::optional<size_t> find_invalid_utf8(std::string_view text);

/// Number of code points; a byte that is not UTF-8 counts as one.
size_t count_code_points(std::string_view text);

/// All code points of `text`; U+FFFD stands for bytes that are not UTF-8.
std::u32string to_code_points(std::string_view text);

/// Appends one code point as UTF-8; U+FFFD for a surrogate or a number above U+10FFFF.
void append_utf8(std::string& out, char32_t code_point);

/// Terminal cells that a code point takes: 0, 1 or 2.
int display_width(char32_t code_point);

/// True for what must never reach a terminal or a log raw: C0 and C1 controls, bidirectional
/// controls, characters that show nothing (zero width, soft hyphen, Hangul fillers), line and
/// paragraph separators, noncharacters and surrogates. Marks that change the character before them
/// are printable.
bool is_unprintable(char32_t code_point);

/// `text` with unprintable characters and bytes that are not UTF-8 shown as `\n`, `\t`, `\u{202E}`,
/// `\xFF`; everything else unchanged. The result is valid UTF-8 on one line.
std::string escape_unprintable(std::string_view text);

/// NFKC with case folded, independent of the locale: two texts that people would call the same
/// spelling give the same result. Text that is not UTF-8 is returned unchanged.
std::string fold_case(std::string_view text);

/// Canonical composition (NFC). Text that is not UTF-8 is returned unchanged.
std::string normalize_nfc(std::string_view text);

}  // namespace matterlint

#endif  // MATTERLINT_SOURCE_UNICODE_H_
