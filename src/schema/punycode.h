// SPDX-License-Identifier: MIT
// Punycode (RFC 3492): how international labels of host names are written in ASCII.
#ifndef MATTERLINT_SCHEMA_PUNYCODE_H_
#define MATTERLINT_SCHEMA_PUNYCODE_H_

#include <optional>
#include <string>
#include <string_view>

namespace matterlint {

/// The label that `text`, which stands behind `xn--`, means; nothing when it means none.
std::optional<std::u32string> decode_punycode(std::string_view text);

/// What stands behind `xn--` for a label of at most 63 code points, in small letters.
std::string encode_punycode(std::u32string_view label);

}  // namespace matterlint

#endif  // MATTERLINT_SCHEMA_PUNYCODE_H_
