// SPDX-License-Identifier: MIT
#include <map>
#include <utility>

#include "checks/majority.h"
#include "checks/note_diagnostic.h"
#include "checks/pattern_places.h"
#include "checks/project_rule.h"
#include "checks/spelling_slip.h"
#include "checks/value_edit.h"
#include "source/limits.h"
#include "source/message_text.h"

namespace matterlint {
namespace {

/// A key with what its name is compared by.
struct Sibling {
  const KeyFacts* facts = nullptr;
  SlipForm form;
};

/// The usual key that a rare one was probably meant to be.
struct Meant {
  const KeyFacts* usual = nullptr;
  Likeness likeness = Likeness::near;
  size_t distance = 0;
};

bool is_enough(const Majority& majority, Likeness likeness) {
  // A different case is hardly another key; another word may well be one.
  return likeness <= Likeness::same_but_separators ? majority.is_at_least(4, 4)
                                                   : majority.is_at_least(10, 10);
}

/// True when the values of the rare key could be values of the usual one.
bool has_kinds_of(const KeyFacts& rare, const KeyFacts& usual) {
  for (size_t kind = 0; kind < kind_count; ++kind) {
    const bool is_null = kind == static_cast<size_t>(Kind::null);
    if (!is_null && rare.kinds[kind].count > 0 && usual.kinds[kind].count == 0) {
      return false;
    }
  }
  return true;
}

Meant find_meant(const Sibling& rare, const std::vector<Sibling>& siblings) {
  Meant meant;
  for (const Sibling& usual : siblings) {
    const Majority majority{rare.facts->notes, usual.facts->notes};
    if (!majority.is_at_least(4, 4)) {
      continue;
    }
    const auto slip = find_slip(rare.form, usual.form);
    if (!slip || !is_enough(majority, slip->likeness) || !has_kinds_of(*rare.facts, *usual.facts)) {
      continue;
    }
    const auto rank = [](const Meant& one) { return std::pair(one.likeness, one.distance); };
    const Meant found{usual.facts, slip->likeness, slip->distance};
    if (meant.usual == nullptr || rank(found) < rank(meant)) {
      meant = found;
    }
  }
  return meant;
}

/// Notes that hold the rare key. None when a map has both keys: then they are two.
std::vector<NoteId> holders(const ProjectContext& context, const KeyFacts& rare,
                            std::string_view usual) {
  std::vector<NoteId> notes;
  for (const FactPlace place : rare.places(limits::indexed_places)) {
    if (notes.empty() || notes.back() != place.note) {
      notes.push_back(place.note);
    }
  }
  for (const NoteId note : notes) {
    const auto document = context.notes.open(note);
    for (const NodeRef node :
         document ? nodes_at(*document, rare.pattern) : std::vector<NodeRef>()) {
      if (node.parent().find(usual)) {
        return {};
      }
    }
  }
  return notes;
}

/// All that is said about a rare key, wherever it stands.
struct RareKey {
  std::string pattern{};
  std::string usual{};  // the key
  Majority majority{};
  Likeness likeness = Likeness::near;
  std::vector<Label> examples{};
};

void say(const RareKey& rare, const NoteContext& context, Sink& sink) {
  for (const NodeRef node : nodes_at(context.document, rare.pattern)) {
    if (node.parent().find(rare.usual) || context.facts.speak_about(node)) {
      continue;
    }
    if (!schemas_at(context.schema, rare.pattern).empty()) {
      continue;
    }
    Diagnostic diagnostic;
    diagnostic.message = "the key " + in_backticks(node.key()) + " is " +
                         counts_in_words(rare.majority, in_backticks(rare.usual));
    diagnostic.primary = {context.document.source, node.key_span(), ""};
    diagnostic.related = rare.examples;
    diagnostic.pointer = node.pointer();
    diagnostic.help = "write " + in_backticks(rare.usual) +
                      " as the other notes do, or add the key to the schema when it is another one";
    add_suggestions(diagnostic, {{rare.usual, rare.likeness, 1}});
    add_fix(diagnostic, rare.majority.rules_clearly() ? Safety::safe : Safety::manual,
            "rename to " + in_backticks(rare.usual), rename_key(node, rare.usual));
    sink.report(std::move(diagnostic));
  }
}

void check(const ProjectContext& context, ProjectSink& sink) {
  std::map<std::string_view, std::vector<Sibling>> families;  // by pattern of the parent
  for (const KeyFacts* key : context.facts.index.keys()) {
    if (!key->pattern.empty() && key->token() != "*") {
      const std::string_view pattern = key->pattern;
      families[pattern.substr(0, pattern.rfind('/'))].push_back({key, SlipForm(key->token())});
    }
  }
  for (const auto& [parent, siblings] : families) {
    for (const Sibling& sibling : siblings) {
      const Meant meant = find_meant(sibling, siblings);
      if (meant.usual == nullptr) {
        continue;
      }
      RareKey rare;
      rare.pattern = sibling.facts->pattern;
      rare.usual = key_of_token(meant.usual->token());
      rare.majority = {sibling.facts->notes, meant.usual->notes};
      rare.likeness = meant.likeness;
      std::vector<NoteId> notes = holders(context, *sibling.facts, rare.usual);
      if (!notes.empty()) {
        rare.examples = places_of_usual(context.notes, meant.usual->places(limits::indexed_places),
                                        "written so here");
        sink.suspect({std::move(notes),
                      [rare](const NoteContext& note, Sink& out) { say(rare, note, out); }});
      }
    }
  }
}

}  // namespace

extern const Rule rule_rare_key;
const Rule rule_rare_key{
    .info = {.id = "rare-key",
             .family = RuleFamily::across_notes,
             .severity = Severity::warning,
             .fixes = FixAvailability::sometimes,
             .summary = "a key of few notes is nearly spelt as a key of many",
             .why = "Where no schema knows the keys, a misspelt one is read by nothing and nobody "
                    "sees it. The other notes show what was meant: `alternative_urls` in 2 notes "
                    "beside `alternate_urls` in 206. Keys that stand side by side in one note are "
                    "two keys, however near.",
             .bad = R"note(---
title: Democratized models
link-title: Models
---
)note",
             .good = R"note(---
title: Democratized models
link_title: Models
---
)note",
             .beside = R"note(---
title: Fairness
link_title: Fair
---
)note",
             .copies = 5},
    .check_project = check,
    .compares = Compares::all_values,
};

}  // namespace matterlint
