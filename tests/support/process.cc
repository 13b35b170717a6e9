// SPDX-License-Identifier: MIT
#include "support/process.h"

#include <fcntl.h>
#include <grp.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <thread>

namespace matterlint::test {
namespace {

using Clock = std::chrono::steady_clock;

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

// Unnamed files instead of pipes: the program can write any amount without our reading along.
File unnamed_file(const std::string& bytes) {
  File file(std::tmpfile());
  if (!file) {
    std::perror("cannot make a temporary file");
    std::abort();
  }
  std::fwrite(bytes.data(), 1, bytes.size(), file.get());
  std::rewind(file.get());
  return file;
}

std::string all_bytes(std::FILE* file) {
  std::string bytes;
  char buffer[4096];
  std::rewind(file);
  for (size_t got = 0; (got = std::fread(buffer, 1, sizeof buffer, file)) > 0;) {
    bytes.append(buffer, got);
  }
  return bytes;
}

std::vector<std::string> whole_environment(const Command& command) {
  std::vector<std::string> all;
  for (const char* name : {"PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS"}) {
    if (const char* value = std::getenv(name)) {
      all.push_back(std::string(name) + "=" + value);
    }
  }
  all.push_back("HOME=" + (command.folder.empty() ? std::string("/") : command.folder));
  all.push_back("LC_ALL=C.UTF-8");
  all.push_back("TERM=dumb");
  for (const std::string& variable : command.environment) {
    const std::string name = variable.substr(0, variable.find('=') + 1);
    std::erase_if(all, [&](const std::string& other) { return other.starts_with(name); });
    all.push_back(variable);
  }
  return all;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> result;
  for (std::string& text : texts) {
    result.push_back(text.data());
  }
  result.push_back(nullptr);
  return result;
}

// In the child: the limits and rights of the command; false when they cannot be had.
bool confine(const Command& command) {
  constexpr uid_t nobody = 65534;
  if (command.stack_kib != 0) {
    const rlimit stack{command.stack_kib * 1024, command.stack_kib * 1024};
    if (setrlimit(RLIMIT_STACK, &stack) != 0) {
      return false;
    }
  }
  if (command.open_files != 0) {
    const rlimit files{command.open_files, command.open_files};
    if (setrlimit(RLIMIT_NOFILE, &files) != 0) {
      return false;
    }
  }
  return !command.without_rights || getuid() != 0 ||
         (setgroups(0, nullptr) == 0 && setgid(nobody) == 0 && setuid(nobody) == 0);
}

double seconds_of(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

// Waits for the child; after `timeout` seconds ends it first.
int wait_for(pid_t child, double timeout, Outcome& outcome) {
  const auto start = Clock::now();
  int status = 0;
  rusage usage{};
  while (wait4(child, &status, WNOHANG, &usage) == 0) {
    if (std::chrono::duration<double>(Clock::now() - start).count() > timeout) {
      outcome.timed_out = true;
      kill(child, SIGKILL);
      wait4(child, &status, 0, &usage);
      break;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  outcome.cpu_seconds = seconds_of(usage.ru_utime) + seconds_of(usage.ru_stime);
  outcome.peak_kib = static_cast<size_t>(usage.ru_maxrss);
  return status;
}

}  // namespace

Outcome run(const Command& command) {
  std::vector<std::string> words = command.words;
  std::vector<std::string> environment = whole_environment(command);
  const std::vector<char*> argv = pointers(words);
  const std::vector<char*> envp = pointers(environment);
  const File in = unnamed_file(command.input);
  const File out = unnamed_file("");
  const File err = unnamed_file("");

  const auto start = Clock::now();
  const pid_t child = fork();
  if (child == 0) {
    const bool moved = command.folder.empty() || chdir(command.folder.c_str()) == 0;
    dup2(fileno(in.get()), STDIN_FILENO);
    dup2(fileno(out.get()), STDOUT_FILENO);
    dup2(fileno(err.get()), STDERR_FILENO);
    // Opened before the rights go: the way to the program may be closed to others.
    const int program = open(argv[0], O_RDONLY | O_CLOEXEC);
    if (moved && confine(command)) {
      if (command.without_rights) {
        fexecve(program, argv.data(), envp.data());
      }
      execvpe(argv[0], argv.data(), envp.data());
    }
    std::perror(argv[0]);
    _exit(127);
  }
  Outcome outcome;
  const int status = wait_for(child, command.timeout_seconds, outcome);
  outcome.seconds = std::chrono::duration<double>(Clock::now() - start).count();
  if (WIFEXITED(status)) {
    outcome.status = WEXITSTATUS(status);
  } else if (WIFSIGNALED(status)) {
    outcome.signal = WTERMSIG(status);
  }
  outcome.out = all_bytes(out.get());
  outcome.err = all_bytes(err.get());
  return outcome;
}

}  // namespace matterlint::test
