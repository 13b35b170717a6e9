// SPDX-License-Identifier: MIT
// Running a program on a terminal that a test holds the other end of.
#ifndef MATTERLINT_TESTS_SUPPORT_PSEUDO_TERMINAL_H_
#define MATTERLINT_TESTS_SUPPORT_PSEUDO_TERMINAL_H_

#include <sys/types.h>

#include <string>
#include <string_view>
#include <vector>

namespace matterlint::test {

struct TerminalCommand {
  std::vector<std::string> words{};        // the program and its arguments
  std::vector<std::string> environment{};  // NAME=value, besides PATH and the like
  std::string folder{};                    // working directory
  unsigned short columns = 80;
};

class PseudoTerminal {
 public:
  /// Starts the program in a session of its own, whose terminal this is.
  explicit PseudoTerminal(const TerminalCommand& command);
  ~PseudoTerminal();
  PseudoTerminal(const PseudoTerminal&) = delete;
  PseudoTerminal& operator=(const PseudoTerminal&) = delete;

  /// Waits until the program has shown `text` behind what was waited for before; false when it does
  /// not within ten seconds.
  bool wait_for(std::string_view text);

  void press(std::string_view keys);
  void send_signal(int signal);

  /// Takes the other end away, as a window that is closed.
  void hang_up();

  /// Waits for the end: the exit status, or minus the signal that ended it.
  int wait_for_end();

  /// True when the terminal shows what is typed and hands out whole lines, as shells want it.
  bool is_as_it_was() const;

  const std::string& shown() const { return shown_; }

 private:
  bool read_more(int milliseconds);

  int terminal_ = -1;
  int other_end_ = -1;  // kept open, so that its state can be seen when the program is gone
  pid_t child_ = -1;
  std::string shown_{};
  size_t seen_ = 0;
};

}  // namespace matterlint::test

#endif  // MATTERLINT_TESTS_SUPPORT_PSEUDO_TERMINAL_H_
