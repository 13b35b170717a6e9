// SPDX-License-Identifier: MIT
#include "checks/term_guess.h"

#include <utility>

#include "checks/note_diagnostic.h"
#include "checks/schema_place.h"
#include "checks/value_edit.h"
#include "checks/value_fits.h"
#include "checks/wording.h"
#include "source/message_text.h"

namespace matterlint {
namespace {

constexpr size_t few_terms = 8;

Safety safety_of(const Violation& violation, std::string_view term, const NoteContext& context) {
  const Fit fit =
      value_fits(governing_schema(violation), {Kind::string, term}, context.vocabularies());
  return fit == Fit::yes ? Safety::safe : Safety::risky;
}

void add_replacement(Diagnostic& diagnostic, Safety safety, NodeRef value, std::string_view term) {
  add_fix(diagnostic, safety, "replace with " + in_backticks(term), replace_with_text(value, term));
}

}  // namespace

void offer_term(Diagnostic& diagnostic, const Violation& violation, std::string_view term,
                const NoteContext& context) {
  diagnostic.suggestions.push_back(std::string(term));
  diagnostic.primary.text = "write " + in_backticks(term);
  add_replacement(diagnostic, safety_of(violation, term, context), violation.instance, term);
}

void offer_nearest_terms(Diagnostic& diagnostic, const Violation& violation,
                         const NoteContext& context) {
  const NodeRef value = violation.instance;
  const std::vector<Suggestion> guesses =
      suggest(value.text(), violation.vocabulary->current_terms());
  add_suggestions(diagnostic, guesses);
  if (has_clear_winner(guesses)) {
    const std::string& term = guesses.front().text;
    add_replacement(diagnostic, safety_of(violation, term, context), value, term);
    return;
  }
  for (const Suggestion& guess : guesses) {
    add_replacement(diagnostic, Safety::manual, value, guess.text);
  }
}

void add_term_place(Diagnostic& diagnostic, const Term& term, std::string text) {
  if (term.defined_at) {
    diagnostic.related.push_back(
        {term.defined_at.document().source, definition_span(term.defined_at), std::move(text)});
  }
}

std::string terms_in_words(const Vocabulary& vocabulary) {
  const std::vector<std::string_view>& terms = vocabulary.current_terms();
  if (terms.empty() || terms.size() > few_terms) {
    return "one of the " + counted(terms.size(), "term") + " in " +
           vocabulary.document().source->path();
  }
  std::vector<std::string> words;
  for (const std::string_view term : terms) {
    words.push_back(in_backticks(term));
  }
  return one_of(words);
}

}  // namespace matterlint
