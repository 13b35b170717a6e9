// SPDX-License-Identifier: MIT
// The names that `type` takes.
#ifndef MATTERLINT_SCHEMA_TYPE_NAMES_H_
#define MATTERLINT_SCHEMA_TYPE_NAMES_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace matterlint {

/// The bits (`type_bit`) of the kinds that a name of `type` accepts; empty for an unknown name.
std::optional<uint8_t> type_bits(std::string_view name);

/// What to write for a name that is none: the type that it means in other languages, or the likest.
std::string help_for_unknown_type(std::string_view written);

}  // namespace matterlint

#endif  // MATTERLINT_SCHEMA_TYPE_NAMES_H_
