// SPDX-License-Identifier: MIT
// The files of `schemas/` that are embedded in the binary by the build.
#ifndef MATTERLINT_PROJECT_BUILTIN_H_
#define MATTERLINT_PROJECT_BUILTIN_H_

#include <span>
#include <string_view>

namespace matterlint {

struct BuiltinFile {
  std::string_view path{};  // relative to the project: "schemas/note.schema.json"
  std::string_view bytes{};
};

/// All embedded files, sorted by path. Generated from the folder `schemas/` at build time.
std::span<const BuiltinFile> builtin_files();

}  // namespace matterlint

#endif  // MATTERLINT_PROJECT_BUILTIN_H_
