// SPDX-License-Identifier: MIT
// A key of YAML that swallowed the begin of its value: in `title:A: b` no space stands behind the
// first colon, so that it ends no key, and the key is `title:A`.
#ifndef MATTERLINT_CHECKS_GLUED_KEY_H_
#define MATTERLINT_CHECKS_GLUED_KEY_H_

#include <optional>
#include <string>
#include <string_view>

#include "diagnostics/diagnostic.h"
#include "document/document.h"
#include "schema/vocabulary.h"

namespace matterlint {

/// The colon that was meant to end `key`; nothing when the key of the member is no such one.
std::optional<Span> glued_colon(NodeRef member, std::string_view key);

/// The member of a map that was meant to have that key; empty when there is none.
NodeRef glued_member(NodeRef map, std::string_view key);

/// What happened, as a message.
std::string glued_in_words(NodeRef member, std::string_view key);

/// Points at the colon and adds the fix that gives the key back its value, or else a help. `schema`
/// is that of the key, and may be empty.
void explain_glued_key(Diagnostic& diagnostic, NodeRef member, std::string_view key, NodeRef schema,
                       const VocabularySet& vocabularies);

}  // namespace matterlint

#endif  // MATTERLINT_CHECKS_GLUED_KEY_H_
