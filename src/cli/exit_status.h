// SPDX-License-Identifier: MIT
// The three ways in which the program ends; a fourth is being asked to by a signal (interrupt.h).
#ifndef MATTERLINT_CLI_EXIT_STATUS_H_
#define MATTERLINT_CLI_EXIT_STATUS_H_

namespace matterlint {

enum class ExitStatus : int {
  clean = 0,     // nothing at or above the fail level
  findings = 1,  // something was found
  failed = 2     // the job could not be done: usage, schema, unreadable file; wins over findings
};

}  // namespace matterlint

#endif  // MATTERLINT_CLI_EXIT_STATUS_H_
