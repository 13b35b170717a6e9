// SPDX-License-Identifier: MIT
#include "cli/git.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

#include "source/system_error.h"

extern char** environ;

namespace matterlint {
namespace {

class Pipe {
 public:
  Pipe() {
    if (::pipe2(ends_.data(), O_CLOEXEC) != 0) {
      ends_ = {-1, -1};
    }
  }
  ~Pipe() {
    close_reader();
    close_writer();
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;

  bool is_open() const { return ends_[0] >= 0; }
  int reader() const { return ends_[0]; }
  int writer() const { return ends_[1]; }
  void close_reader() { close_end(ends_[0]); }
  void close_writer() { close_end(ends_[1]); }

 private:
  static void close_end(int& end) {
    if (end >= 0) {
      ::close(end);
      end = -1;
    }
  }

  std::array<int, 2> ends_{-1, -1};
};

struct Pipes {
  Pipe in{};
  Pipe out{};
  Pipe error{};
};

// Appends what is there to read; false at the end of the stream.
bool take_piece(int reader, std::string& text) {
  std::array<char, 16384> piece{};
  const ssize_t count = ::read(reader, piece.data(), piece.size());
  if (count > 0) {
    text.append(piece.data(), static_cast<size_t>(count));
  }
  return count > 0 || (count < 0 && (errno == EINTR || errno == EAGAIN));
}

// Feeds and empties the pipes at once: either alone could fill one and wait for ever.
void talk(Pipes& pipes, std::string_view input, std::string& out, std::string& error) {
  ::fcntl(pipes.in.writer(), F_SETFL, O_NONBLOCK);
  while (pipes.out.reader() >= 0 || pipes.error.reader() >= 0) {
    if (input.empty()) {
      pipes.in.close_writer();
    }
    std::array<pollfd, 3> waiting{{{pipes.in.writer(), POLLOUT, 0},
                                   {pipes.out.reader(), POLLIN, 0},
                                   {pipes.error.reader(), POLLIN, 0}}};
    if (::poll(waiting.data(), waiting.size(), -1) < 0 && errno != EINTR) {
      return;
    }
    if (waiting[0].revents != 0) {
      const ssize_t count = ::write(pipes.in.writer(), input.data(), input.size());
      if (count > 0) {
        input.remove_prefix(static_cast<size_t>(count));
      } else if (errno != EAGAIN && errno != EINTR) {
        input = {};
      }
    }
    if (waiting[1].revents != 0 && !take_piece(pipes.out.reader(), out)) {
      pipes.out.close_reader();
    }
    if (waiting[2].revents != 0 && !take_piece(pipes.error.reader(), error)) {
      pipes.error.close_reader();
    }
  }
}

int start(const std::vector<std::string>& words, const Pipes& pipes, pid_t& child) {
  std::string program = "git";
  std::vector<std::string> copies = words;
  std::vector<char*> arguments{program.data()};
  for (std::string& word : copies) {
    arguments.push_back(word.data());
  }
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_adddup2(&actions, pipes.in.reader(), STDIN_FILENO);
  ::posix_spawn_file_actions_adddup2(&actions, pipes.out.writer(), STDOUT_FILENO);
  ::posix_spawn_file_actions_adddup2(&actions, pipes.error.writer(), STDERR_FILENO);
  const int error = ::posix_spawnp(&child, "git", &actions, nullptr, arguments.data(), environ);
  ::posix_spawn_file_actions_destroy(&actions);
  return error;
}

// "fatal: not a git repository (or …)" without its first word.
std::string last_sentence(std::string text) {
  text.erase(text.find_last_not_of(" \r\n") + 1);
  const size_t line = text.rfind("fatal: ");
  const size_t begin = line == std::string::npos ? 0 : line + 7;
  return text.substr(begin, std::min(text.find('\n', begin), text.size()) - begin);
}

}  // namespace

Result<std::string> run_git(const std::vector<std::string>& words, std::string_view input) {
  Pipes pipes;
  if (!pipes.in.is_open() || !pipes.out.is_open() || !pipes.error.is_open()) {
    return Failure{"", "git could not be started: " + describe_system_error(errno)};
  }
  pid_t child = 0;
  if (const int error = start(words, pipes, child); error != 0) {
    return Failure{"", error == ENOENT
                           ? "git is not installed, and it is needed to know which files these are"
                           : "git could not be started: " + describe_system_error(error)};
  }
  pipes.in.close_reader();
  pipes.out.close_writer();
  pipes.error.close_writer();
  std::string out;
  std::string error;
  talk(pipes, input, out, error);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
    const auto command = std::find_if(words.begin(), words.end(),
                                      [](const std::string& word) { return word[0] != '-'; });
    return Failure{"", "git " + *command + ": " + last_sentence(std::move(error))};
  }
  return out;
}

std::vector<std::string> split_at_nul(std::string_view text) {
  std::vector<std::string> pieces;
  while (!text.empty()) {
    const size_t end = std::min(text.find('\0'), text.size());
    pieces.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return pieces;
}

}  // namespace matterlint
