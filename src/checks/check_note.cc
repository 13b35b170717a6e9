// SPDX-License-Identifier: MIT
#include "checks/check_note.h"

#include <algorithm>
#include <utility>

#include "checks/across_notes.h"
#include "checks/suppressions.h"
#include "document/parse.h"
#include "project/named_schema.h"
#include "schema/validate.h"

namespace matterlint {
namespace {

bool is_forbidden(const NoteSettings& settings) {
  return settings.wish == FrontMatterWish::forbidden;
}

/// The schema of a note; none for a note that should have no front matter at all.
ChosenSchema choose(const Project& project, const NoteSettings& settings, const Document& note) {
  return note.format == Format::none || is_forbidden(settings)
             ? ChosenSchema{}
             : project.choose_schema(settings, note);
}

/// What the schema says about a note. The key that names a schema is no part of any format.
std::vector<Violation> violations_of(const Schema* schema, const Document& note) {
  if (schema == nullptr || !note.readable()) {
    return {};
  }
  std::vector<Violation> violations = validate(*schema, note.root());
  std::erase_if(violations, [](const Violation& violation) {
    return is_schema_key(violation.instance) && rule_for(violation) == "unknown-key";
  });
  return violations;
}

/// Takes out what comments of the note ask to leave out, and lets rules speak about the comments.
void suppress(const NoteContext& context, const std::vector<ActiveRule>& rules, bool validated,
              NoteCheck& result) {
  Suppressions suppressions(context.document);
  if (suppressions.empty()) {
    return;
  }
  suppressions.apply(result.diagnostics, result.suppressed);
  suppressions.mark([&](const RuleInfo& info) {
    const bool by_schema = info.family == RuleFamily::keys || info.family == RuleFamily::values ||
                           info.family == RuleFamily::vocabulary;
    return (validated || !by_schema) &&
           std::any_of(rules.begin(), rules.end(), [&](const ActiveRule& active) {
             return active.rule->info.id == info.id && active.rule->check_note != nullptr;
           });
  });
  for (const ActiveRule& active : rules) {
    if (active.rule->check_suppressions != nullptr) {
      Sink sink(active.rule->info, active.severity, result.diagnostics);
      active.rule->check_suppressions(context, suppressions, sink);
    }
  }
}

}  // namespace

ReadNote::ReadNote(const Project& project, const NoteSettings& settings,
                   std::shared_ptr<const SourceText> text, Validation validation)
    : project_(project),
      settings_(settings),
      document_(parse_note(std::move(text), settings.settings().reading)),
      chosen_(choose(project, settings, document_)),
      facts_(validation == Validation::wanted ? violations_of(schema(), document_)
                                              : std::vector<Violation>()) {}

const Schema* ReadNote::schema() const {
  return chosen_.schema == nullptr ? nullptr : chosen_.schema->schema.get();
}

NoteCheck ReadNote::check(const std::vector<ActiveRule>& rules, const AcrossNotes* across) const {
  NoteCheck result;
  result.has_front_matter = document_.format != Format::none;
  result.was_checked = result.has_front_matter || is_forbidden(settings_);
  result.schema = chosen_.schema;
  const NoteContext context{project_, settings_, document_,
                            facts_,   schema(),  chosen_.unusable ? &*chosen_.unusable : nullptr};
  for (const ActiveRule& active : rules) {
    if (active.rule->check_note != nullptr) {
      Sink sink(active.rule->info, active.severity, result.diagnostics);
      active.rule->check_note(context, sink);
    }
  }
  if (across != nullptr) {
    across->check(context, rules, result.diagnostics);
  }
  suppress(context, rules, schema() != nullptr && document_.readable(), result);
  return result;
}

std::shared_ptr<const LoadedSchema> schema_of(const Project& project, const Document& note) {
  return choose(project, project.settings_for(note.source->path()), note).schema;
}

NoteCheck check_note(const Project& project, const ActiveRules& rules,
                     std::shared_ptr<const SourceText> text, const AcrossNotes* across) {
  const NoteSettings settings = project.settings_for(text->path());
  return ReadNote(project, settings, std::move(text), Validation::wanted)
      .check(rules.of(settings), across);
}

}  // namespace matterlint
