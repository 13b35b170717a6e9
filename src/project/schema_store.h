// SPDX-License-Identifier: MIT
// Schemas that notes name themselves. They are loaded when the first note asks for one, by
// whichever thread reads it.
#ifndef MATTERLINT_PROJECT_SCHEMA_STORE_H_
#define MATTERLINT_PROJECT_SCHEMA_STORE_H_

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "project/settings.h"
#include "source/span.h"

namespace matterlint {

/// The schema that a note names, or why it is not to be had.
struct AskedSchema {
  std::shared_ptr<const LoadedSchema> schema{};
  std::string refusal{};  // a clause: "this file lies outside the project"
  std::string help{};
};

/// A schema that a note names and that cannot be used; the note is checked without it.
struct UnusableSchema {
  std::string name{};
  Span span{};  // of the name in the note
  std::string refusal{};
  std::string help{};
};

class SchemaStore {
 public:
  /// `files` must outlive this.
  explicit SchemaStore(const FileSystem& files) : files_(files) {}

  /// The schema `name` as the note at `note` sees it: `builtin:note`, an address that the
  /// configuration maps to a file, or the path of a file in the project. The answer is the same
  /// whichever note asks first.
  AskedSchema ask(std::string_view name, const std::string& note, const NoteFolder& folder);

 private:
  AskedSchema find(std::string_view name, const std::string& note, const NoteFolder& folder,
                   std::string& path) const;

  const FileSystem& files_;
  std::mutex mutex_{};
  std::map<std::pair<const Settings*, std::string>, std::shared_ptr<const LoadedSchema>> known_{};
};

}  // namespace matterlint

#endif  // MATTERLINT_PROJECT_SCHEMA_STORE_H_
