// SPDX-License-Identifier: MIT
// Files of up to 1 MiB that are made to cost time and memory, files of 100 MB, and very many: the
// built program ends by itself, in time, in little memory and with little stack. Time is that of
// the processor, so that a busy machine changes nothing.
#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

#include "hostile/shapes.h"
#include "support/clean_text.h"
#include "support/files.h"
#include "support/process.h"
#include "support/verdict.h"

namespace matterlint::test {
namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr double time_factor = 30;
constexpr bool memory_counts = false;
#elif !defined(__OPTIMIZE__)
constexpr double time_factor = 10;
constexpr bool memory_counts = true;
#else
constexpr double time_factor = 1.5;  // for a processor that others use too
constexpr bool memory_counts = true;
#endif

struct Limits {
  double seconds = 1;
  size_t mib = 256;
};

// What one run may cost, whatever it says.
void check_cost(const std::string& where, const Outcome& outcome, const Limits& limits,
                Verdict& verdict) {
  verdict.expect(outcome.signal == 0 && (outcome.status == 0 || outcome.status == 1), where,
                 outcome.timed_out ? "does not end"
                                   : "signal " + std::to_string(outcome.signal) + ", status " +
                                         std::to_string(outcome.status) + "\n" + outcome.err);
  verdict.expect(outcome.cpu_seconds <= limits.seconds * time_factor, where,
                 "takes " + std::to_string(outcome.cpu_seconds) + " s");
  verdict.expect(!memory_counts || outcome.peak_kib <= limits.mib * 1024, where,
                 "takes " + std::to_string(outcome.peak_kib / 1024) + " MiB");
  verdict.expect(is_clean_text(outcome.err), where, "writes raw control characters");
}

Outcome check_file(const TemporaryFolder& folder, const std::string& name) {
  return run({.words = {MATTERLINT_BINARY, "check", "--select", "all", "--format", "json", name},
              .folder = folder.path(),
              .timeout_seconds = 60 * time_factor,
              .stack_kib = small_stack_kib});
}

void check_shapes(Verdict& verdict) {
  const TemporaryFolder folder;
  for (const HostileShape& shape : hostile_shapes()) {
    const std::string name = shape.name + ".md";
    const std::string bytes = shape.bytes();
    verdict.expect(bytes.size() <= (1U << 20), name, "is longer than 1 MiB");
    verdict.expect(write_file(folder.path() + "/" + name, bytes), name, "cannot be written");
    const Outcome outcome = check_file(folder, name);
    check_cost(name, outcome, {}, verdict);
    if (!shape.rule.empty()) {
      verdict.expect(outcome.out.find("\"rule\": \"" + shape.rule + "\"") != std::string::npos,
                     name, "is not reported as " + shape.rule);
    }
  }
}

struct LongFile {
  std::string name{};
  std::string head{};
  std::string rest{};  // again and again, 100 MB of it
  int status = 0;      // -1: whatever it says
};

// The bytes are gone at the end: a child begins with the memory of its parent, and that counts.
void write_long_file(const std::string& path, const LongFile& file, Verdict& verdict) {
  constexpr size_t size = 100'000'000;
  std::string bytes = file.head;
  bytes.reserve(size + file.rest.size());
  while (bytes.size() < size) {
    bytes += file.rest;
  }
  verdict.expect(write_file(path, bytes), file.name, "cannot be written");
}

// What stands behind the head of a note is not read, and a head without an end only so far.
void check_long_files(Verdict& verdict) {
  const LongFile files[] = {
      {"no-closing-fence.md", "---\n", "key: value\n", 1},
      {"body.md", "---\na: 1\n---\n", "words\n", 0},
      {"one-line.md", "---\na: 1\n---\n", "x", 0},
      {"no-front-matter.md", "", "\n", -1},
      {"json-without-end.md", "{\n", "\"a\": 1,\n", 1},
      {"comment-without-end.md", "<!--", " x", -1},
  };
  const TemporaryFolder folder;
  for (const LongFile& file : files) {
    write_long_file(folder.path() + "/" + file.name, file, verdict);
    const Outcome outcome = run({.words = {MATTERLINT_BINARY, "check", "--no-schema", file.name},
                                 .folder = folder.path(),
                                 .stack_kib = small_stack_kib});
    check_cost(file.name, outcome, {0.5, 64}, verdict);
    verdict.expect(outcome.status == file.status || file.status == -1, file.name,
                   "ends with status " + std::to_string(outcome.status));
    std::remove((folder.path() + "/" + file.name).c_str());
  }
}

// More notes and deeper folders than files may be open: every note is read, and what is said stands
// in the same order whatever the threads.
void check_many_files(Verdict& verdict) {
  constexpr int folders = 80;
  constexpr int notes = 40;  // in each of them
  const TemporaryFolder folder;
  std::string below = folder.path() + "/vault";
  for (int i = 0; i < folders; ++i) {
    below += "/f";
    for (int j = 0; j < notes; ++j) {
      const std::string name = std::to_string(i) + "-" + std::to_string(j) + ".md";
      verdict.expect(write_file(below + "/" + name, "---\na: [1\n---\n"), name,
                     "cannot be written");
    }
  }
  std::string first;
  for (const std::string jobs : {"1", "2", "16"}) {
    const std::string where = jobs + " threads and 64 open files";
    const Outcome outcome = run({.words = {MATTERLINT_BINARY, "check", "--no-schema", "--jobs",
                                           jobs, "--format", "concise", "vault"},
                                 .folder = folder.path(),
                                 .open_files = 64});
    check_cost(where, outcome, {2, 128}, verdict);
    const auto lines = std::count(outcome.out.begin(), outcome.out.end(), '\n');
    verdict.expect(lines == folders * notes, where, std::to_string(lines) + " lines");
    first = first.empty() ? outcome.out : first;
    verdict.expect(outcome.out == first, where, "says something else, or in another order");
  }
}

int run_test() {
  Verdict verdict;
  check_shapes(verdict);
  check_long_files(verdict);
  check_many_files(verdict);
  return verdict.finish("hostile files");
}

}  // namespace
}  // namespace matterlint::test

int main() {
  return matterlint::test::run_test();
}
