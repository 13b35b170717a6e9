// SPDX-License-Identifier: MIT
// The notes that the benches measure with: real ones from the archives of the test data, unpacked
// once into the build tree, and generated ones.
#ifndef MATTERLINT_BENCH_BENCH_DATA_H_
#define MATTERLINT_BENCH_BENCH_DATA_H_

#include <cstddef>
#include <string>

namespace matterlint::bench {

/// Notes to measure with.
struct Notes {
  std::string name{};
  std::string folder{};  // empty: they are not at hand
  std::string schema{};  // empty: the built-in note format
};

/// 14,080 real pages and their schema with 29 conditions.
Notes mdn_notes();

/// 600 invented notes in the built-in format, of which half are right.
Notes seedlike_notes();

/// The notes of endoflife.date with the schema of that project.
Notes endoflife_notes();

/// The same notes as the index of a git repository has them, one of them staged with a change;
/// without a folder also where there is no git.
Notes staged_notes();

/// Invented notes with a plain schema; empty only when the build tree cannot be written.
Notes generated_notes(size_t count);

/// 20,000 invented notes in the built-in format, one in ten with a mistake; empty likewise.
Notes note_format_notes();

/// A clean note in the built-in format with nearly 1 MB of front matter; empty likewise.
std::string long_note();

/// The first `count` of the notes in a folder of their own, and their front matter as `*.yaml` in
/// another one, for programs that read only whole files of YAML.
struct Part {
  Notes notes{};
  std::string cut_folder{};
};
Part first_of(const Notes& notes, size_t count);

}  // namespace matterlint::bench

#endif  // MATTERLINT_BENCH_BENCH_DATA_H_
