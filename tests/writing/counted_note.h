// SPDX-License-Identifier: MIT
// A note whose head counts how often it was written, so that a half-written note and a lost write
// can be told from a whole one.
#ifndef MATTERLINT_TESTS_WRITING_COUNTED_NOTE_H_
#define MATTERLINT_TESTS_WRITING_COUNTED_NOTE_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace matterlint::test {

/// The head after `count` writes; its length goes up and down.
std::string counted_head(size_t count);

/// What stands behind the head of the note number `index`.
std::string counted_body(size_t index);

std::string counted_path(const std::string& folder, size_t index);

/// How often the note that begins with these bytes was written; nothing when the head is not whole.
std::optional<size_t> head_count(std::string_view bytes);

/// The counts of all notes of a folder; nothing when one of them is not whole.
std::optional<std::vector<size_t>> whole_counts(const std::string& folder, size_t notes);

}  // namespace matterlint::test

#endif  // MATTERLINT_TESTS_WRITING_COUNTED_NOTE_H_
