// SPDX-License-Identifier: MIT
#include "cli/interrupt.h"

#include <signal.h>

#include <array>

namespace matterlint {
namespace {

constexpr std::array<int, 3> ending_signals{SIGINT, SIGTERM, SIGHUP};

bool is_ignored(int signal) {
  struct sigaction action {};
  return ::sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
}

}  // namespace

InterruptHold::InterruptHold() {
  ::sigemptyset(&held_);
  for (const int signal : ending_signals) {
    // An ignored signal that is held back would wait all the same.
    if (!is_ignored(signal)) {
      ::sigaddset(&held_, signal);
    }
  }
  ::pthread_sigmask(SIG_BLOCK, &held_, &before_);
}

InterruptHold::~InterruptHold() {
  ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

int InterruptHold::arrived() {
  if (arrived_ != 0) {
    return arrived_;
  }
  sigset_t waiting{};
  ::sigemptyset(&waiting);
  ::sigpending(&waiting);
  for (const int signal : ending_signals) {
    if (::sigismember(&held_, signal) == 1 && ::sigismember(&waiting, signal) == 1) {
      sigset_t only{};
      ::sigemptyset(&only);
      ::sigaddset(&only, signal);
      ::sigwait(&only, &arrived_);  // takes it, so that it does not end the program later
      return arrived_;
    }
  }
  return 0;
}

}  // namespace matterlint
