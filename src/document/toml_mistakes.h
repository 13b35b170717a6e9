// SPDX-License-Identifier: MIT
// The mistakes that people make in TOML, seen in the line where reading stopped. Used by
// toml_help.cc only.
#ifndef MATTERLINT_DOCUMENT_TOML_MISTAKES_H_
#define MATTERLINT_DOCUMENT_TOML_MISTAKES_H_

#include <cstddef>
#include <optional>
#include <string_view>

#include "document/document.h"
#include "document/toml_help.h"

namespace matterlint::toml_text {

inline constexpr size_t nowhere = std::string_view::npos;

/// Behind the string whose first quote is at `at`; `nowhere` when it is not closed. A string of one
/// quote ends with its line.
size_t string_end(std::string_view text, size_t at);

/// The mistake whose cause can be seen without knowing what toml++ says.
std::optional<Problem> find_mistake(const TomlFailure& failure);

}  // namespace matterlint::toml_text

#endif  // MATTERLINT_DOCUMENT_TOML_MISTAKES_H_
