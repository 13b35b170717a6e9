// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "checks/edit_place.h"
#include "checks/list_edit.h"
#include "checks/majority.h"
#include "checks/note_diagnostic.h"
#include "checks/pattern_places.h"
#include "checks/project_rule.h"
#include "checks/value_edit.h"
#include "checks/wording.h"
#include "document/decimal.h"
#include "source/message_text.h"
#include "source/unicode.h"

namespace matterlint {
namespace {

/// Kinds that a writer takes for one. `null` is no kind: nothing was written.
enum class Sort : uint8_t { text, number, boolean, list, map };
constexpr size_t sort_count = 5;

constexpr std::array<std::string_view, sort_count> sort_words = {
    "text", "a number", "true or false", "a list", "a map"};

std::string_view in_words(Sort sort) {
  return sort_words.at(static_cast<size_t>(sort));
}

std::optional<Sort> sort_of(Kind kind) {
  switch (kind) {
    case Kind::null:
      return std::nullopt;
    case Kind::boolean:
      return Sort::boolean;
    case Kind::integer:
    case Kind::number:
      return Sort::number;
    case Kind::string:
    case Kind::date_time:
      return Sort::text;
    case Kind::array:
      return Sort::list;
    case Kind::object:
      return Sort::map;
  }
  return std::nullopt;
}

using BySort = std::array<Occurrences, sort_count>;

BySort sorts_of(const KeyFacts& key) {
  BySort sorts;
  for (size_t kind = 0; kind < kind_count; ++kind) {
    if (const auto sort = sort_of(static_cast<Kind>(kind))) {
      sorts.at(static_cast<size_t>(*sort)).add(key.kinds[kind]);
    }
  }
  return sorts;
}

/// All that is said about a value of a rare sort, wherever it stands.
struct RareSort {
  std::string pattern{};
  Sort usual = Sort::text;
  Majority majority{};
  std::vector<Label> examples{};
};

/// The same value in the usual sort, where nothing can be lost.
void offer_change(Diagnostic& diagnostic, NodeRef node, const RareSort& rare) {
  const Safety safety = rare.majority.rules_clearly() ? Safety::safe : Safety::manual;
  const std::string_view text = is_scalar(node) ? node.text() : std::string_view();
  if (rare.usual == Sort::list && is_scalar(node)) {
    // "a, b" was rather meant to be two.
    if (text.find(',') == std::string_view::npos) {
      add_fix(diagnostic, safety, "make it a list of one", wrap_in_list(node));
    }
  } else if (node.is_array()) {
    if (node.size() == 1 && sort_of((*node.children().begin()).kind()) == rare.usual) {
      add_fix(diagnostic, safety, "take it out of the list", unwrap_list(node));
    }
  } else if (rare.usual == Sort::text && is_scalar(node)) {
    add_fix(diagnostic, safety, "put it in quotes", quote_value(node));
  } else if (node.is_string()) {
    const bool number = rare.usual == Sort::number && Decimal::parse(text).has_value() &&
                        text.find_first_of("xXoO_+") == std::string_view::npos &&
                        (text == "0" || !text.starts_with('0') || text.starts_with("0."));
    const bool boolean = rare.usual == Sort::boolean && (text == "true" || text == "false");
    if (number || boolean) {
      add_fix(diagnostic, safety, "write it without quotes", replace_with_literal(node, text));
    }
  }
}

/// `true` in place of a text, or a text in place of `true`, is meant as such in many formats; only
/// a word for a truth value is none.
bool may_be_meant(Sort sort, Sort usual, NodeRef node) {
  constexpr std::array<std::string_view, 6> words = {"true", "false", "yes", "no", "on", "off"};
  if (sort == Sort::boolean) {
    return usual == Sort::text;
  }
  return sort == Sort::text && usual == Sort::boolean &&
         std::find(words.begin(), words.end(), fold_case(node.text())) == words.end();
}

void say(const RareSort& rare, const NoteContext& context, Sink& sink) {
  for (const NodeRef node : nodes_at(context.document, rare.pattern)) {
    const std::optional<Sort> sort = sort_of(node.kind());
    if (!sort || *sort == rare.usual || may_be_meant(*sort, rare.usual, node) ||
        context.facts.speak_about(node)) {
      continue;
    }
    Diagnostic diagnostic;
    diagnostic.message = place_in_words(node) + " is " + described(node) + ", " +
                         std::string(in_words(rare.usual)) + " in " +
                         std::to_string(rare.majority.usual) + " of " +
                         counted(rare.majority.usual + rare.majority.rare, "note");
    diagnostic.primary = {context.document.source, span_of(node), ""};
    diagnostic.related = rare.examples;
    diagnostic.pointer = node.pointer();
    diagnostic.help = "write " + std::string(in_words(rare.usual)) + " as the other notes do";
    offer_change(diagnostic, node, rare);
    sink.report(std::move(diagnostic));
  }
}

std::vector<NoteId> notes_with_other_sorts(const BySort& sorts, size_t usual) {
  FirstPlaces places;
  for (size_t sort = 0; sort < sort_count; ++sort) {
    if (sort != usual) {
      places.add(sorts.at(sort).places);
    }
  }
  std::vector<NoteId> notes;
  for (const FactPlace place : places.all()) {
    if (notes.empty() || notes.back() != place.note) {
      notes.push_back(place.note);
    }
  }
  return notes;
}

void check(const ProjectContext& context, ProjectSink& sink) {
  for (const KeyFacts* key : context.facts.index.keys()) {
    const BySort sorts = sorts_of(*key);
    size_t usual = 0;
    uint32_t all = 0;
    for (size_t sort = 0; sort < sort_count; ++sort) {
      usual = sorts.at(sort).notes > sorts.at(usual).notes ? sort : usual;
      all += sorts.at(sort).notes;
    }
    const Majority majority{all - sorts.at(usual).notes, sorts.at(usual).notes};
    if (key->pattern.empty() || majority.rare == 0 || !majority.is_at_least(10, 10)) {
      continue;
    }
    // A schema that speaks of types has decided.
    const FactPlace example = sorts.at(usual).places.all().front();
    const Schema* schema = context.project.expected_schema(context.notes.path(example.note));
    if (have_keyword(schemas_at(schema, key->pattern),
                     {"type", "enum", "const", "properties", "items", "x-vocabulary"})) {
      continue;
    }
    RareSort rare{key->pattern, static_cast<Sort>(usual), majority, {}};
    rare.examples = places_of_usual(context.notes, sorts.at(usual).places.all(),
                                    std::string(in_words(rare.usual)) + " here");
    sink.suspect({notes_with_other_sorts(sorts, usual),
                  [rare](const NoteContext& note, Sink& out) { say(rare, note, out); }});
  }
}

}  // namespace

extern const Rule rule_inconsistent_type;
const Rule rule_inconsistent_type{
    .info = {.id = "inconsistent-type",
             .family = RuleFamily::across_notes,
             .severity = Severity::warning,
             .fixes = FixAvailability::sometimes,
             .summary = "a key has another type here than in nearly all notes",
             .why = "A template that loops over `tags` gets letters where one note has a text for "
                    "the list that all others have, and a title that is a number sorts apart. "
                    "Nothing is said where a schema names the type, nor where the types are mixed.",
             .bad = R"note(---
title: Democratized models
tags: bias
---
)note",
             .good = R"note(---
title: Democratized models
tags: [bias]
---
)note",
             .beside = R"note(---
title: Fairness
tags: [bias]
---
)note",
             .copies = 10},
    .check_project = check,
    .compares = Compares::all_values,
};

}  // namespace matterlint
