// SPDX-License-Identifier: MIT
// What a run came to, in one or two lines for people.
#ifndef MATTERLINT_OUTPUT_SUMMARY_H_
#define MATTERLINT_OUTPUT_SUMMARY_H_

#include <string>

#include "diagnostics/report.h"

namespace matterlint {

/// How many notes were checked and what was found, and on a second line what was not checked, if
/// there is anything to say about that. Each line has its end. Negative `seconds` are not shown.
std::string run_summary(const Report& report, double seconds);

}  // namespace matterlint

#endif  // MATTERLINT_OUTPUT_SUMMARY_H_
