// SPDX-License-Identifier: MIT
#include "support/pseudo_terminal.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace matterlint::test {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::seconds patience{10};

[[noreturn]] void run_child(const TerminalCommand& command, int end) {
  ::setsid();
  if (::ioctl(end, TIOCSCTTY, 0) != 0 || ::dup2(end, 0) < 0 || ::dup2(end, 1) < 0 ||
      ::dup2(end, 2) < 0 || ::chdir(command.folder.c_str()) != 0) {
    ::_exit(126);
  }
  for (const std::string& one : command.environment) {
    const size_t equals = one.find('=');
    ::setenv(one.substr(0, equals).c_str(), one.substr(equals + 1).c_str(), 1);
  }
  std::vector<std::string> words = command.words;
  std::vector<char*> pointers;
  for (std::string& word : words) {
    pointers.push_back(word.data());
  }
  pointers.push_back(nullptr);
  ::execv(pointers[0], pointers.data());
  ::_exit(127);
}

}  // namespace

PseudoTerminal::PseudoTerminal(const TerminalCommand& command)
    : terminal_(::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC)) {
  if (terminal_ < 0 || ::grantpt(terminal_) != 0 || ::unlockpt(terminal_) != 0) {
    std::perror("cannot make a pseudo terminal");
    std::abort();
  }
  other_end_ = ::open(::ptsname(terminal_), O_RDWR | O_NOCTTY | O_CLOEXEC);
  const winsize size{50, command.columns, 0, 0};
  ::ioctl(other_end_, TIOCSWINSZ, &size);
  child_ = ::fork();
  if (child_ == 0) {
    run_child(command, other_end_);
  }
}

PseudoTerminal::~PseudoTerminal() {
  if (child_ > 0) {
    ::kill(child_, SIGKILL);
    ::waitpid(child_, nullptr, 0);
  }
  hang_up();
}

bool PseudoTerminal::read_more(int milliseconds) {
  pollfd output{terminal_, POLLIN, 0};
  if (terminal_ < 0 || ::poll(&output, 1, milliseconds) <= 0) {
    return false;
  }
  char buffer[4096];
  const ssize_t count = ::read(terminal_, buffer, sizeof buffer);
  if (count > 0) {
    shown_.append(buffer, static_cast<size_t>(count));
  }
  return count > 0;
}

bool PseudoTerminal::wait_for(std::string_view text) {
  const auto end = Clock::now() + patience;
  for (;;) {
    const size_t found = shown_.find(text, seen_);
    if (found != std::string::npos) {
      seen_ = found + text.size();
      return true;
    }
    if (Clock::now() > end) {
      std::fprintf(stderr, "not shown: %s\n----- shown:\n%s\n-----\n", std::string(text).c_str(),
                   shown_.c_str());
      return false;
    }
    read_more(50);
  }
}

void PseudoTerminal::press(std::string_view keys) {
  if (::write(terminal_, keys.data(), keys.size()) != static_cast<ssize_t>(keys.size())) {
    std::perror("cannot press keys");
  }
}

void PseudoTerminal::send_signal(int signal) {
  ::kill(child_, signal);
}

void PseudoTerminal::hang_up() {
  for (int* end : {&other_end_, &terminal_}) {
    if (*end >= 0) {
      ::close(*end);
    }
    *end = -1;
  }
}

int PseudoTerminal::wait_for_end() {
  const auto end = Clock::now() + patience;
  int status = 0;
  while (::waitpid(child_, &status, WNOHANG) != child_) {
    if (Clock::now() > end) {
      ::kill(child_, SIGKILL);
      ::waitpid(child_, &status, 0);
      break;
    }
    if (!read_more(20)) {
      ::usleep(1000);
    }
  }
  child_ = -1;
  while (read_more(0)) {
  }
  return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

bool PseudoTerminal::is_as_it_was() const {
  termios now{};
  return ::tcgetattr(other_end_, &now) == 0 && (now.c_lflag & ICANON) != 0 &&
         (now.c_lflag & ECHO) != 0;
}

}  // namespace matterlint::test
