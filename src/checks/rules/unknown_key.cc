// SPDX-License-Identifier: MIT
#include <utility>

#include "checks/glued_dash.h"
#include "checks/glued_key.h"
#include "checks/key_guess.h"
#include "checks/member_edit.h"
#include "checks/note_diagnostic.h"
#include "checks/rule.h"
#include "checks/schema_place.h"
#include "checks/value_edit.h"
#include "checks/wording.h"
#include "source/message_text.h"

namespace matterlint {
namespace {

/// Keys of one note that are compared with those of the schema: a note with more unknown ones has
/// no typos but another format.
constexpr size_t most_guesses = 200;

std::string message_of(const Violation& unknown, const Violation* missing) {
  const NodeRef object = unknown.instance.parent();
  const std::string whole = object.parent() ? place_in_words(object) : "this note";
  std::string message = in_backticks(unknown.instance.key()) + " is not a key of " + whole;
  if (missing != nullptr) {
    message += "; " + in_backticks(missing->missing_key) + " is missing";
  }
  return message;
}

std::string help_of(const Violation& unknown) {
  const std::string_view alias_of = key_with_alias(unknown);
  if (!alias_of.empty()) {
    return in_backticks(alias_of) + " is the key for this, and it is there already";
  }
  std::vector<std::string> keys;
  for (const std::string_view key : absent_keys(unknown)) {
    keys.push_back(in_backticks(key));
  }
  for (const std::string_view pattern : key_patterns(unknown)) {
    keys.push_back("one that matches " + in_backticks(pattern));
  }
  return keys.empty() ? "remove the key"
                      : "remove the key, or write the one that was meant: " + one_of(keys);
}

/// The guesses with the missing key that the unknown one explains in front.
std::vector<Suggestion> guesses_for(const Violation& unknown, const Violation* missing) {
  std::vector<Suggestion> guesses = guess_key(unknown);
  if (missing != nullptr) {
    for (size_t i = 0; i < guesses.size(); ++i) {
      if (guesses[i].text == missing->missing_key) {
        return {guesses[i]};
      }
    }
  }
  return guesses;
}

void offer_names(Diagnostic& diagnostic, const Violation& unknown,
                 const std::vector<Suggestion>& guesses) {
  add_suggestions(diagnostic, guesses);
  const bool clear = has_clear_winner(guesses);
  for (const Suggestion& guess : guesses) {
    add_fix(diagnostic, clear ? Safety::safe : Safety::manual,
            "rename to " + in_backticks(guess.text), rename_key(unknown.instance, guess.text));
    if (clear) {
      break;
    }
  }
}

/// What can be done about a key that is what it was meant to be; without guesses for one of very
/// many.
void offer_cures(Diagnostic& diagnostic, const Violation& unknown, const Violation* missing,
                 bool guessing) {
  if (guessing) {
    offer_names(diagnostic, unknown, guesses_for(unknown, missing));
  }
  if (diagnostic.help.empty() && diagnostic.fixes.empty()) {
    diagnostic.help = diagnostic.suggestions.empty()
                          ? help_of(unknown)
                          : "write " + in_backticks(diagnostic.suggestions.front());
  }
  // Where another key may have been meant, nothing is thrown away.
  if (diagnostic.suggestions.empty() && guessing) {
    add_fix(diagnostic, Safety::risky, "remove " + in_backticks(unknown.instance.key()),
            remove_member(unknown.instance));
  }
}

void report_glued_dash(const Violation& unknown, NodeRef head, Sink& sink) {
  Diagnostic diagnostic = about_violation(unknown, glued_dash_in_words(glued_items_of(head)) +
                                                       " and no item of " + place_in_words(head));
  explain_glued_dash(diagnostic, head);
  sink.report(std::move(diagnostic));
}

void check(const NoteContext& context, Sink& sink) {
  size_t count = 0;
  for (const Violation* unknown : context.facts.of("unknown-key")) {
    const Violation* missing = context.facts.missing_key_meant_by(*unknown);
    const bool guessing = ++count <= most_guesses;
    if (const NodeRef head = head_of_items(unknown->instance); head && guessing) {
      report_glued_dash(*unknown, head, sink);
      continue;
    }
    const std::string_view key = guessing ? key_with_value(*unknown) : std::string_view();
    Diagnostic diagnostic =
        about_violation(*unknown, key.empty() ? message_of(*unknown, missing)
                                              : glued_in_words(unknown->instance, key));
    diagnostic.primary.span = unknown->instance.key_span();
    if (missing != nullptr) {
      const NodeRef place = missing->place;
      diagnostic.related.push_back({place.document().source, definition_span(place),
                                    in_backticks(missing->missing_key) + " is required here"});
    }
    if (key.empty()) {
      offer_cures(diagnostic, *unknown, missing, guessing);
    } else {
      explain_glued_key(diagnostic, unknown->instance, key, schema_of_key(*unknown, key),
                        context.vocabularies());
    }
    sink.report(std::move(diagnostic));
  }
}

}  // namespace

extern const Rule rule_unknown_key;
const Rule rule_unknown_key{
    .info = {.id = "unknown-key",
             .family = RuleFamily::keys,
             .severity = Severity::error,
             .fixes = FixAvailability::sometimes,
             .summary = "a key that the schema does not have",
             .why = "A misspelt key is read by nothing: the site uses its default and nobody sees "
                    "that the value is lost. The same happens to a key that a theme gave up years "
                    "ago.",
             .bad = R"note(---
title: Democratized models
ratng: 4
---
)note",
             .good = R"note(---
title: Democratized models
rating: 4
---
)note",
             .schema = R"note(required: [title, rating]
additionalProperties: false
properties:
  title: {type: string}
  rating: {type: integer}
)note"},
    .check_note = check,
};

}  // namespace matterlint
