// SPDX-License-Identifier: MIT
// Running a program for a test, with everything it may depend on given by the test.
#ifndef MATTERLINT_TESTS_SUPPORT_PROCESS_H_
#define MATTERLINT_TESTS_SUPPORT_PROCESS_H_

#include <cstddef>
#include <string>
#include <vector>

namespace matterlint::test {

struct Command {
  std::vector<std::string> words{};        // the program (a path, or a name on PATH) and arguments
  std::vector<std::string> environment{};  // NAME=value, over the plain environment
  std::string folder{};                    // working directory; empty: ours
  std::string input{};                     // what the program reads from its standard input
  double timeout_seconds = 60;
  size_t stack_kib = 0;         // the most stack it may have; 0: as much as we
  size_t open_files = 0;        // the most files it may have open at a time; 0: as many as we
  bool without_rights = false;  // when we are root: as a user who owns nothing
};

struct Outcome {
  int status = -1;         // exit status; -1 when the program was ended by a signal
  int signal = 0;          // the signal, or 0
  bool timed_out = false;  // ended by us because it took too long
  double seconds = 0;      // wall time
  double cpu_seconds = 0;  // of all its threads, in the program and in the system
  size_t peak_kib = 0;     // the most memory it had
  std::string out{};
  std::string err{};
};

/// The stack that our program has to do with, in KiB; as much as we have under a sanitizer, whose
/// frames are far larger.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr size_t small_stack_kib = 0;
#else
inline constexpr size_t small_stack_kib = 512;
#endif

/// Runs a command to its end. It sees a plain environment (PATH, HOME in its working directory,
/// LC_ALL=C.UTF-8, TERM=dumb, the options of the sanitizers) and `command.environment`, nothing
/// else, so that a test gives the same result on every machine.
Outcome run(const Command& command);

}  // namespace matterlint::test

#endif  // MATTERLINT_TESTS_SUPPORT_PROCESS_H_
