// SPDX-License-Identifier: MIT
#include "cli/interrupt.h"

#include <array>

namespace matterlint {
namespace {

constexpr std::array<int, 3> ending_signals{SIGINT, SIGTERM, SIGHUP};

bool is_ignored(int signal) {
  struct sigaction action {};
  return ::sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
}

/// One of the held signals that waits, which then no longer waits; 0 when there is none.
int take_waiting(const sigset_t& held) {
  sigset_t waiting{};
  ::sigpending(&waiting);
  for (const int signal : ending_signals) {
    if (::sigismember(&held, signal) == 1 && ::sigismember(&waiting, signal) == 1) {
      sigset_t only{};
      int taken = 0;
      ::sigemptyset(&only);
      ::sigaddset(&only, signal);
      ::sigwait(&only, &taken);
      return taken;
    }
  }
  return 0;
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
  // Who pressed Ctrl-C again asked for nothing new.
  while (arrived_ != 0 && take_waiting(held_) != 0) {
  }
  ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

int InterruptHold::arrived() {
  if (arrived_ == 0) {
    arrived_ = take_waiting(held_);
  }
  return arrived_;
}

}  // namespace matterlint
