// SPDX-License-Identifier: MIT
#include <map>
#include <memory>
#include <utility>

#include "checks/note_diagnostic.h"
#include "checks/project_rule.h"
#include "checks/wording.h"
#include "source/message_text.h"

namespace matterlint {
namespace {

/// A note with the value, as others point to it.
struct Holder {
  std::string path{};
  Label label{};
};

/// The notes that the others with the same value are compared with, by identity.
using Holders = std::map<uint64_t, Holder>;

/// Of the notes with one value that one which is right: one that the run is not about when there is
/// any, so that what is new is told; else the first. Nothing when all are the same note.
std::optional<FactPlace> first_holder(const NoteShelf& notes, const UniqueValue* begin,
                                      const UniqueValue* end) {
  if (begin->place.note == (end - 1)->place.note) {
    return std::nullopt;
  }
  for (const UniqueValue* value = begin; value != end; ++value) {
    if (!notes.is_reported(value->place.note)) {
      return value->place;
    }
  }
  return begin->place;
}

void say(const Holders& holders, const NoteContext& context, Sink& sink) {
  for (const Violation* mark : context.facts.of("duplicate-value")) {
    const NodeRef value = mark->instance;
    const auto found = holders.find(unique_identity(value));
    if (found == holders.end() || found->second.path == context.document.source->path()) {
      continue;
    }
    const Holder& holder = found->second;
    Diagnostic diagnostic =
        about_violation(*mark, place_in_words(value) + " is " + value_in_words(value) + ", which " +
                                   in_backticks(holder.path) + " has already");
    diagnostic.related.insert(diagnostic.related.begin(), holder.label);
    if (diagnostic.help.empty()) {
      diagnostic.help = "merge the two notes, or correct the value of one of them";
    }
    sink.report(std::move(diagnostic));
  }
}

void check(const ProjectContext& context, ProjectSink& sink) {
  const std::vector<UniqueValue>& all = context.facts.unique;
  auto holders = std::make_shared<Holders>();
  Suspicion suspicion;
  for (size_t begin = 0; begin < all.size();) {
    size_t end = begin + 1;
    while (end < all.size() && all[end].identity == all[begin].identity) {
      ++end;
    }
    const auto first = first_holder(context.notes, &all[begin], &all[begin] + (end - begin));
    if (auto label = first ? context.notes.label(*first, "the same value") : std::nullopt) {
      (*holders)[all[begin].identity] = {context.notes.path(first->note), std::move(*label)};
      for (size_t i = begin; i < end; ++i) {
        suspicion.notes.push_back(all[i].place.note);
      }
    }
    begin = end;
  }
  if (!holders->empty()) {
    suspicion.say = [holders](const NoteContext& note, Sink& out) { say(*holders, note, out); };
    sink.suspect(std::move(suspicion));
  }
}

}  // namespace

extern const Rule rule_duplicate_value;
const Rule rule_duplicate_value{
    .info = {.id = "duplicate-value",
             .family = RuleFamily::across_notes,
             .severity = Severity::error,
             .fixes = FixAvailability::never,
             .summary = "two notes have a value that the schema wants only once",
             .why = "The same paper noted twice, or two pages at one address: one of them is not "
                    "found or overwrites the other. Identifiers count by what they mean: a DOI and "
                    "its link, an ISBN of 10 and of 13 digits and an address with and without "
                    "tracking are the same.",
             .bad = R"note(---
title: Democratized models
doi: 10.1000/182
---
)note",
             .good = R"note(---
title: Democratized models
doi: 10.1000/183
---
)note",
             .schema = R"note(properties:
  title: {type: string}
  doi: {type: string, x-unique: true}
)note",
             .beside = R"note(---
title: A note of last year
doi: https://doi.org/10.1000/182
---
)note"},
    .check_project = check,
    .compares = Compares::marked_values,
};

}  // namespace matterlint
