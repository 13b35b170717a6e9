// SPDX-License-Identifier: MIT
// Notes of nearly 1 MiB in which one thing is repeated as often as that allows.
#ifndef MATTERLINT_TESTS_HOSTILE_SHAPES_H_
#define MATTERLINT_TESTS_HOSTILE_SHAPES_H_

#include <functional>
#include <string>
#include <vector>

namespace matterlint::test {

struct HostileShape {
  std::string name{};
  std::function<std::string()> bytes{};
  std::string rule{};  // that must speak about it; empty: whatever is said
};

std::vector<HostileShape> hostile_shapes();

}  // namespace matterlint::test

#endif  // MATTERLINT_TESTS_HOSTILE_SHAPES_H_
