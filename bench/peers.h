// SPDX-License-Identifier: MIT
// Other ways to check front matter against a schema, as far as they are installed.
#ifndef MATTERLINT_BENCH_PEERS_H_
#define MATTERLINT_BENCH_PEERS_H_

#include <string>
#include <vector>

#include "bench_data.h"

namespace matterlint::bench {

struct Peer {
  std::string name{};
  std::vector<std::string> words{};
  int status = 0;  // how it ends when it did the job
};

/// What can be run here over a part of the notes. The modules of npm are looked for in the folder
/// that MATTERLINT_PEERS names; what is missing is printed with how to install it.
std::vector<Peer> installed_peers(const Part& part);

/// The same for what takes so long that it gets a smaller part.
std::vector<Peer> slow_peers(const Part& part);

}  // namespace matterlint::bench

#endif  // MATTERLINT_BENCH_PEERS_H_
