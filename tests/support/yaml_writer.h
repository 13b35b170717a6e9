// SPDX-License-Identifier: MIT
// YAML made at random, in all the ways in which people write it, together with the data it stands
// for; and damage done to it.
#ifndef MATTERLINT_TESTS_SUPPORT_YAML_WRITER_H_
#define MATTERLINT_TESTS_SUPPORT_YAML_WRITER_H_

#include <cstdint>
#include <random>
#include <string>

namespace matterlint::test {

/// Numbers that are the same on every machine.
class Dice {
 public:
  explicit Dice(uint32_t seed) : engine_(seed) {}

  /// From 0 to `sides - 1`.
  size_t roll(size_t sides) { return engine_() % sides; }
  bool one_in(size_t sides) { return roll(sides) == 0; }

 private:
  std::mt19937 engine_;
};

struct WrittenYaml {
  std::string text{};  // a block map, ending with a line end
  std::string data{};  // as `dump_data` gives it
};

WrittenYaml write_yaml(Dice& dice);

/// The text with one to four small changes: characters that mean something to YAML put in, pieces
/// taken out, doubled or indented otherwise. Valid UTF-8 stays valid.
std::string damaged(std::string text, Dice& dice);

}  // namespace matterlint::test

#endif  // MATTERLINT_TESTS_SUPPORT_YAML_WRITER_H_
