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

/// Writes `count` notes in the built-in note format below `folder/files`, one in ten of them with a
/// misspelt key or term, a missing key or an impossible value.
bool generate_note_format(const std::string& folder, size_t count);

/// Writes one clean note in the built-in note format whose front matter has about `bytes` bytes.
bool generate_long_note(const std::string& path, size_t bytes);

}  // namespace matterlint::bench

#endif  // MATTERLINT_BENCH_GENERATE_H_
