// SPDX-License-Identifier: MIT
#include "source/open_file.h"

#include <algorithm>

namespace matterlint {
namespace {

// A file is locked as long as one note takes to be written: some milliseconds. The sum of the
// pauses is about ten seconds.
constexpr uint32_t longest_pause = 100;  // milliseconds
constexpr int most_pauses = 100;

}  // namespace

CallResult lock_patiently(FileCalls& calls, int file) {
  uint32_t milliseconds = 1;
  for (int pauses = 0;; ++pauses) {
    const CallResult result = uninterrupted([&] { return calls.lock(file); });
    if (result != -EWOULDBLOCK || pauses == most_pauses) {
      return result;
    }
    calls.pause(milliseconds);
    milliseconds = std::min(milliseconds * 2, longest_pause);
  }
}

CallResult read_fully(FileCalls& calls, int file, uint64_t offset, char* buffer, size_t size) {
  size_t filled = 0;
  while (filled < size) {
    const CallResult count = uninterrupted(
        [&] { return calls.read(file, offset + filled, buffer + filled, size - filled); });
    if (count < 0) {
      return count;
    }
    if (count == 0) {
      break;
    }
    filled += static_cast<size_t>(count);
  }
  return static_cast<CallResult>(filled);
}

CallResult write_fully(FileCalls& calls, int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const CallResult count = uninterrupted([&] { return calls.write(file, bytes); });
    if (count <= 0) {
      return count < 0 ? count : -EIO;  // nothing taken and no reason given: never ask forever
    }
    bytes.remove_prefix(static_cast<size_t>(count));
  }
  return 0;
}

}  // namespace matterlint
