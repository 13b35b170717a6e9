// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>

#include "schema/check_schema.h"
#include "schema/compile.h"
#include "schema/places.h"
#include "schema/schema.h"

namespace matterlint {
namespace {

void sort_by_place(std::vector<DefinitionProblem>& problems) {
  const auto offset = [](const DefinitionProblem& problem) {
    return problem.at_key ? problem.at.key_span().begin : problem.at.span().begin;
  };
  std::stable_sort(problems.begin(), problems.end(),
                   [&offset](const DefinitionProblem& a, const DefinitionProblem& b) {
                     return offset(a) < offset(b);
                   });
}

/// Marks the subschemas that can give advice although the value is valid, from those that hold such
/// a keyword up to those that lead to them.
void mark_advisory(std::vector<Subschema>& subschemas) {
  std::vector<std::vector<uint32_t>> users(subschemas.size());
  std::vector<uint32_t> marked;
  for (uint32_t i = 0; i < subschemas.size(); ++i) {
    const auto add_user = [&users, i](SubschemaId id) {
      if (id != no_subschema) {
        users[static_cast<uint32_t>(id)].push_back(i);
      }
    };
    for (const Assertion& assertion : subschemas[i].assertions) {
      std::for_each(assertion.schemas.begin(), assertion.schemas.end(), add_user);
      for (const NamedSubschema& member : assertion.members) {
        add_user(member.schema);
      }
      for (const PatternSubschema& member : assertion.patterns) {
        add_user(member.schema);
      }
      if (assertion.keyword == Keyword::deprecated || assertion.keyword == Keyword::x_order) {
        marked.push_back(i);
      }
    }
  }
  while (!marked.empty()) {
    const uint32_t index = marked.back();
    marked.pop_back();
    if (!subschemas[index].advisory) {
      subschemas[index].advisory = true;
      marked.insert(marked.end(), users[index].begin(), users[index].end());
    }
  }
}

}  // namespace

SchemaLoad load_schema(std::shared_ptr<const Document> document,
                       const VocabularySet& vocabularies) {
  SchemaLoad load;
  load.document = std::move(document);
  if (!load.document->readable() || !load.document->problems.empty()) {
    return load;
  }
  const NodeRef root = load.document->root();
  if (!root.is_object() && root.kind() != Kind::boolean) {
    load.problems.push_back({root, false, "a schema must be a map, or `true` or `false`",
                             "write keywords such as `type: object`"});
    return load;
  }
  const Draft draft = find_draft(root, load.problems);
  Places places = find_places(*load.document, draft, load.problems);
  check_keywords(places, vocabularies, load.problems);
  find_reference_cycles(places, load.problems);
  if (load.problems.empty()) {
    auto schema = std::make_shared<Schema>();
    schema->documents.push_back(load.document);
    schema->vocabularies = vocabularies;
    schema->draft = draft;
    settle_references(places);
    compile_places(places, *schema, load.problems);
    mark_advisory(schema->subschemas);
    if (load.problems.empty()) {
      load.schema = std::move(schema);
    }
  }
  sort_by_place(load.problems);
  return load;
}

}  // namespace matterlint
