// SPDX-License-Identifier: MIT
// Writing one text as a scalar of YAML, TOML or JSON so that it reads back as the same text.
#ifndef MATTERLINT_CHECKS_SCALAR_TEXT_H_
#define MATTERLINT_CHECKS_SCALAR_TEXT_H_

#include <string>
#include <string_view>

#include "document/document.h"

namespace matterlint {

/// Where a scalar is written.
struct ScalarPlace {
  Format format = Format::yaml;
  bool flow = false;  // YAML: inside `[]` or `{}`
  bool key = false;   // TOML: a key needs no quotes around letters, digits, `-` and `_`
};

/// True when `text` can stand in YAML without quotes: it reads back as the same text under YAML 1.2
/// (7.3.3), and as a text under YAML 1.1 too (`no`, `012` and `12:30` would not).
bool is_plain_text(std::string_view text, bool flow);

/// `text` as a string: without quotes when `style` is plain and that is possible, else in the
/// quotes of `style` when they can hold it, else in double quotes.
std::string written_text(std::string_view text, ScalarPlace place, Style style);

}  // namespace matterlint

#endif  // MATTERLINT_CHECKS_SCALAR_TEXT_H_
