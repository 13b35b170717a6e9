// SPDX-License-Identifier: MIT
// Texts that a template leaves for the writer to fill in.
#ifndef MATTERLINT_CHECKS_PLACEHOLDER_TEXT_H_
#define MATTERLINT_CHECKS_PLACEHOLDER_TEXT_H_

#include <string_view>

namespace matterlint {

/// The part of a text that somebody was to fill in, such as `{{ .Name }}` and `<your title>`;
/// empty when it reads like a text of its own. `key` is the nearest key: a text under `template` or
/// `status` means what it says.
std::string_view placeholder_in(std::string_view text, std::string_view key);

}  // namespace matterlint

#endif  // MATTERLINT_CHECKS_PLACEHOLDER_TEXT_H_
