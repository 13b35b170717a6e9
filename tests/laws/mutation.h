// SPDX-License-Identifier: MIT
// Notes with mistakes, made from notes: each by a few changes of a kind that people or programs
// make.
#ifndef MATTERLINT_TESTS_LAWS_MUTATION_H_
#define MATTERLINT_TESTS_LAWS_MUTATION_H_

#include <cstdint>
#include <random>
#include <string>
#include <string_view>

namespace matterlint::test {

class Mutator {
 public:
  explicit Mutator(uint64_t seed) : random_(seed) {}

  /// A number below `end`, which is not 0.
  size_t below(size_t end) { return static_cast<size_t>(random_() % end); }

  /// The note with one to four changes in the first `length` bytes; `other` is a note to take lines
  /// from.
  std::string mutated(std::string note, size_t length, std::string_view other);

 private:
  void change_once(std::string& head, std::string_view other);
  void change_signs(std::string& head);
  void change_word(std::string& head);
  void change_line(std::string& head, std::string_view other);
  void change_value(std::string& head);

  std::mt19937_64 random_;
};

}  // namespace matterlint::test

#endif  // MATTERLINT_TESTS_LAWS_MUTATION_H_
