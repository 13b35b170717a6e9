// SPDX-License-Identifier: MIT
#include <algorithm>
#include <memory>
#include <set>
#include <string>
#include <utility>

#include "checks/problem_report.h"
#include "checks/rule.h"

namespace matterlint {
namespace {

constexpr const char* general_help = "repair the configuration: nothing can be checked with it";

/// The other rules speak of a note where a configuration is meant. What stands between backticks
/// is somebody's own text.
std::string about_file(std::string message) {
  for (const std::string_view words : {"this note", "the front matter"}) {
    for (size_t at = message.find(words); at != std::string::npos;
         at = message.find(words, at + 1)) {
      const auto head = std::string_view(message).substr(0, at);
      if (std::count(head.begin(), head.end(), '`') % 2 == 0) {
        message.replace(at, words.size(), "this file");
      }
    }
  }
  return message;
}

/// The lines of a schema that nobody but us can change help nobody.
bool is_builtin(const Label& label) {
  return label.path().starts_with("builtin:");
}

/// What the rules about notes say of a configuration that its schema refuses. Nothing repairs a
/// configuration without being asked, so a certain repair is told as help.
void report_violations(const Definition& definition, Sink& sink) {
  const NoteFacts facts(definition.violations);
  std::set<std::string_view> speakers;
  for (const Violation& violation : facts.all()) {
    speakers.insert(rule_for(violation));
  }
  const Project none;
  const NoteFolder nowhere{.settings = std::make_shared<const Settings>()};
  const NoteSettings settings{.folder = &nowhere};
  const NoteContext context{none, settings, *definition.document, facts,
                            definition.violated_schema.get()};
  std::vector<Diagnostic> found;
  for (const std::string_view id : speakers) {
    const Rule* rule = find_rule(id);
    if (rule != nullptr && rule->check_note != nullptr) {
      Sink all(rule->info, rule->info.severity, found);
      rule->check_note(context, all);
    }
  }
  for (Diagnostic& diagnostic : found) {
    diagnostic.message = about_file(std::move(diagnostic.message));
    std::erase_if(diagnostic.related, is_builtin);
    if (diagnostic.help.empty() && !diagnostic.fixes.empty()) {
      diagnostic.help = diagnostic.fixes.front().title;
    }
    if (diagnostic.help.empty()) {
      diagnostic.help = general_help;
    }
    diagnostic.fixes.clear();
    sink.report(std::move(diagnostic));
  }
}

void check(const Definition& definition, Sink& sink) {
  report_definition(definition, DefinitionKind::config, general_help, sink);
  if (definition.kind == DefinitionKind::config && !definition.violations.empty()) {
    report_violations(definition, sink);
  }
}

}  // namespace

extern const Rule rule_invalid_config;
const Rule rule_invalid_config{
    .info = {.id = "invalid-config",
             .family = RuleFamily::definitions,
             .severity = Severity::error,
             .fixes = FixAvailability::sometimes,
             .summary = "the configuration is wrong, so nobody can tell how to check the notes",
             .why = "A misspelt key or a path that leads nowhere would leave notes unchecked, or "
                    "checked with the wrong schema, and the run would look like a pass. So nothing "
                    "is checked until the configuration says what it means.",
             .bad = R"note(notes:
  - files: ["content/**/*.md"]
    shcema: builtin:note
)note",
             .good = R"note(notes:
  - files: ["content/**/*.md"]
    schema: builtin:note
)note",
             .schema = ""},
    .check_definition = check,
};

}  // namespace matterlint
