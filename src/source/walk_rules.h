// SPDX-License-Identifier: MIT
// What a walk leaves out, besides what it always passes over.
#ifndef MATTERLINT_SOURCE_WALK_RULES_H_
#define MATTERLINT_SOURCE_WALK_RULES_H_

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "source/file_system.h"

namespace matterlint {

/// Template folders of Hugo are always among it (see `hugo_template_folders`).
struct WalkRules {
  /// By what a note, or a directory with all that is below it, is left out, as it ends the sentence
  /// "is left out by …"; empty when it is not.
  /// Asked from the top down, for a directory before anything in it and not below one left out.
  std::function<std::string(const std::string& path, FileKind kind)> exclusion{};

  /// Told what a directory holds that the walk came to from the one above it, before it asks about
  /// anything in it.
  std::function<void(const std::string& path, const std::vector<DirectoryEntry>& entries)>
      entered{};

  /// What becomes of a path that was named and that the rules would leave out.
  enum class Named : uint8_t { taken, left_out } named = Named::taken;

  /// `disregarded` where git itself named the files: what it knows is not ignored.
  enum class IgnoreFiles : uint8_t { respected, disregarded } ignore_files = IgnoreFiles::respected;
};

}  // namespace matterlint

#endif  // MATTERLINT_SOURCE_WALK_RULES_H_
