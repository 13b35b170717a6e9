// SPDX-License-Identifier: MIT
// Writing notes while the writer is killed, while it is asked to end, and while others write the
// same notes. `writing_test KILLS ROUNDS` does it as often as you like.
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <random>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "source/temporary_file.h"
#include "support/files.h"
#include "support/process.h"
#include "writing/counted_note.h"

namespace matterlint::test {
namespace {

constexpr size_t endless = 1'000'000'000;

class Notes {
 public:
  explicit Notes(size_t count) : count_(count) {
    for (size_t index = 0; index < count; ++index) {
      write_file(counted_path(path(), index), counted_head(0) + counted_body(index));
    }
  }

  const std::string& path() const { return folder_.path(); }

  Command writer(size_t rounds) const {
    Command command;
    command.words = {MATTERLINT_WRITE_LOOP, path(), std::to_string(count_), std::to_string(rounds)};
    command.timeout_seconds = 3600;
    return command;
  }

  /// How often all notes were written together; nothing when one is not whole.
  std::optional<size_t> writes() const {
    const auto counts = whole_counts(path(), count_);
    if (!counts) {
      return std::nullopt;
    }
    size_t sum = 0;
    for (const size_t count : *counts) {
      sum += count;
    }
    return sum;
  }

  size_t temporaries() const {
    const auto names = files_below(path());
    return static_cast<size_t>(std::count_if(names.begin(), names.end(), is_temporary_name));
  }

 private:
  TemporaryFolder folder_;
  size_t count_;
};

/// Starts a writer that never ends by itself, sends it a signal after a while, and returns how it
/// ended, as `waitpid` says.
int signalled_writer(const Notes& notes, int signal, std::chrono::microseconds after) {
  const Command command = notes.writer(endless);
  const pid_t child = ::fork();
  if (child == 0) {
    ::dup2(::open("/dev/null", O_WRONLY | O_CLOEXEC), STDOUT_FILENO);
    ::execl(command.words[0].c_str(), command.words[0].c_str(), command.words[1].c_str(),
            command.words[2].c_str(), command.words[3].c_str(), nullptr);
    ::_exit(127);
  }
  std::this_thread::sleep_for(after);
  ::kill(child, signal);
  int status = 0;
  ::waitpid(child, &status, 0);
  return status;
}

bool complain(const std::string& what) {
  std::fprintf(stderr, "%s\n", what.c_str());
  return false;
}

bool survives_kills(size_t kills) {
  const Notes notes(20);
  std::mt19937 random(1);
  std::uniform_int_distribution<int> microseconds(0, 30'000);
  size_t left = 0;
  size_t writes = 0;
  for (size_t i = 0; i < kills; ++i) {
    const int status =
        signalled_writer(notes, SIGKILL, std::chrono::microseconds(microseconds(random)));
    if (!WIFSIGNALED(status)) {
      return complain("the writer ended by itself");
    }
    const auto now = notes.writes();
    if (!now || *now < writes) {
      return complain("a note is torn or old again after kill " + std::to_string(i));
    }
    writes = *now;
    left += notes.temporaries();
  }
  const Outcome sweep = run(notes.writer(0));
  if (sweep.status != 0 || notes.temporaries() != 0) {
    return complain("what the killed writers left is still there: " + sweep.err);
  }
  std::printf(
      "%zu kills: %zu writes, no torn note, %zu times a temporary file was left, none now\n", kills,
      writes, left);
  return writes > 0;
}

bool ends_when_asked(size_t times) {
  const Notes notes(20);
  for (size_t i = 0; i < times; ++i) {
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
      // Late enough for the writer to hold signals back.
      const int status = signalled_writer(notes, signal, std::chrono::milliseconds(200 + 3 * i));
      if (!WIFEXITED(status) || WEXITSTATUS(status) != 128 + signal) {
        return complain("signal " + std::to_string(signal) + " gave wait status " +
                        std::to_string(status));
      }
      if (!notes.writes() || notes.temporaries() != 0) {
        return complain("signal " + std::to_string(signal) + " left a torn note or a temporary");
      }
    }
  }
  std::printf("%zu signals: each ended the writer between two notes\n", 3 * times);
  return *notes.writes() > 0;
}

bool loses_nothing(size_t processes, size_t count, size_t rounds) {
  const Notes notes(count);
  std::vector<Outcome> outcomes(processes);
  std::vector<std::thread> threads;
  for (Outcome& outcome : outcomes) {
    threads.emplace_back([&notes, &outcome, rounds] { outcome = run(notes.writer(rounds)); });
  }
  for (std::thread& thread : threads) {
    thread.join();
  }
  size_t late = 0;
  for (const Outcome& outcome : outcomes) {
    size_t written = 0;
    size_t own_late = 0;
    if (outcome.status != 0 ||
        std::sscanf(outcome.out.c_str(), "%zu %zu", &written, &own_late) != 2 ||
        written != count * rounds) {
      return complain("a writer failed: " + outcome.out + outcome.err);
    }
    late += own_late;
  }
  const size_t wanted = processes * count * rounds;
  const auto writes = notes.writes();
  if (!writes || *writes != wanted || notes.temporaries() != 0) {
    return complain("of " + std::to_string(wanted) + " writes " +
                    (writes ? std::to_string(*writes) + " are there" : "one is torn"));
  }
  std::printf("%zu processes: %zu writes of %zu notes, none lost, %zu times another was quicker\n",
              processes, wanted, count, late);
  return true;
}

size_t number(std::string_view text) {
  size_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

}  // namespace
}  // namespace matterlint::test

int main(int argc, char** argv) {
  using namespace matterlint::test;
  const size_t kills = argc > 1 ? number(argv[1]) : 200;
  const size_t rounds = argc > 2 ? number(argv[2]) : 2;
  const bool killed = survives_kills(kills);
  const bool ended = ends_when_asked(3);
  // Many notes as in a vault, and so few that all want the same one all the time.
  const bool together = loses_nothing(8, 200, rounds) && loses_nothing(8, 3, 20 * rounds);
  return killed && ended && together ? 0 : 1;
}
