// SPDX-License-Identifier: MIT
// YAML that yaml-cpp 0.7 cannot read, shown to it in another form of the same length: a `?` inside
// `[…]`, a key between braces whose colon is on another line, tabs on a blank line.
#ifndef MATTERLINT_DOCUMENT_YAML_DISGUISE_H_
#define MATTERLINT_DOCUMENT_YAML_DISGUISE_H_

#include <optional>
#include <string>
#include <string_view>

#include "document/yaml_guard.h"

namespace matterlint::yaml {

/// The content of `text`, which begins at `begin`, as yaml-cpp can read it; nothing when it can
/// read the content as it is.
std::optional<std::string> disguise(std::string_view text, size_t begin, const Survey& survey);

/// What a scalar is that yaml-cpp read in a disguised text.
std::string undisguise(std::string_view value);

}  // namespace matterlint::yaml

#endif  // MATTERLINT_DOCUMENT_YAML_DISGUISE_H_
