// SPDX-License-Identifier: MIT
// Random numbers and texts that are the same on every machine.
#ifndef MATTERLINT_BENCH_NUMBERS_H_
#define MATTERLINT_BENCH_NUMBERS_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace matterlint::bench {

/// Numerical Recipes' linear congruential generator: the same everywhere, which the distributions
/// of the standard library are not.
class Numbers {
 public:
  explicit Numbers(size_t seed) : state_(static_cast<uint32_t>(seed)) {}
  size_t below(size_t limit) {
    state_ = state_ * 1664525U + 1013904223U;
    return (state_ >> 8U) % limit;
  }

 private:
  uint32_t state_;
};

std::string two_digits(size_t number);

/// A time of the years 2010 to 2024, as RFC 3339 has it.
std::string date_time(Numbers& numbers);

/// Writes a file; false when that fails.
bool write(const std::string& path, std::string_view bytes);

/// Where the note of that number stands: `FOLDER/files/3/note-317/index.md`, its folder made. Empty
/// when the folder cannot be made.
std::string note_path(const std::string& folder, size_t index);

}  // namespace matterlint::bench

#endif  // MATTERLINT_BENCH_NUMBERS_H_
