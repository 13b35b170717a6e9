// SPDX-License-Identifier: MIT
// The files in which proposals are written down.
#ifndef MATTERLINT_LEARN_LEARNED_FILES_H_
#define MATTERLINT_LEARN_LEARNED_FILES_H_

#include <string>
#include <string_view>
#include <vector>

#include "learn/proposal.h"

namespace matterlint {

struct LearnedFile {
  std::string path{};  // below the folder that is looked at: "schemas/note.schema.json"
  std::string bytes{};
};

/// "schemas/topics.schema.json" for the kind `topics`.
std::string schema_path_of(std::string_view kind);

/// The vocabularies of a proposal.
std::vector<LearnedFile> vocabulary_files(const ProposedSchema& schema);

/// Calls `visit` with each subschema that has a vocabulary.
template <class Schema, class Visit>
void for_each_vocabulary(Schema& schema, const Visit& visit) {
  if (schema.vocabulary) {
    visit(schema);
  }
  for (auto& member : schema.members) {
    for_each_vocabulary(member, visit);
  }
  if (schema.items != nullptr) {
    for_each_vocabulary(*schema.items, visit);
  }
}

}  // namespace matterlint

#endif  // MATTERLINT_LEARN_LEARNED_FILES_H_
