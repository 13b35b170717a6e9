// SPDX-License-Identifier: MIT
// What a command costs: wall time, processor time, memory.
#ifndef MATTERLINT_BENCH_MEASURE_H_
#define MATTERLINT_BENCH_MEASURE_H_

#include <string>
#include <vector>

namespace matterlint::bench {

/// One run of a command whose output is thrown away.
struct Cost {
  double wall_ms = 0;
  double cpu_ms = 0;
  double peak_mib = 0;
  int status = -1;  // exit status; -1 when it did not run or was ended by a signal
};

Cost run_once(const std::vector<std::string>& words);

/// A command and what its runs cost.
struct Contestant {
  std::string name{};
  std::vector<std::string> words{};
  std::vector<Cost> runs{};
};

/// Runs all contestants `rounds` times in turn, so that a disturbance meets each of them; one run
/// of each before that warms the caches and is not counted.
void compete(std::vector<Contestant>& contestants, unsigned rounds);

double median(std::vector<double> values);

/// One field of all runs.
std::vector<double> column(const Contestant& contestant, double Cost::*field);

/// Medians and the greatest peak of a contestant.
double wall_ms(const Contestant& contestant);
double cpu_ms(const Contestant& contestant);
double peak_mib(const Contestant& contestant);

/// The quickest run: what else the machine does can only add to it.
double least_wall_ms(const Contestant& contestant);

}  // namespace matterlint::bench

#endif  // MATTERLINT_BENCH_MEASURE_H_
