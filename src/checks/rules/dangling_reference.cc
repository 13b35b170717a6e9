// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>
#include <memory>
#include <utility>

#include "checks/note_diagnostic.h"
#include "checks/project_rule.h"
#include "checks/value_edit.h"
#include "checks/wording.h"
#include "source/message_text.h"

namespace matterlint {
namespace {

/// Names that a wrong one is compared with; looking through more takes long.
constexpr size_t most_candidates = 20'000;

using Names = std::map<std::string, NamesOfNotes, std::less<>>;

bool is_found(const Names& names, std::string_view sort, const std::vector<uint64_t>& meant) {
  const auto all = names.find(sort);
  return all != names.end() && std::any_of(meant.begin(), meant.end(), [&](uint64_t name) {
           return all->second.notes.contains(name);
         });
}

std::string in_words(std::string_view sort) {
  return sort == "slug" ? "slug" : sort == "path" ? "path" : "`" + std::string(sort) + "`";
}

/// The names of other notes that were probably meant.
std::vector<Suggestion> guesses(const Names& names, std::string_view sort, NodeRef reference) {
  const auto all = names.find(sort);
  if (all == names.end() || all->second.texts.size() > most_candidates) {
    return {};
  }
  return suggest(reference.text(), {all->second.texts.begin(), all->second.texts.end()});
}

void say(const Names& names, const NoteContext& context, Sink& sink) {
  for (const Violation* mark : context.facts.of("dangling-reference")) {
    const NodeRef value = mark->instance;
    const std::string_view sort = mark->place.text();
    if (!value.is_string() || is_found(names, sort, names_meant(sort, value))) {
      continue;
    }
    Diagnostic diagnostic = about_violation(*mark, "no note has the " + in_words(sort) + " " +
                                                       in_backticks(value.text()) + " that " +
                                                       place_in_words(value) + " refers to");
    const std::vector<Suggestion> near = guesses(names, sort, value);
    add_suggestions(diagnostic, near);
    const bool clear = has_clear_winner(near);
    for (const Suggestion& guess : near) {
      add_fix(diagnostic, clear ? Safety::safe : Safety::manual,
              "replace with " + in_backticks(guess.text), replace_with_text(value, guess.text));
      if (clear) {
        break;
      }
    }
    if (diagnostic.help.empty() && diagnostic.fixes.empty()) {
      diagnostic.help = "write the " + in_words(sort) + " of a note that is there, or add the note";
    }
    sink.report(std::move(diagnostic));
  }
}

void check(const ProjectContext& context, ProjectSink& sink) {
  // Where notes were named one by one, the one referred to may just not be among them.
  if (context.coverage == Coverage::named) {
    return;
  }
  Suspicion suspicion;
  for (const Reference& reference : context.facts.references) {
    if (!is_found(context.facts.names, reference.sort, reference.names)) {
      suspicion.notes.push_back(reference.note);
    }
  }
  if (!suspicion.notes.empty()) {
    const auto names = std::make_shared<const Names>(context.facts.names);
    suspicion.say = [names](const NoteContext& note, Sink& out) { say(*names, note, out); };
    sink.suspect(std::move(suspicion));
  }
}

}  // namespace

extern const Rule rule_dangling_reference;
const Rule rule_dangling_reference{
    .info = {.id = "dangling-reference",
             .family = RuleFamily::across_notes,
             .severity = Severity::error,
             .fixes = FixAvailability::sometimes,
             .summary = "a value names a note that is not there",
             .why = "A reference to a note that was renamed or never written leads nowhere, and a "
                    "site shows an empty place or fails to build. `x-ref` says by what a note is "
                    "named: `slug`, `path`, or a key such as `id`.",
             .bad = R"note(---
title: Democratized models
part-of: fairnes-in-ml
---
)note",
             .good = R"note(---
title: Democratized models
part-of: fairness-in-ml
---
)note",
             .schema = R"note(properties:
  title: {type: string}
  part-of: {type: string, x-ref: id}
)note",
             .beside = R"note(---
title: Fairness
id: fairness-in-ml
---
)note"},
    .check_project = check,
    .compares = Compares::marked_values,
};

}  // namespace matterlint
