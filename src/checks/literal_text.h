// SPDX-License-Identifier: MIT
// Texts that would be a number or a boolean, were it not for their quotes, their case or a sign
// behind them.
#ifndef MATTERLINT_CHECKS_LITERAL_TEXT_H_
#define MATTERLINT_CHECKS_LITERAL_TEXT_H_

#include <optional>
#include <string_view>

#include "document/node.h"

namespace matterlint {

/// `true` or `false` for a word that YAML 1.1 takes for it, in any case; empty for others.
std::string_view truth_literal(std::string_view text);

/// The kind of a text that is a number in YAML, TOML and JSON alike, and of which nothing is lost
/// when it loses its quotes: no leading zero, no sign but `-`, no exponent. `string` for others.
Kind plain_number_kind(std::string_view text);

/// A number or a boolean with something behind it that makes it a text.
struct SpoiltLiteral {
  Kind kind = Kind::string;
  std::string_view literal{};  // a part of the text, or a word for it
  std::string_view spoiler{};  // a part of the text: `,`, `;`, `// remark`
};

/// What `1,`, `true;` and `1 // remark` were meant to be.
std::optional<SpoiltLiteral> spoilt_literal(std::string_view text);

}  // namespace matterlint

#endif  // MATTERLINT_CHECKS_LITERAL_TEXT_H_
