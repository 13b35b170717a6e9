// SPDX-License-Identifier: MIT
#include "contest.h"

#include <algorithm>
#include <cstdio>
#include <utility>

namespace matterlint::bench {

size_t Contest::add(std::string name, std::vector<std::string> words, int status) {
  contestants_.push_back({std::move(name), std::move(words), {}});
  statuses_.push_back(status);
  return contestants_.size() - 1;
}

void Contest::run() {
  compete(contestants_, rounds_);
  std::printf("\n%s, %u runs in turn\n%-28s %9s %9s %9s %9s\n", title_.c_str(), rounds_, "",
              "median ms", "least ms", "cpu ms", "peak MiB");
  for (size_t i = 0; i < contestants_.size(); ++i) {
    const Contestant& contestant = contestants_[i];
    std::printf("%-28s %9.1f %9.1f %9.1f %9.1f\n", contestant.name.c_str(), wall_ms(contestant),
                least_wall_ms(contestant), cpu_ms(contestant), peak_mib(contestant));
    const bool as_expected =
        std::all_of(contestant.runs.begin(), contestant.runs.end(),
                    [&](const Cost& cost) { return cost.status == statuses_[i]; });
    if (!as_expected) {
      std::printf("  a run did not end with status %d: what it cost says nothing\n", statuses_[i]);
      valid_ = false;
    }
  }
  std::fflush(stdout);
}

bool promise(const char* what, double figure, double most) {
  std::printf("%-52s %8.2f  (at most %g) %s\n", what, figure, most,
              figure <= most ? "ok" : "MISSED");
  return figure <= most;
}

}  // namespace matterlint::bench
