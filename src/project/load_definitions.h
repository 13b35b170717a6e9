// SPDX-License-Identifier: MIT
// Loading a schema with all that it refers to: other schemas, and vocabularies.
#ifndef MATTERLINT_PROJECT_LOAD_DEFINITIONS_H_
#define MATTERLINT_PROJECT_LOAD_DEFINITIONS_H_

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "project/definition.h"
#include "schema/schema.h"
#include "source/file_system.h"

namespace matterlint {

/// Where a vocabulary is: a file (`builtin:PATH` for an embedded one), or a part of a document.
struct VocabularyPlace {
  std::string path{};
  std::shared_ptr<const Document> document{};  // null for a file
  NodeRef at{};
};
using VocabularyPlaces = std::map<std::string, VocabularyPlace, std::less<>>;

/// Schemas that are known by an address, as paths of files.
using SchemaAddresses = std::map<std::string, std::string, std::less<>>;

/// What the project says about all schemas.
struct DefinitionSources {
  VocabularyPlaces vocabularies{};  // over those beside the schema and the embedded ones
  SchemaAddresses addresses{};
  std::string root{};  // real path; nothing outside of it is read. Empty: no project is known
  bool has_root = false;
};

/// A schema that is ready to use, or why it is not. Read by all threads, never changed.
struct LoadedSchema {
  std::string name{};                      // for people: the path, or "the built-in note format"
  bool builtin = false;                    // the embedded note format
  std::shared_ptr<const Schema> schema{};  // null when anything is wrong
  VocabularySet vocabularies{};
  std::vector<Definition> broken{};
  std::vector<Definition> advice{};  // what stands in schemas without effect
  std::vector<Failure> failures{};   // files that could not be read
};

/// The name by which a configuration asks for the embedded note format.
inline constexpr std::string_view builtin_note = "builtin:note";

/// Loads the schema file at `path`, or the embedded note format for `builtin:note`.
LoadedSchema load_definitions(const FileSystem& files, const std::string& path,
                              const DefinitionSources& sources);

/// Reads a vocabulary; what is wrong with it goes to `loaded`. Null when there is no such file.
std::shared_ptr<const Vocabulary> load_vocabulary(const FileSystem& files, const std::string& name,
                                                  const VocabularyPlace& place,
                                                  LoadedSchema& loaded);

}  // namespace matterlint

#endif  // MATTERLINT_PROJECT_LOAD_DEFINITIONS_H_
