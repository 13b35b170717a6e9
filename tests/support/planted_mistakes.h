// SPDX-License-Identifier: MIT
// Mistakes that writers make, planted into clean notes: where each stands and what must be said
// about it is known.
#ifndef MATTERLINT_TESTS_SUPPORT_PLANTED_MISTAKES_H_
#define MATTERLINT_TESTS_SUPPORT_PLANTED_MISTAKES_H_

#include <cstddef>
#include <functional>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace matterlint::test {

/// The lines of a front matter without its fences.
using FieldLines = std::vector<std::string>;

/// The same numbers everywhere, unlike those of the distributions of the standard library.
class Dice {
 public:
  explicit Dice(uint32_t seed) : engine_(seed) {}
  /// A number below `sides`, which is not 0.
  size_t roll(size_t sides) { return engine_() % sides; }

  template <size_t size>
  const char* one_of(const char* const (&words)[size]) {
    return words[roll(size)];
  }

 private:
  std::mt19937 engine_;
};

/// The number of a line that was changed and is to blame; nothing when there is no place for the
/// mistake.
using Planted = std::optional<size_t>;

struct PlantedMistake {
  std::string_view name;
  std::string_view words;  // what the message must hold: `one|or another`
  Planted (*plant)(FieldLines& lines, Dice& dice);
};

/// Mistakes in values without quotes, in quotes and in brackets.
const std::vector<PlantedMistake>& yaml_value_mistakes();
/// Mistakes in what a line begins with and how lines stand below each other.
const std::vector<PlantedMistake>& yaml_layout_mistakes();
const std::vector<PlantedMistake>& json_mistakes();
const std::vector<PlantedMistake>& toml_mistakes();

/// The fields of a note, a line each, as people write them in the other formats. A map in a list is
/// left out.
FieldLines write_json(const Document& note);
FieldLines write_toml(const Document& note);

/// One of the lines that fit.
Planted pick_line(const FieldLines& lines, Dice& dice, const std::function<bool(size_t)>& fits);

}  // namespace matterlint::test

#endif  // MATTERLINT_TESTS_SUPPORT_PLANTED_MISTAKES_H_
