// SPDX-License-Identifier: MIT
// Edits of one entry of a vocabulary: a term that stands alone, or a map with `term` and the rest.
#ifndef MATTERLINT_CHECKS_VOCABULARY_ENTRY_H_
#define MATTERLINT_CHECKS_VOCABULARY_ENTRY_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checks/list_edit.h"
#include "diagnostics/diagnostic.h"

namespace matterlint {

/// The list of entries below the root of a vocabulary; empty when there is none.
NodeRef entry_list(NodeRef root);

/// The node with the word of an entry.
NodeRef term_of(NodeRef entry);

/// A term as an entry of the list: in quotes as the others are, as a map when all others are maps.
NewItem new_entry(NodeRef list, std::string_view term);

/// The entry with another word (or the same) and more aliases. A term that stands alone becomes a
/// map for them.
std::optional<Fix> rewrite_entry(NodeRef entry, std::string_view term,
                                 const std::vector<std::string>& more_aliases);

/// The entry taken out of its list. Comments in it stay, each on a line of its own.
std::optional<Fix> remove_entry(NodeRef entry);

/// An alias taken out of its entry, with the key when it was the only one.
std::optional<Fix> remove_alias(NodeRef alias);

/// One edit as a fix.
std::optional<Fix> as_fix(std::optional<ValueEdit> edit);

}  // namespace matterlint

#endif  // MATTERLINT_CHECKS_VOCABULARY_ENTRY_H_
