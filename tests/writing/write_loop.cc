// SPDX-License-Identifier: MIT
// write_loop FOLDER NOTES ROUNDS: sweeps the folder, then writes every note of it ROUNDS times, as
// a run with `--fix` does. Prints how many notes it wrote and how often it came too late.
#include <charconv>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "cli/interrupt.h"
#include "source/replace_head.h"
#include "source/stale_temporaries.h"
#include "source/write_failure.h"
#include "support/files.h"
#include "writing/counted_note.h"

namespace matterlint::test {
namespace {

struct Tally {
  size_t written = 0;
  size_t late = 0;  // somebody else had written the note between reading and writing
  size_t failed = 0;
};

/// Counts one note up; reads it again as often as somebody else was quicker.
void write_once(FileCalls& calls, const std::string& path, const WriteOptions& options,
                Tally& tally) {
  for (;;) {
    const auto bytes = read_file(path);
    const auto count = bytes ? head_count(*bytes) : std::nullopt;
    if (!count) {
      std::fprintf(stderr, "%s: is not whole\n", path.c_str());
      ++tally.failed;
      return;
    }
    const auto failure =
        replace_head(calls, {path, counted_head(*count), counted_head(*count + 1)}, options);
    if (!failure) {
      ++tally.written;
      return;
    }
    if (!is_changed_during_run(*failure)) {
      std::fprintf(stderr, "%s: %s\n", path.c_str(), failure->message.c_str());
      ++tally.failed;
      return;
    }
    ++tally.late;
  }
}

int run(const std::string& folder, size_t notes, size_t rounds) {
  InterruptHold signals;
  DiskCalls calls;
  const WriteOptions options{folder, false};
  Tally tally;
  std::vector<std::string> paths;
  for (size_t index = 0; index < notes; ++index) {
    paths.push_back(counted_path(folder, index));
  }
  tally.failed += sweep_stale_temporaries(calls, paths, options.root).size();
  for (size_t round = 0; round < rounds && signals.arrived() == 0; ++round) {
    for (const std::string& path : paths) {
      if (signals.arrived() != 0) {
        break;
      }
      write_once(calls, path, options, tally);
    }
  }
  std::printf("%zu %zu\n", tally.written, tally.late);
  if (tally.failed > 0) {
    return 1;
  }
  const int signal = signals.arrived();
  return signal == 0 ? 0 : static_cast<int>(interrupted_by(signal));
}

size_t number(std::string_view text) {
  size_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

}  // namespace
}  // namespace matterlint::test

int main(int argc, char** argv) {
  if (argc != 4) {
    std::fprintf(stderr, "usage: write_loop FOLDER NOTES ROUNDS\n");
    return 2;
  }
  return matterlint::test::run(argv[1], matterlint::test::number(argv[2]),
                               matterlint::test::number(argv[3]));
}
