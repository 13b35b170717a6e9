// SPDX-License-Identifier: MIT
// What `stats` prints: the keys of the notes with their values.
#ifndef MATTERLINT_LEARN_STATISTICS_H_
#define MATTERLINT_LEARN_STATISTICS_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "learn/key_tree.h"

namespace matterlint {

struct NoteCounts {
  size_t read = 0;
  size_t unreadable = 0;  // with front matter that could not be read
  size_t bare = 0;        // files without front matter
};

struct StatisticsOptions {
  bool color = false;
  size_t width = 80;  // columns of the terminal
  size_t top = 5;     // values shown of each key
  std::string_view version{};
};

/// For people: a line for each key, the most frequent values below it as bars.
std::string statistics_text(const KeyTree& root, const NoteCounts& notes,
                            const StatisticsOptions& options);

/// For programs. Keys may be added, none is renamed, moved or removed.
std::string statistics_json(const KeyTree& root, const NoteCounts& notes,
                            const StatisticsOptions& options);

}  // namespace matterlint

#endif  // MATTERLINT_LEARN_STATISTICS_H_
