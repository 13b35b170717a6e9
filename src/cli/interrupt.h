// SPDX-License-Identifier: MIT
// Ending early without leaving a note half done.
#ifndef MATTERLINT_CLI_INTERRUPT_H_
#define MATTERLINT_CLI_INTERRUPT_H_

#include <csignal>

#include "cli/exit_status.h"

namespace matterlint {

/// While this lives, SIGINT, SIGTERM and SIGHUP wait instead of ending the program: no handler
/// runs, no call is interrupted, and who writes notes asks between two of them. Signals that the
/// program was started to ignore (`nohup`) stay ignored. Threads that are started meanwhile hold
/// them back too; those started before must not be there.
class InterruptHold {
 public:
  InterruptHold();
  /// From here on the signals end the program again. One that came after the last question does
  /// so at once, unless another had arrived before.
  ~InterruptHold();
  InterruptHold(const InterruptHold&) = delete;
  InterruptHold& operator=(const InterruptHold&) = delete;

  /// The signal that asked the program to end; 0 while none has. The first one counts.
  int arrived();

 private:
  sigset_t held_{};
  sigset_t before_{};
  int arrived_ = 0;
};

/// How a program ends that a signal asked to: 128 and its number, as shells count.
constexpr ExitStatus interrupted_by(int signal) {
  return static_cast<ExitStatus>(128 + signal);
}

}  // namespace matterlint

#endif  // MATTERLINT_CLI_INTERRUPT_H_
