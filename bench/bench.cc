// SPDX-License-Identifier: MIT
// Times matterlint against the floor (floor.cc) over many notes, and alone over one note, and holds
// the results to what the project promises.
//
//   matterlint_bench [--runs N] [--generated] [--check]
//
// The notes are 14,080 real pages when the test data is there (MATTERLINT_DATA, default
// ../shared/data), else as many generated ones; `--generated` takes these in any case. With
// `--check` a promise that is not kept ends in exit status 1.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "bench_data.h"
#include "measure.h"

namespace matterlint::bench {
namespace {

constexpr double most_times_the_floor = 2.5;
constexpr double most_mib = 30;
constexpr double most_ms_for_one_note = 10;

struct Options {
  unsigned runs = 21;
  bool generated = false;
  bool check = false;
};

std::string first_note(const std::string& folder) {
  std::error_code error;
  std::string first;
  for (std::filesystem::recursive_directory_iterator at(folder, error), end; at != end;
       at.increment(error)) {
    if (at->is_regular_file(error)) {
      first = first.empty() ? at->path().string() : std::min(first, at->path().string());
    }
  }
  return first;
}

void print_row(const Contestant& contestant) {
  const std::vector<double> wall = column(contestant, &Cost::wall_ms);
  const std::vector<double> peak = column(contestant, &Cost::peak_mib);
  std::printf("%-22s %9.1f %9.1f %9.1f %9.1f\n", contestant.name.c_str(), median(wall),
              *std::min_element(wall.begin(), wall.end()),
              median(column(contestant, &Cost::cpu_ms)),
              *std::max_element(peak.begin(), peak.end()));
}

bool all_clean(const Contestant& contestant) {
  return std::all_of(contestant.runs.begin(), contestant.runs.end(),
                     [](const Cost& cost) { return cost.status == 0; });
}

bool promise(const char* what, double is, double most) {
  std::printf("%-44s %7.2f  (at most %.1f) %s\n", what, is, most, is <= most ? "ok" : "MISSED");
  return is <= most;
}

int measure(const Options& options, const Notes& notes) {
  const std::vector<std::string> check = {MATTERLINT_BINARY, "check", "--quiet", "--schema",
                                          notes.schema};
  const auto with = [&](std::vector<std::string> more) {
    std::vector<std::string> words = check;
    words.insert(words.end(), more.begin(), more.end());
    return words;
  };
  std::vector<Contestant> contestants = {
      {"floor", {MATTERLINT_FLOOR, notes.folder}},
      {"matterlint", with({notes.folder})},
      {"floor, 1 thread", {MATTERLINT_FLOOR, notes.folder, "1"}},
      {"matterlint, 1 thread", with({"--jobs", "1", notes.folder})},
      {"matterlint, one note", with({first_note(notes.folder)})},
  };
  compete(contestants, options.runs);
  std::printf("%s, %u runs in turn\n%-22s %9s %9s %9s %9s\n", notes.name.c_str(), options.runs, "",
              "median ms", "least ms", "cpu ms", "peak MiB");
  bool clean = true;
  for (const Contestant& contestant : contestants) {
    print_row(contestant);
    if (!all_clean(contestant)) {
      std::printf("  a run did not end with status 0: what it cost says nothing\n");
      clean = false;
    }
  }
  const auto wall = [&](size_t i) { return median(column(contestants[i], &Cost::wall_ms)); };
  const auto cpu = [&](size_t i) { return median(column(contestants[i], &Cost::cpu_ms)); };
  const std::vector<double> peak = column(contestants[1], &Cost::peak_mib);
  std::printf("\n1 thread: %.2f times the floor; cpu: %.2f times\n", wall(3) / wall(2),
              cpu(1) / cpu(0));
  bool kept = promise("wall time, times the floor", wall(1) / wall(0), most_times_the_floor);
  kept &= promise("peak memory, MiB", *std::max_element(peak.begin(), peak.end()), most_mib);
  kept &= promise("one note, ms", wall(4), most_ms_for_one_note);
  return !clean ? 2 : kept || !options.check ? 0 : 1;
}

bool parse(const std::vector<std::string_view>& words, Options& options) {
  for (size_t i = 0; i < words.size(); ++i) {
    if (words[i] == "--generated") {
      options.generated = true;
    } else if (words[i] == "--check") {
      options.check = true;
    } else if (words[i] == "--runs" && i + 1 < words.size()) {
      const long runs = std::strtol(words[++i].data(), nullptr, 10);
      options.runs = static_cast<unsigned>(std::clamp(runs, 1L, 1000L));
    } else {
      return false;
    }
  }
  return true;
}

int run(const std::vector<std::string_view>& words) {
  Options options;
  if (!parse(words, options)) {
    std::fprintf(stderr, "usage: matterlint_bench [--runs N] [--generated] [--check]\n");
    return 2;
  }
  Notes notes = options.generated ? Notes{} : mdn_notes();
  if (notes.folder.empty()) {
    notes = generated_notes();
  }
  if (notes.folder.empty()) {
    std::fprintf(stderr, "no notes could be unpacked or written in %s\n", MATTERLINT_BENCH_DATA);
    return 2;
  }
  return measure(options, notes);
}

}  // namespace
}  // namespace matterlint::bench

int main(int argc, char** argv) {
  return matterlint::bench::run({argv + 1, argv + argc});
}
