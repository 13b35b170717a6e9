// SPDX-License-Identifier: MIT
// Times matterlint as a whole process: against the floor (floor.cc), against other ways to do the
// same job, and alone, and holds the results to what the project promises.
//
//   matterlint_bench [--runs N] [--check] [SECTION…]
//
// Without sections all are run. `notes` takes 14,080 real pages when the test data is there
// (MATTERLINT_DATA, default ../shared/data), else as many generated ones. With `--check` a promise
// that is not kept ends in exit status 1.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "bench_data.h"
#include "contest.h"
#include "peers.h"

namespace matterlint::bench {
namespace {

constexpr size_t note_count = 14'080;
constexpr double most_times_the_floor = 2.5;
constexpr double most_cpu_ms = 300;
constexpr double most_mib = 30;
constexpr double most_times_the_floor_with_mistakes = 4;
constexpr double most_ms_for_one_note = 10;
constexpr double most_ms_to_start = 3;
constexpr double most_ms_for_a_long_note = 1000;
constexpr double most_mib_for_a_long_note = 256;
constexpr double most_mib_for_many_notes = 120;
constexpr double most_times_by_comparing = 1.3;
constexpr double most_ms_for_a_staged_note = 50;
constexpr double most_ms_for_a_staged_note_compared = 150;
constexpr double most_growth = 1.15;  // of the time for a note, with ten times as many notes
constexpr size_t notes_for_peers = 1000;
constexpr size_t notes_for_slow_peers = 100;

struct Options {
  unsigned runs = 11;
  bool check = false;
  std::vector<std::string_view> sections{};
};

/// What a section came to.
struct Result {
  bool valid = true;  // every run ended as it should
  bool kept = true;   // every promise holds
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

std::vector<std::string> check(const Notes& notes, std::vector<std::string> more = {}) {
  std::vector<std::string> words = {MATTERLINT_BINARY, "check", "--quiet"};
  if (!notes.schema.empty()) {
    words.insert(words.end(), {"--schema", notes.schema});
  }
  words.insert(words.end(), more.begin(), more.end());
  words.push_back(notes.folder);
  return words;
}

Notes many_notes() {
  const Notes real = mdn_notes();
  return real.folder.empty() ? generated_notes(note_count) : real;
}

Result measure_notes(const Options& options) {
  const Notes notes = many_notes();
  Contest contest(notes.name, options.runs);
  const size_t floor = contest.add("floor", {MATTERLINT_FLOOR, notes.folder});
  const size_t whole = contest.add("matterlint", check(notes));
  const size_t floor1 = contest.add("floor, 1 thread", {MATTERLINT_FLOOR, notes.folder, "1"});
  const size_t whole1 = contest.add("matterlint, 1 thread", check(notes, {"--jobs", "1"}));
  contest.run();
  std::printf("1 thread: %.2f times the floor; cpu: %.2f times\n",
              wall_ms(contest[whole1]) / wall_ms(contest[floor1]),
              cpu_ms(contest[whole]) / cpu_ms(contest[floor]));
  bool kept = promise("wall time, times the floor",
                      wall_ms(contest[whole]) / wall_ms(contest[floor]), most_times_the_floor);
  kept &= promise("processor time, ms", cpu_ms(contest[whole]), most_cpu_ms);
  kept &= promise("peak memory, MiB", peak_mib(contest[whole]), most_mib);
  return {contest.valid(), kept};
}

Result measure_mistakes(const Options& options) {
  const Notes notes = note_format_notes();
  Contest contest(notes.name, options.runs);
  const size_t floor = contest.add("floor", {MATTERLINT_FLOOR, notes.folder});
  const size_t whole = contest.add("matterlint", check(notes), 1);
  contest.run();
  const bool kept =
      promise("wall time, times the floor", wall_ms(contest[whole]) / wall_ms(contest[floor]),
              most_times_the_floor_with_mistakes);
  return {contest.valid(), kept};
}

Result measure_one(const Options& options) {
  Notes one = many_notes();
  one.folder = first_note(one.folder);
  const Notes format{"", first_note(note_format_notes().folder), ""};
  const Notes long_one{"", long_note(), ""};
  Contest contest("One note", options.runs);
  const size_t start = contest.add("program start (--version)", {MATTERLINT_BINARY, "--version"});
  const size_t real = contest.add("one page", check(one));
  const size_t built_in = contest.add("one note, built-in format", check(format), 1);
  const size_t huge = contest.add("one note of 1 MB", check(long_one));
  contest.run();
  bool kept = promise("program start, ms", wall_ms(contest[start]), most_ms_to_start);
  kept &= promise("one page, ms", wall_ms(contest[real]), most_ms_for_one_note);
  kept &= promise("one note, ms", wall_ms(contest[built_in]), most_ms_for_one_note);
  kept &= promise("1 MB, ms", wall_ms(contest[huge]), most_ms_for_a_long_note);
  kept &= promise("1 MB, MiB", peak_mib(contest[huge]), most_mib_for_a_long_note);
  return {contest.valid(), kept};
}

Result measure_growth(const Options& options) {
  constexpr size_t counts[] = {1'000, 10'000, 100'000};
  Contest contest("More and more generated notes", std::max(5U, options.runs / 2));
  const size_t start = contest.add("10", check(generated_notes(10)));
  std::vector<size_t> numbers;
  for (const size_t count : counts) {
    numbers.push_back(contest.add(std::to_string(count), check(generated_notes(count))));
  }
  contest.run();
  std::vector<double> microseconds;
  for (size_t i = 0; i < numbers.size(); ++i) {
    const double whole = least_wall_ms(contest[numbers[i]]) - least_wall_ms(contest[start]);
    microseconds.push_back(whole * 1e3 / static_cast<double>(counts[i]));
    std::printf("%zu notes: %.1f us a note after the first ten\n", counts[i], microseconds.back());
  }
  const auto [least, most] = std::minmax_element(microseconds.begin(), microseconds.end());
  bool kept = promise("dearest against cheapest note", *most / *least, most_growth);
  kept &= promise("100000 notes, MiB", peak_mib(contest[numbers.back()]), most_mib_for_many_notes);
  return {contest.valid(), kept};
}

/// A check of what is staged in the repository of the notes.
std::vector<std::string> check_staged(const Notes& notes, std::vector<std::string> more = {}) {
  std::vector<std::string> words = {"env",     "-C",       notes.folder, MATTERLINT_BINARY, "check",
                                    "--quiet", "--staged", "--schema",   notes.schema};
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

Result measure_across(const Options& options) {
  const std::vector<std::string> nothing_compared = {"--ignore", "across notes"};
  const Notes notes = many_notes();
  Contest contest("Comparing notes: " + notes.name, options.runs);
  const size_t floor = contest.add("floor", {MATTERLINT_FLOOR, notes.folder});
  const size_t whole = contest.add("matterlint", check(notes));
  const size_t apart = contest.add("nothing compared", check(notes, nothing_compared));
  contest.run();
  bool kept = promise("all rules, times those for single notes",
                      wall_ms(contest[whole]) / wall_ms(contest[apart]), most_times_by_comparing);
  const Notes repository = staged_notes();
  if (repository.folder.empty()) {
    return {contest.valid(), kept};
  }
  Contest staged("One staged note of as many", options.runs);
  const size_t compared = staged.add("compared with all", check_staged(repository));
  const size_t alone = staged.add("nothing compared", check_staged(repository, nothing_compared));
  staged.run();
  kept &= promise("compared with all, ms", wall_ms(staged[compared]),
                  most_ms_for_a_staged_note_compared);
  kept &= promise("nothing compared, ms", wall_ms(staged[alone]), most_ms_for_a_staged_note);
  std::printf("compared with all: %.2f times the floor of all notes\n",
              wall_ms(staged[compared]) / wall_ms(contest[floor]));
  return {contest.valid() && staged.valid(), kept};
}

/// Other ways to check the first `count` notes, beside the floor and matterlint.
bool compare(size_t count, std::vector<Peer> (*peers)(const Part&), unsigned runs) {
  const Part part = first_of(many_notes(), count);
  const std::vector<Peer> installed = peers(part);
  if (installed.empty()) {
    return true;
  }
  Contest contest(part.notes.name, runs);
  contest.add("floor", {MATTERLINT_FLOOR, part.notes.folder});
  const size_t own = contest.add("matterlint", check(part.notes));
  std::vector<size_t> others;
  for (const Peer& peer : installed) {
    others.push_back(contest.add(peer.name, peer.words, peer.status));
  }
  contest.run();
  for (const size_t other : others) {
    std::printf("%s: %.0f times matterlint\n", contest[other].name.c_str(),
                wall_ms(contest[other]) / wall_ms(contest[own]));
  }
  return contest.valid();
}

Result measure_peers(const Options& options) {
  const unsigned runs = std::max(3U, options.runs / 4);
  const bool fast = compare(notes_for_peers, installed_peers, runs);
  const bool slow = compare(notes_for_slow_peers, slow_peers, runs);
  return {fast && slow, true};
}

struct Section {
  std::string_view name;
  Result (*measure)(const Options&);
};

constexpr Section sections[] = {{"notes", measure_notes},   {"mistakes", measure_mistakes},
                                {"one", measure_one},       {"growth", measure_growth},
                                {"across", measure_across}, {"peers", measure_peers}};

bool is_section(std::string_view word) {
  return std::any_of(std::begin(sections), std::end(sections),
                     [&](const Section& section) { return section.name == word; });
}

bool parse(const std::vector<std::string_view>& words, Options& options) {
  for (size_t i = 0; i < words.size(); ++i) {
    if (words[i] == "--check") {
      options.check = true;
    } else if (words[i] == "--runs" && i + 1 < words.size()) {
      const long runs = std::strtol(words[++i].data(), nullptr, 10);
      options.runs = static_cast<unsigned>(std::clamp(runs, 1L, 1000L));
    } else if (is_section(words[i])) {
      options.sections.push_back(words[i]);
    } else {
      return false;
    }
  }
  return true;
}

int run(const std::vector<std::string_view>& words) {
  Options options;
  if (!parse(words, options)) {
    std::fprintf(stderr,
                 "usage: matterlint_bench [--runs N] [--check] "
                 "[notes] [mistakes] [one] [growth] [across] [peers]\n");
    return 2;
  }
  if (note_format_notes().folder.empty()) {
    std::fprintf(stderr, "no notes could be written in %s\n", MATTERLINT_BENCH_DATA);
    return 2;
  }
  Result all;
  for (const Section& section : sections) {
    const auto& chosen = options.sections;
    if (chosen.empty() || std::find(chosen.begin(), chosen.end(), section.name) != chosen.end()) {
      const Result result = section.measure(options);
      all.valid &= result.valid;
      all.kept &= result.kept;
    }
  }
  return !all.valid ? 2 : all.kept || !options.check ? 0 : 1;
}

}  // namespace
}  // namespace matterlint::bench

int main(int argc, char** argv) {
  return matterlint::bench::run({argv + 1, argv + argc});
}
