// SPDX-License-Identifier: MIT
// The terminal that a conversation is held on: single keys where it can give them, else lines.
#ifndef MATTERLINT_CLI_TERMINAL_H_
#define MATTERLINT_CLI_TERMINAL_H_

#include <termios.h>

#include <csignal>
#include <cstddef>
#include <string>
#include <string_view>

#include "cli/interrupt.h"
#include "cli/screen.h"

namespace matterlint {

/// Why nobody can be asked, as a clause about the stream that is no terminal; empty when somebody
/// can.
std::string_view why_nobody_answers();

/// While this lives, the terminal gives single keys and shows none of them; when it ends, however
/// the program ends by itself, the terminal is as it was. Ctrl-Z works: the shell gets the terminal
/// as it was and gives it back.
class Terminal final : public Screen {
 public:
  explicit Terminal(InterruptHold& hold);
  ~Terminal() override;
  Terminal(const Terminal&) = delete;
  Terminal& operator=(const Terminal&) = delete;

  void show(std::string_view text) override;
  char read_key() override;
  size_t columns() const override;
  bool echoes() const override { return !single_keys_; }

 private:
  enum class Wait : unsigned char { ready, timeout, gone };

  void take();
  void give_back();
  bool let_through();
  static Wait wait_for_byte(int milliseconds);
  static int read_byte();
  char key_of_byte(int byte) const;
  char key_of_line(int byte);

  InterruptHold& hold_;
  sigset_t passing_{};  // signals that come to us when the terminal is as it was
  sigset_t before_{};
  termios as_it_was_{};
  bool single_keys_ = false;
  std::string line_{};
};

}  // namespace matterlint

#endif  // MATTERLINT_CLI_TERMINAL_H_
