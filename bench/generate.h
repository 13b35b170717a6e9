// SPDX-License-Identifier: MIT
// Notes to measure with where no real ones are at hand.
#ifndef MATTERLINT_BENCH_GENERATE_H_
#define MATTERLINT_BENCH_GENERATE_H_

#include <cstddef>
#include <string>

namespace matterlint::bench {

/// Writes `count` notes below `folder/files`, each as `index.md` in a folder of its own as large
/// sites have them, and `folder/schema.json`, under which all of them are clean. The same count
/// gives the same bytes. False when a file cannot be written.
bool generate_notes(const std::string& folder, size_t count);

}  // namespace matterlint::bench

#endif  // MATTERLINT_BENCH_GENERATE_H_
