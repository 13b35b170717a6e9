// SPDX-License-Identifier: MIT
#include "cli/terminal.h"

#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>

#include "cli/console.h"

namespace matterlint {
namespace {

/// How long a signal waits at most, as nobody presses a key.
constexpr int tick_milliseconds = 100;

/// The bytes of a key that sends several come at once, over slow lines nearly so.
constexpr int rest_of_key_milliseconds = 30;

constexpr size_t usual_columns = 80;
constexpr size_t least_columns = 20;

constexpr std::array<int, 2> passing_signals{SIGTSTP, SIGQUIT};

constexpr int no_byte = -1;   // try again
constexpr int end_byte = -2;  // nobody is there any more

/// Neither a dumb terminal nor an unknown one is asked for more than lines.
bool wants_lines() {
  const char* name = std::getenv("TERM");
  return name == nullptr || *name == '\0' || std::string_view(name) == "dumb";
}

char small_letter(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

}  // namespace

std::string_view why_nobody_answers() {
  if (::isatty(STDIN_FILENO) != 1) {
    return "standard input is no terminal";
  }
  return ::isatty(STDOUT_FILENO) == 1 ? "" : "standard output is no terminal";
}

Terminal::Terminal(InterruptHold& hold) : hold_(hold) {
  ::sigemptyset(&passing_);
  for (const int signal : passing_signals) {
    ::sigaddset(&passing_, signal);
  }
  ::pthread_sigmask(SIG_BLOCK, &passing_, &before_);
  single_keys_ = !wants_lines() && ::tcgetattr(STDIN_FILENO, &as_it_was_) == 0;
  take();
}

Terminal::~Terminal() {
  give_back();
  ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

void Terminal::take() {
  if (!single_keys_) {
    return;
  }
  termios keys = as_it_was_;
  keys.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO);
  keys.c_cc[VMIN] = 1;
  keys.c_cc[VTIME] = 0;
  single_keys_ = ::tcsetattr(STDIN_FILENO, TCSADRAIN, &keys) == 0;
}

void Terminal::give_back() {
  if (single_keys_) {
    ::tcsetattr(STDIN_FILENO, TCSADRAIN, &as_it_was_);
  }
}

/// Lets a signal do what it does: stop the program until the shell continues it, or end it. True
/// when there was one and the program goes on.
bool Terminal::let_through() {
  sigset_t waiting{};
  ::sigpending(&waiting);
  const bool any = std::any_of(passing_signals.begin(), passing_signals.end(),
                               [&](int signal) { return ::sigismember(&waiting, signal) == 1; });
  if (any) {
    give_back();
    ::pthread_sigmask(SIG_UNBLOCK, &passing_, nullptr);  // it comes here
    ::pthread_sigmask(SIG_BLOCK, &passing_, nullptr);
    take();
  }
  return any;
}

void Terminal::show(std::string_view text) {
  write_stdout(text);
}

size_t Terminal::columns() const {
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) {
    return usual_columns;
  }
  return std::max<size_t>(size.ws_col, least_columns);
}

Terminal::Wait Terminal::wait_for_byte(int milliseconds) {
  pollfd input{STDIN_FILENO, POLLIN, 0};
  const int count = ::poll(&input, 1, milliseconds);
  if (count == 0 || (count < 0 && errno == EINTR)) {
    return Wait::timeout;
  }
  return count > 0 && (input.revents & (POLLIN | POLLHUP)) != 0 ? Wait::ready : Wait::gone;
}

int Terminal::read_byte() {
  unsigned char byte = 0;
  const ssize_t count = ::read(STDIN_FILENO, &byte, 1);
  if (count == 1) {
    return byte;
  }
  return count < 0 && (errno == EINTR || errno == EAGAIN) ? no_byte : end_byte;
}

/// 0 for what is no key of ours, such as an arrow, whose bytes hold letters.
char Terminal::key_of_byte(int byte) const {
  constexpr int escape = 0x1b;
  if (byte == escape) {
    int next = wait_for_byte(rest_of_key_milliseconds) == Wait::ready ? read_byte() : no_byte;
    const bool long_sequence = next == '[';
    const bool short_sequence = next == 'O';
    while ((long_sequence || short_sequence) &&
           wait_for_byte(rest_of_key_milliseconds) == Wait::ready) {
      next = read_byte();
      if (next < 0 || short_sequence || (next >= 0x40 && next <= 0x7e)) {
        break;
      }
    }
    return 0;
  }
  if (byte == '\r') {
    return '\n';
  }
  const bool sign = byte > ' ' && byte < 0x7f;
  const bool ours = byte == '\n' || byte == key_of_end || byte == key_of_redraw;
  return sign || ours ? small_letter(static_cast<char>(byte)) : '\0';
}

/// The first sign of a line, once it is there; 0 before.
char Terminal::key_of_line(int byte) {
  if (byte != '\n') {
    line_ += static_cast<char>(byte);
    return 0;
  }
  const size_t first = line_.find_first_not_of(" \t\r");
  const bool blank = first == std::string::npos || static_cast<unsigned char>(line_[first]) < ' ';
  const char key = blank ? '\n' : small_letter(line_[first]);
  line_.clear();
  return key;
}

char Terminal::read_key() {
  for (;;) {
    if (hold_.arrived() != 0) {
      return key_of_signal;
    }
    if (let_through()) {
      return key_of_redraw;
    }
    const Wait wait = wait_for_byte(tick_milliseconds);
    if (wait == Wait::timeout) {
      continue;
    }
    const int byte = wait == Wait::ready ? read_byte() : end_byte;
    if (byte == end_byte) {
      return hold_.arrived() != 0 ? key_of_signal : key_of_end;
    }
    const char key = byte == no_byte ? '\0' : single_keys_ ? key_of_byte(byte) : key_of_line(byte);
    if (key != 0) {
      return key;
    }
  }
}

}  // namespace matterlint
