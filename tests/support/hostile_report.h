// SPDX-License-Identifier: MIT
// Reports in which every text is made to break something, for tests of output formats.
#ifndef MATTERLINT_TESTS_SUPPORT_HOSTILE_REPORT_H_
#define MATTERLINT_TESTS_SUPPORT_HOSTILE_REPORT_H_

#include <cstdint>
#include <random>
#include <string>

#include "diagnostics/report.h"

namespace matterlint::test {

/// Texts of pieces that break things: markup of formats, controls, and bytes that are not UTF-8.
class HostileTexts {
 public:
  explicit HostileTexts(uint32_t seed) : random_(seed) {}

  uint32_t below(uint32_t limit) { return static_cast<uint32_t>(random_() % limit); }

  std::string next();

 private:
  std::mt19937 random_;
};

/// A report with such texts wherever a text can be: about 36 of them.
Report hostile_report(HostileTexts& texts);

/// How many such reports a test looks at: MATTERLINT_HOSTILE_REPORTS in the environment, or 3,000.
uint32_t hostile_report_count();

}  // namespace matterlint::test

#endif  // MATTERLINT_TESTS_SUPPORT_HOSTILE_REPORT_H_
