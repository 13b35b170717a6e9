// SPDX-License-Identifier: MIT
// Which draft a schema file is written in.
#ifndef MATTERLINT_SCHEMA_DIALECT_H_
#define MATTERLINT_SCHEMA_DIALECT_H_

#include <optional>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "schema/keywords.h"
#include "schema/schema_documents.h"
#include "schema/vocabulary.h"

namespace matterlint {

/// The draft whose meta-schema has this URI; empty for any other.
std::optional<Draft> draft_of_uri(std::string_view uri);

/// Reports a `$schema` that names no draft, with the one that it is likest to.
void report_unknown_draft(NodeRef named, std::vector<DefinitionProblem>& problems);

/// What the file's `$schema` names: a draft, or a meta-schema that `documents` (which may be null)
/// opens, whose own `$schema` names the draft and whose `$vocabulary` (2020-12, 8.1.2) the groups
/// of keywords. `otherwise` when there is no `$schema`. One that is unknown is a problem.
Dialect find_dialect(NodeRef root, SchemaDocuments* documents, const Dialect& otherwise,
                     std::vector<DefinitionProblem>& problems);

}  // namespace matterlint

#endif  // MATTERLINT_SCHEMA_DIALECT_H_
