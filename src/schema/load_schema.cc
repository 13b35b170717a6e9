// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>

#include "schema/check_schema.h"
#include "schema/compile.h"
#include "schema/contradictions.h"
#include "schema/places.h"
#include "schema/schema.h"

namespace matterlint {
namespace {

void sort_by_place(const Places& places, std::vector<DefinitionProblem>& problems) {
  const auto rank = [&places](const DefinitionProblem& problem) {
    return std::pair(places.file_of.at(&problem.at.document()),
                     problem.at_key ? problem.at.key_span().begin : problem.at.span().begin);
  };
  std::stable_sort(problems.begin(), problems.end(),
                   [&rank](const DefinitionProblem& a, const DefinitionProblem& b) {
                     return rank(a) < rank(b);
                   });
}

/// Marks the subschemas that can give advice although the value is valid, from those that hold such
/// a keyword up to those that lead to them.
void mark_advisory(Schema& schema) {
  std::vector<Subschema>& subschemas = schema.subschemas;
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
      const Keyword keyword = assertion.keyword;
      const bool marks = keyword == Keyword::x_unique || keyword == Keyword::x_ref;
      if (marks || keyword == Keyword::deprecated || keyword == Keyword::x_order) {
        marked.push_back(i);
      }
      schema.marks_values = schema.marks_values || marks;
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

void collect_placeholders(const Places& places, Schema& schema) {
  for (const Place& place : places.all) {
    const NodeRef texts = place.node.find("x-placeholders");
    if (texts && texts.is_array()) {
      for (const NodeRef text : texts.children()) {
        schema.placeholders.push_back(text);
      }
    }
  }
}

/// What is only an annotation is not evaluated.
void leave_formats_out(Places& places) {
  for (Resource& resource : places.resources) {
    Dialect& dialect = resource.dialect;
    if (dialect.draft >= Draft::draft2019_09 && !dialect.asserts_format) {
      dialect.without |= group_bit(KeywordGroup::format);
    }
  }
}

}  // namespace

SchemaLoad load_schema(std::shared_ptr<const Document> document, const VocabularySet& vocabularies,
                       SchemaDocuments* documents, FormatUse formats) {
  SchemaLoad load;
  Places places = find_places(std::move(document), documents, load.problems);
  bool whole = true;
  for (const PlaceFile& file : places.files) {
    load.documents.push_back(file.document);
    whole = whole && file.root != no_place;
  }
  check_keywords(places, vocabularies, {load.problems, load.advice});
  find_ineffective_keywords(places, load.advice);
  find_contradictions(places, load.contradictions);
  find_reference_cycles(places, load.problems);
  if (load.problems.empty() && whole) {
    auto schema = std::make_shared<Schema>();
    schema->documents = load.documents;
    schema->vocabularies = vocabularies;
    schema->draft = places.dialect(places.all.front()).draft;
    collect_placeholders(places, *schema);
    settle_references(places);
    if (formats == FormatUse::by_draft) {
      leave_formats_out(places);
    }
    compile_places(places, *schema, load.problems);
    mark_advisory(*schema);
    if (load.problems.empty()) {
      load.schema = std::move(schema);
    }
  }
  sort_by_place(places, load.problems);
  sort_by_place(places, load.contradictions);
  sort_by_place(places, load.advice);
  return load;
}

}  // namespace matterlint
