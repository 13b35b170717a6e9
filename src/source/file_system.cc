// SPDX-License-Identifier: MIT
#include "source/file_system.h"

#include <algorithm>
#include <limits>

namespace matterlint {

Result<std::string> FileSystem::read(const std::string& path, size_t limit) const {
  // One byte more than allowed tells a file that is too long from one that just fits.
  const size_t most = std::min(limit, std::numeric_limits<size_t>::max() - 1);
  auto bytes = read_head(
      path, [](std::string_view) { return false; }, most + 1);
  if (bytes && bytes->size() > most) {
    return Failure{path, "is larger than " + std::to_string(limit) + " bytes"};
  }
  return bytes;
}

}  // namespace matterlint
