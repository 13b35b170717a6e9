// SPDX-License-Identifier: MIT
#include "cli/baseline.h"

#include <memory>
#include <utility>

#include "source/limits.h"

namespace matterlint {

std::optional<Baseline> load_baseline(const FileSystem& files, const std::string& path,
                                      Project& project) {
  auto bytes = files.read(path, limits::data_file_bytes);
  if (!bytes) {
    project.failures.push_back({path, "the baseline could not be read: " + bytes.failure().message +
                                          "; `matterlint baseline write` makes one"});
    return std::nullopt;
  }
  BaselineFile file = read_baseline(std::make_shared<const SourceText>(path, *std::move(bytes)));
  if (file.broken()) {
    project.broken.push_back(std::move(file.definition));
    return std::nullopt;
  }
  return Baseline(files, std::move(file), path);
}

}  // namespace matterlint
