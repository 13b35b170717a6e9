// SPDX-License-Identifier: MIT
#include "cli/interrupt.h"

#include "support/catch.h"

namespace matterlint::test {

TEST_CASE("a signal that asks to end waits until somebody asks for it", "[cli]") {
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    InterruptHold hold;
    CHECK(hold.arrived() == 0);
    ::raise(signal);
    CHECK(hold.arrived() == signal);
    // Whatever comes later changes nothing and does not end this test either.
    ::raise(SIGINT);
    ::raise(SIGTERM);
    ::raise(signal);
    CHECK(hold.arrived() == signal);
    CHECK(static_cast<int>(interrupted_by(signal)) == 128 + signal);
  }
}

TEST_CASE("a signal that is ignored from the start stays ignored", "[cli]") {
  const auto before = std::signal(SIGHUP, SIG_IGN);
  {
    InterruptHold hold;
    ::raise(SIGHUP);
    CHECK(hold.arrived() == 0);
    ::raise(SIGINT);
    CHECK(hold.arrived() == SIGINT);
  }
  std::signal(SIGHUP, before);
}

}  // namespace matterlint::test
