// SPDX-License-Identifier: MIT
// All that notes are compared by: the index, and the values that a schema wants compared with those
// of other notes (`x-unique`, `x-ref`).
#ifndef MATTERLINT_PROJECT_VAULT_FACTS_H_
#define MATTERLINT_PROJECT_VAULT_FACTS_H_

#include <compare>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "project/index.h"
#include "schema/validate.h"

namespace matterlint {

/// A value that no other note may have at the same key.
struct UniqueValue {
  uint64_t identity = 0;  // of the key's pattern and the normal form of the value
  FactPlace place{};
  friend auto operator<=>(const UniqueValue&, const UniqueValue&) = default;
};

/// A value that names another note, with the names by which it would be found.
struct Reference {
  std::string sort{};             // the value of `x-ref`
  std::vector<uint64_t> names{};  // hashes; one of them is enough
  NoteId note{};
};

/// What notes are called in one way: by `slug`, `path`, or the values of a key.
struct NamesOfNotes {
  std::unordered_map<uint64_t, uint32_t> notes{};  // by hash of the name: how many have it
  std::set<std::string> texts{};                   // to suggest one
};

struct VaultFacts {
  Index index{};
  std::vector<UniqueValue> unique{};  // sorted when settled
  std::vector<Reference> references{};
  std::map<std::string, NamesOfNotes, std::less<>> names{};  // by the value of `x-ref`

  /// Adds the values of a note that its schema has marked. `references` of the schema must be
  /// among the keys of `names` already.
  void add_marked(const Document& document, const std::vector<Violation>& violations, NoteId note);
  /// Adds the names by which other notes may refer to this one.
  void add_names(const Document& document);
  void merge(VaultFacts&& other);
  /// The order no longer depends on that in which the notes came.
  void settle();
};

/// The identity of a value at its key.
uint64_t unique_identity(NodeRef value);

/// The names by which a reference of that sort (the value of `x-ref`) may be found from its note.
std::vector<uint64_t> names_meant(std::string_view sort, NodeRef reference);

/// The values of `x-ref` anywhere in a schema.
std::set<std::string> reference_sorts(const Schema& schema);

}  // namespace matterlint

#endif  // MATTERLINT_PROJECT_VAULT_FACTS_H_
