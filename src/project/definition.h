// SPDX-License-Identifier: MIT
// A file that says how notes must look, with what is wrong with it.
#ifndef MATTERLINT_PROJECT_DEFINITION_H_
#define MATTERLINT_PROJECT_DEFINITION_H_

#include <memory>
#include <vector>

#include "document/document.h"
#include "schema/schema.h"
#include "schema/validate.h"

namespace matterlint {

/// `schema_advice`: what a schema says without effect, which is no reason not to use it;
/// `vocabulary_advice`: terms that are probably one, likewise.
enum class DefinitionKind : unsigned char {
  schema,
  vocabulary,
  schema_advice,
  vocabulary_advice,
  config,
  baseline
};

/// A schema, vocabulary or configuration file with what is wrong with it, its syntax problems
/// included.
struct Definition {
  DefinitionKind kind = DefinitionKind::schema;
  std::shared_ptr<const Document> document{};
  std::vector<DefinitionProblem> problems{};
  std::vector<Violation> violations{};              // of a configuration, by its own schema
  std::shared_ptr<const Schema> violated_schema{};  // keeps alive what the violations point to
};

}  // namespace matterlint

#endif  // MATTERLINT_PROJECT_DEFINITION_H_
