// SPDX-License-Identifier: MIT
// What `init` says about what it learned.
#ifndef MATTERLINT_LEARN_LEARN_REPORT_H_
#define MATTERLINT_LEARN_LEARN_REPORT_H_

#include <string>

#include "learn/learn.h"

namespace matterlint {

/// For each kind of notes: what is asked of them, what was left out and why, and what was seen but
/// not taken for meant.
std::string learn_report(const Learned& learned);

}  // namespace matterlint

#endif  // MATTERLINT_LEARN_LEARN_REPORT_H_
