// SPDX-License-Identifier: MIT
#include <map>
#include <set>
#include <utility>

#include "checks/note_diagnostic.h"
#include "checks/pattern_places.h"
#include "checks/project_rule.h"
#include "source/message_text.h"

namespace matterlint {
namespace {

constexpr std::string_view builtin = "builtin:";

/// The values that the notes have where a schema asks for one vocabulary.
struct Uses {
  std::set<const Term*> terms{};
  uint64_t count = 0;
  bool all_known = true;  // false when the index has not kept every value
};

/// Adds the values of a key whose schema asks for the vocabulary.
void add_uses(const KeyFacts& key, const Vocabulary& vocabulary, Uses& uses) {
  uses.all_known = uses.all_known && key.all_values;
  for (const auto& [hash, value] : key.values) {
    const TermLookup found = vocabulary.find(value.text);
    if (found.entry != nullptr) {
      uses.terms.insert(found.entry);
      uses.terms.insert(found.canonical);
      uses.count += value.seen.count;
    }
  }
}

std::map<const Vocabulary*, Uses> uses_of_vocabularies(const ProjectContext& context) {
  std::map<const Vocabulary*, Uses> uses;
  for (const KeyFacts* key : context.facts.index.keys()) {
    if (key->of(Kind::string).count == 0) {
      continue;
    }
    const NoteId example = key->of(Kind::string).places.all().front().note;
    const Schema* schema = context.project.expected_schema(context.notes.path(example));
    if (schema == nullptr) {
      continue;
    }
    for (const NodeRef place : schemas_at(schema, key->pattern)) {
      const NodeRef name = place.find("x-vocabulary");
      const auto vocabulary =
          name ? schema->vocabularies.find(name.text()) : schema->vocabularies.end();
      if (vocabulary != schema->vocabularies.end()) {
        add_uses(*key, *vocabulary->second, uses[vocabulary->second.get()]);
      }
    }
  }
  return uses;
}

void check(const ProjectContext& context, ProjectSink& sink) {
  if (context.coverage != Coverage::everything) {
    return;
  }
  for (const auto& [asked, uses] : uses_of_vocabularies(context)) {
    const Vocabulary& vocabulary = *asked;
    // With few notes most terms are unused, and that means nothing.
    if (!uses.all_known || uses.count < 3 * vocabulary.terms().size() ||
        vocabulary.document().source->path().starts_with(builtin)) {
      continue;
    }
    for (const Term& term : vocabulary.terms()) {
      if (uses.terms.contains(&term) || !term.replaced_by.empty() || !term.rejected.empty()) {
        continue;
      }
      Diagnostic diagnostic;
      diagnostic.message = in_backticks(term.value) + " is used in no note, the terms of " +
                           in_backticks(vocabulary.name()) + " are used " +
                           counted(uses.count, "time");
      diagnostic.primary = {vocabulary.document().source, definition_span(term.defined_at), ""};
      diagnostic.pointer = term.defined_at.pointer();
      diagnostic.help = "take the term out, or leave it there by `--ignore unused-term`";
      sink.report(std::move(diagnostic));
    }
  }
}

}  // namespace

extern const Rule rule_unused_term;
const Rule rule_unused_term{
    .info = {.id = "unused-term",
             .family = RuleFamily::across_notes,
             .severity = Severity::warning,
             .fixes = FixAvailability::never,
             .summary = "a term of a vocabulary is used in no note",
             .why = "A list of terms that grew over years offers what nobody needs, and the right "
                    "term is not found among them. Said only when the run is over all notes and "
                    "they use the vocabulary more than three times for each of its terms.",
             .bad = R"note(- bias
- LLM
)note",
             .good = R"note(- LLM
)note",
             .schema = R"note(properties:
  tags:
    items: {type: string, x-vocabulary: example}
)note",
             .beside = R"note(---
tags: [LLM]
---
)note",
             .copies = 6},
    .check_project = check,
    .compares = Compares::all_values,
};

}  // namespace matterlint
