// SPDX-License-Identifier: MIT
#include "measure.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>

extern char** environ;

namespace matterlint::bench {
namespace {

double milliseconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
}

}  // namespace

Cost run_once(const std::vector<std::string>& words) {
  std::vector<std::string> copies = words;
  std::vector<char*> argv;
  for (std::string& word : copies) {
    argv.push_back(word.data());
  }
  argv.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  Cost cost;
  pid_t child = 0;
  const auto start = std::chrono::steady_clock::now();
  const int failed = posix_spawnp(&child, argv[0], &actions, nullptr, argv.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (failed != 0) {
    return cost;
  }
  int status = 0;
  rusage usage{};
  wait4(child, &status, 0, &usage);
  const std::chrono::duration<double, std::milli> elapsed =
      std::chrono::steady_clock::now() - start;
  cost.wall_ms = elapsed.count();
  cost.cpu_ms = milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime);
  cost.peak_mib = static_cast<double>(usage.ru_maxrss) / 1024;
  cost.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return cost;
}

void compete(std::vector<Contestant>& contestants, unsigned rounds) {
  for (Contestant& contestant : contestants) {
    run_once(contestant.words);
  }
  for (unsigned round = 0; round < rounds; ++round) {
    for (Contestant& contestant : contestants) {
      contestant.runs.push_back(run_once(contestant.words));
    }
  }
}

double median(std::vector<double> values) {
  if (values.empty()) {
    return 0;
  }
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

std::vector<double> column(const Contestant& contestant, double Cost::*field) {
  std::vector<double> values;
  for (const Cost& cost : contestant.runs) {
    values.push_back(cost.*field);
  }
  return values;
}

double wall_ms(const Contestant& contestant) {
  return median(column(contestant, &Cost::wall_ms));
}

double least_wall_ms(const Contestant& contestant) {
  const std::vector<double> walls = column(contestant, &Cost::wall_ms);
  return walls.empty() ? 0 : *std::min_element(walls.begin(), walls.end());
}

double cpu_ms(const Contestant& contestant) {
  return median(column(contestant, &Cost::cpu_ms));
}

double peak_mib(const Contestant& contestant) {
  const std::vector<double> peaks = column(contestant, &Cost::peak_mib);
  return peaks.empty() ? 0 : *std::max_element(peaks.begin(), peaks.end());
}

}  // namespace matterlint::bench
