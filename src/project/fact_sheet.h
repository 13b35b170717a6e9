// SPDX-License-Identifier: MIT
// The facts about one note that count beyond it: which keys it has, with values of which kind, and
// where. A sheet refers to nothing but itself, so it can outlive the document it was made from.
#ifndef MATTERLINT_PROJECT_FACT_SHEET_H_
#define MATTERLINT_PROJECT_FACT_SHEET_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "source/span.h"

namespace matterlint {

/// A key as the index counts it: wherever it stands in lists. `/tags/*` are the items of `tags`,
/// `/authors/*/name` the names of all of them.
struct SheetKey {
  uint64_t hash = 0;    // of the whole pattern
  uint32_t parent = 0;  // in `FactSheet::keys`
  uint32_t first = 0;   // its first child there; 0 when it has none
  uint32_t next = 0;    // the next child of its parent; 0 when it is the last
  uint32_t token = 0;   // where its last part begins in `FactSheet::texts`: "*" for an item
  uint32_t token_size = 0;
};

/// One value.
struct Fact {
  uint64_t hash = 0;    // of its kind and text; 0 for lists and maps
  Span span{};          // of the value; for a list or map of its key
  uint32_t key = 0;     // in `FactSheet::keys`
  uint32_t length = 0;  // code points of a text, items of a list, members of a map
  uint32_t text = 0;    // where it begins in `FactSheet::texts`; long texts are not kept
  uint32_t text_size = 0;
  Kind kind = Kind::null;
};

struct FactSheet {
  std::vector<SheetKey> keys{};  // [0] is the root; a parent stands before its children
  std::vector<Fact> facts{};     // in the order of the note; [0] is the root
  std::string texts{};
  bool complete = true;  // false when a limit of the index left something out

  std::string_view text_of(const Fact& fact) const {
    return std::string_view(texts).substr(fact.text, fact.text_size);
  }
  std::string_view token_of(const SheetKey& key) const {
    return std::string_view(texts).substr(key.token, key.token_size);
  }
  void clear();
};

/// Fills `sheet` with the facts of a note; it stays empty when the note cannot be read or is no
/// map.
void collect_facts(const Document& document, FactSheet& sheet);

/// Facts are told apart by this hash. It is the same on every machine.
uint64_t hash_of_text(std::string_view text, uint64_t seed = 0);

/// The last part of the pattern of a member: its key as a token of a JSON Pointer, a key `*`
/// as `~2`.
std::string pattern_token(std::string_view key);

/// The pattern of a node: "/authors/*/name"; empty for the root.
std::string pattern_of(NodeRef node);

}  // namespace matterlint

#endif  // MATTERLINT_PROJECT_FACT_SHEET_H_
