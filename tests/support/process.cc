// SPDX-License-Identifier: MIT
#include "support/process.h"

#include <fcntl.h>
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
  all.insert(all.end(), command.environment.begin(), command.environment.end());
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

// For the calling process and what it becomes.
bool limit_stack(size_t kib) {
  const rlimit limit{kib * 1024, kib * 1024};
  return kib == 0 || setrlimit(RLIMIT_STACK, &limit) == 0;
}

// Waits for the child; after `timeout` seconds ends it first.
int wait_for(pid_t child, double timeout, bool& timed_out) {
  const auto start = Clock::now();
  int status = 0;
  while (waitpid(child, &status, WNOHANG) == 0) {
    if (std::chrono::duration<double>(Clock::now() - start).count() > timeout) {
      timed_out = true;
      kill(child, SIGKILL);
      waitpid(child, &status, 0);
      break;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
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
    if (moved && limit_stack(command.stack_kib)) {
      execvpe(argv[0], argv.data(), envp.data());
    }
    std::perror(argv[0]);
    _exit(127);
  }
  Outcome outcome;
  const int status = wait_for(child, command.timeout_seconds, outcome.timed_out);
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
