// SPDX-License-Identifier: MIT
// What readers of YAML make of a plain scalar. YAML 1.1 (https://yaml.org/type/) and YAML 1.2
// (10.3.2, core schema) differ about words and numbers, and no reader keeps every number.
#ifndef MATTERLINT_DOCUMENT_YAML_READINGS_H_
#define MATTERLINT_DOCUMENT_YAML_READINGS_H_

#include <string>
#include <string_view>

#include "document/document.h"

namespace matterlint {

/// What one reader sees.
struct YamlReading {
  Kind kind = Kind::string;
  std::string value{};  // as it would be printed: `true`, `10`, `1.1`; a text is itself
  friend bool operator==(const YamlReading&, const YamlReading&) = default;
};

/// Readers that follow YAML 1.2, such as this program.
YamlReading read_as_yaml_1_2(std::string_view plain);

/// Readers that follow YAML 1.1, as PyYAML does. Dates stay texts, which is what they are to
/// authors. `y` and `n` are booleans of the specification, which go-yaml 2 (Hugo for many years)
/// takes so and PyYAML does not.
YamlReading read_as_yaml_1_1(std::string_view plain);

/// Programs that many write notes for and that surely read this value as YAML 1.1 or 1.2 does,
/// where the two differ: "PyYAML and Jekyll".
struct KnownReaders {
  std::string_view yaml_1_1{};
  std::string_view yaml_1_2{};
};
KnownReaders known_readers(std::string_view plain);

/// A quick look: false when all readers surely see the text, or the same everyday number, boolean
/// or null.
bool may_be_ambiguous(std::string_view plain);

/// What is lost of a number when a reader keeps it in 64 bits.
enum class NumberLoss : uint8_t {
  none,
  digits,       // an integer between two that a double can hold
  integer,      // an integer beyond 64 bits
  too_large,    // beyond the largest double
  not_a_number  // `.inf`, `.nan` and TOML's `inf`, `nan`: JSON has no word for them
};

/// The loss of a number as YAML, TOML or JSON write it.
NumberLoss loss_of(std::string_view number);

}  // namespace matterlint

#endif  // MATTERLINT_DOCUMENT_YAML_READINGS_H_
