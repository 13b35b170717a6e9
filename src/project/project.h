// SPDX-License-Identifier: MIT
// A project: the configuration with everything it names loaded. Read by all threads, never changed.
#ifndef MATTERLINT_PROJECT_PROJECT_H_
#define MATTERLINT_PROJECT_PROJECT_H_

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "project/config.h"
#include "schema/schema.h"
#include "source/file_system.h"

namespace matterlint {

/// `schema_advice`: what a schema says without effect, which is no reason not to use it.
enum class DefinitionKind : unsigned char { schema, vocabulary, schema_advice, baseline };

/// A schema or vocabulary file with what is wrong with it, its syntax problems included.
struct Definition {
  DefinitionKind kind = DefinitionKind::schema;
  std::shared_ptr<const Document> document{};
  std::vector<DefinitionProblem> problems{};
};

struct Project {
  Config config{};
  VocabularySet vocabularies{};
  std::shared_ptr<const Schema> schema{};  // empty: notes are read but not validated
  std::string schema_name{};               // for people: the path, or "the built-in note format"
  bool builtin_schema = false;
  std::vector<Definition>
      broken{};  // definitions with problems; nothing is checked when there are any
  std::vector<Definition> advice{};  // schemas that say something without effect
  std::vector<Failure> failures{};   // files that could not be read

  /// The schema that governs a note, or null when none does.
  const Schema* schema_for(std::string_view note_path) const;
  FrontMatterWish front_matter_for(std::string_view note_path) const;
};

/// Loads the schema and the vocabularies that `config` names, or the built-in ones.
Project load_project(const FileSystem& files, const Config& config);

}  // namespace matterlint

#endif  // MATTERLINT_PROJECT_PROJECT_H_
