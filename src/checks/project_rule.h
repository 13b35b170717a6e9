// SPDX-License-Identifier: MIT
// What a rule that compares notes may see, and what it says: first, once for all notes, what is
// suspicious and where; then about each note that may hold it.
#ifndef MATTERLINT_CHECKS_PROJECT_RULE_H_
#define MATTERLINT_CHECKS_PROJECT_RULE_H_

#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "checks/linter.h"
#include "checks/note_shelf.h"
#include "checks/rule.h"
#include "project/vault_facts.h"

namespace matterlint {

struct ProjectContext {
  const Project& project;
  const VaultFacts& facts;
  const NoteShelf& notes;
  Coverage coverage = Coverage::folders;
};

/// Speaks about one note, whatever has become of its text since it was compared.
using SayAboutNote = std::function<void(const NoteContext&, Sink&)>;

/// What was decided about all notes, to be said about each of them.
struct Suspicion {
  std::vector<NoteId> notes{};  // that held it when they were compared
  SayAboutNote say{};
};

class ProjectSink {
 public:
  ProjectSink(Sink& sink, std::vector<Suspicion>& suspicions)
      : sink_(sink), suspicions_(suspicions) {}

  void suspect(Suspicion suspicion) { suspicions_.push_back(std::move(suspicion)); }

  /// For what stands in no note, as a term of a vocabulary.
  void report(Diagnostic diagnostic) { sink_.report(std::move(diagnostic)); }

 private:
  Sink& sink_;
  std::vector<Suspicion>& suspicions_;
};

}  // namespace matterlint

#endif  // MATTERLINT_CHECKS_PROJECT_RULE_H_
