// SPDX-License-Identifier: MIT
// A table of contestants, and the promises that are held against it.
#ifndef MATTERLINT_BENCH_CONTEST_H_
#define MATTERLINT_BENCH_CONTEST_H_

#include <string>
#include <vector>

#include "measure.h"

namespace matterlint::bench {

/// Lets them compete and prints a row for each under the title. A contestant that did not end with
/// `status` in every run is named, because what it cost says nothing.
class Contest {
 public:
  Contest(std::string title, unsigned rounds) : title_(std::move(title)), rounds_(rounds) {}

  /// The number by which its results are asked for.
  size_t add(std::string name, std::vector<std::string> words, int status = 0);
  void run();

  const Contestant& operator[](size_t number) const { return contestants_[number]; }
  /// False when a run ended otherwise than it should.
  bool valid() const { return valid_; }

 private:
  std::string title_;
  unsigned rounds_;
  std::vector<Contestant> contestants_{};
  std::vector<int> statuses_{};
  bool valid_ = true;
};

/// Prints whether a figure is within what is promised; true when it is.
bool promise(const char* what, double figure, double most);

}  // namespace matterlint::bench

#endif  // MATTERLINT_BENCH_CONTEST_H_
