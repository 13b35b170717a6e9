// SPDX-License-Identifier: MIT
#include <csignal>

#include "cli/command_line.h"
#include "cli/commands.h"

int main(int argc, char** argv) {
  // A reader that goes away must not end the program by a signal: writing reports it instead.
  std::signal(SIGPIPE, SIG_IGN);
  return static_cast<int>(
      matterlint::run_command_line(matterlint::program_spec(), "check", {argv + 1, argv + argc}));
}
