// SPDX-License-Identifier: MIT
// Files of up to 1 MiB that are made to cost time and memory, and files of 100 MB: the built
// program ends by itself, in time, in little memory and with little stack. Time is that of the
// processor, so that a busy machine changes nothing.
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
constexpr size_t stack_kib = 0;
#elif !defined(__OPTIMIZE__)
constexpr double time_factor = 10;
constexpr bool memory_counts = true;
constexpr size_t stack_kib = 512;
#else
constexpr double time_factor = 1.5;  // for a processor that others use too
constexpr bool memory_counts = true;
constexpr size_t stack_kib = 512;
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
              .stack_kib = stack_kib});
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
                                 .stack_kib = stack_kib});
    check_cost(file.name, outcome, {0.5, 64}, verdict);
    verdict.expect(outcome.status == file.status || file.status == -1, file.name,
                   "ends with status " + std::to_string(outcome.status));
    std::remove((folder.path() + "/" + file.name).c_str());
  }
}

int run_test() {
  Verdict verdict;
  check_shapes(verdict);
  check_long_files(verdict);
  return verdict.finish("hostile files");
}

}  // namespace
}  // namespace matterlint::test

int main() {
  return matterlint::test::run_test();
}
