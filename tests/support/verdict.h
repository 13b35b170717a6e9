// SPDX-License-Identifier: MIT
// The sum of a test program that goes through data: what did not hold, and how much was looked at.
#ifndef MATTERLINT_TESTS_SUPPORT_VERDICT_H_
#define MATTERLINT_TESTS_SUPPORT_VERDICT_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace matterlint::test {

/// Exit status with which a test says that it could not run; CTest shows it as skipped.
inline constexpr int skipped_status = 77;

/// Whether failures are printed; silent ones are for tests of the test code.
enum class Voice { aloud, silent };

class Verdict {
 public:
  explicit Verdict(Voice voice = Voice::aloud) : voice_(voice) {}

  /// One promise was looked at; prints `where` and `what` when it does not hold.
  bool expect(bool holds, std::string_view where, std::string_view what);
  void fail(std::string_view where, std::string_view what) { expect(false, where, what); }

  size_t failures() const { return failures_; }

  /// Prints the sum and gives the exit status. Nothing looked at is a failure too.
  int finish(std::string_view what) const;

 private:
  Voice voice_;
  size_t looked_at_ = 0;
  size_t failures_ = 0;
};

}  // namespace matterlint::test

#endif  // MATTERLINT_TESTS_SUPPORT_VERDICT_H_
