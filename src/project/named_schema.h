// SPDX-License-Identifier: MIT
// The schema that a note names itself, in a comment of its front matter or by the key `$schema`.
#ifndef MATTERLINT_PROJECT_NAMED_SCHEMA_H_
#define MATTERLINT_PROJECT_NAMED_SCHEMA_H_

#include <string_view>

#include "document/document.h"
#include "source/span.h"

namespace matterlint {

struct NamedSchema {
  std::string_view name{};  // as written; empty when the note names none
  Span span{};              // of the name
};

/// Looks for `# yaml-language-server: $schema=NAME` and `#:schema NAME`, of which the first counts,
/// then for the key `$schema` with a text.
NamedSchema find_named_schema(const Document& note);

/// True for the member `$schema` of a note's root, which names a schema and belongs to no format.
bool is_schema_key(NodeRef member);

}  // namespace matterlint

#endif  // MATTERLINT_PROJECT_NAMED_SCHEMA_H_
