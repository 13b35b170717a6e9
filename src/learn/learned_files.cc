// SPDX-License-Identifier: MIT
#include "learn/learned_files.h"

#include "learn/vocabulary_text.h"

namespace matterlint {

std::string schema_path_of(std::string_view kind) {
  return "schemas/" + std::string(kind) + ".schema.json";
}

std::vector<LearnedFile> vocabulary_files(const ProposedSchema& schema) {
  std::vector<LearnedFile> files;
  for_each_vocabulary(schema, [&files](const ProposedSchema& at) {
    files.push_back({"schemas/vocabularies/" + at.vocabulary_name + ".yaml",
                     vocabulary_text(*at.vocabulary, at.vocabulary_name)});
  });
  return files;
}

}  // namespace matterlint
