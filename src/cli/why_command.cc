// SPDX-License-Identifier: MIT
// `why`: which configuration, patterns, schema lines, vocabulary and severities govern a note or a
// place in it.
#include <algorithm>
#include <memory>
#include <utility>

#include "checks/note_facts.h"
#include "cli/commands.h"
#include "cli/config_options.h"
#include "cli/console.h"
#include "cli/origin.h"
#include "document/data_text.h"
#include "document/front_matter.h"
#include "document/parse.h"
#include "output/place.h"
#include "project/project.h"
#include "schema/governing_places.h"
#include "schema/pointer_walk.h"
#include "source/file_system.h"
#include "source/unicode.h"

namespace matterlint {
namespace {

struct WhyArguments {
  std::string place{};  // FILE or FILE#/pointer
  Config config{};
};

constexpr size_t label_width = 17;
constexpr size_t longest_value = 60;

std::string quoted(std::string_view text) {
  return "`" + escape_unprintable(text) + "`";
}

/// A value on one line, cut when it is long.
std::string short_text(NodeRef node) {
  std::string text = node.is_string() ? std::string(node.text()) : data_text(node);
  if (text.size() > longest_value) {
    text.resize(next_character(text, longest_value - 3));
    text += "...";
  }
  return escape_unprintable(text);
}

class Answer {
 public:
  void title(const std::string& text) { out_ += text + "\n"; }

  /// A line with a label; without one it goes on with what stands above.
  void line(std::string_view label, const std::string& text) {
    std::string start = "  " + std::string(label);
    start.resize(std::max(label_width, start.size() + 1), ' ');
    out_ += start + text + "\n";
  }

  const std::string& text() const { return out_; }

 private:
  std::string out_{};
};

/// A note with what decides about it.
struct Note {
  const Project& project;
  const NoteSettings& settings;
  const Document& document;
  std::shared_ptr<const LoadedSchema> schema{};
  std::string schema_origin{};  // "by …"
  std::string refusal{};        // of a schema that the note names
};

std::string origin_of_otherwise(const Note& note) {
  if (note.settings.settings().by_command_line) {
    return "by the command line";
  }
  return note.settings.settings().layers.empty() ? "because there is no matterlint.yaml above"
                                                 : "because no entry of `notes` names one for it";
}

/// The place of a name in the note, of which only the bytes are known.
std::string place_in_note(const Document& note, Span span) {
  const Position at = note.source->position(span.begin, ColumnUnit::code_points);
  return shown_path(note.source->path()) + ":" + std::to_string(at.line) + ":" +
         std::to_string(at.column);
}

void choose_schema(Note& note) {
  ChosenSchema chosen = note.project.choose_schema(note.settings, note.document);
  note.schema = std::move(chosen.schema);
  const std::string where =
      "by the note itself, at " + place_in_note(note.document, chosen.named.span);
  if (chosen.unusable) {
    note.refusal = quoted(chosen.unusable->name) + ", named " + where +
                   ", cannot be used: " + chosen.unusable->refusal;
  } else if (!chosen.named.name.empty()) {
    note.schema_origin = where;
    return;
  }
  note.schema_origin = note.settings.schema_entry == nullptr
                           ? origin_of_otherwise(note)
                           : "by " + place_of(note.settings.schema_entry->schema);
}

void tell_configuration(const Note& note, Answer& answer) {
  const std::vector<ConfigLayer>& layers = note.settings.settings().layers;
  if (layers.empty()) {
    answer.line("configuration", note.project.config.no_config
                                     ? "none, by `--no-config`"
                                     : "none: there is no matterlint.yaml above");
    return;
  }
  answer.line("configuration",
              shown_path(layers.front().file->path()) +
                  (note.project.config.config_path ? ", by `--config`" : ", the nearest above"));
  for (size_t i = 1; i < layers.size(); ++i) {
    answer.line("", "and " + shown_path(layers[i].file->path()) + ", which it extends");
  }
}

void tell_entries(const Note& note, Answer& answer) {
  const auto entries = note.project.entries_for(note.document.source->path());
  std::string_view label = "notes";
  for (const FittingEntry& fit : entries) {
    std::string part;
    if (fit.entry == note.settings.schema_entry) {
      part = "its schema counts";
    }
    if (fit.entry == note.settings.front_matter_entry) {
      part += part.empty() ? "its wish for front matter counts" : ", and its wish for front matter";
    }
    answer.line(label, quoted(fit.pattern->text()) + " at " + place_of(fit.pattern->at) +
                           " fits; " +
                           (part.empty() ? "what it says is said by one that counts more" : part));
    label = "";
  }
  if (entries.empty() && !note.settings.settings().layers.empty()) {
    answer.line("notes", "no entry fits");
  }
}

void tell_schema(const Note& note, Answer& answer) {
  const std::string name = note.schema == nullptr ? "none" : escape_unprintable(note.schema->name);
  answer.line("schema", name + ", " + note.schema_origin);
  if (!note.refusal.empty()) {
    answer.line("", note.refusal);
  }
  const NotesEntry* entry = note.settings.front_matter_entry;
  answer.line("front matter",
              std::string(wish_name(note.settings.wish)) +
                  (entry == nullptr ? ", by default" : ", by " + place_of(entry->front_matter)));
}

void tell_rule(const Note& note, const RuleInfo& rule, std::string_view label, Answer& answer) {
  const RuleVerdict verdict =
      judge_rule(rule, note.project.config.rules, note.settings.settings(), note.settings.per_file);
  answer.line(label, std::string(rule.id) + ": " + std::string(severity_name(verdict.severity)) +
                         ", by " + origin_of(verdict));
}

/// The rules that are not as they come.
void tell_changed_rules(const Note& note, Answer& answer) {
  std::string_view label = "rules";
  for (const Rule* rule : all_rules()) {
    const RuleVerdict verdict = judge_rule(rule->info, note.project.config.rules,
                                           note.settings.settings(), note.settings.per_file);
    if (verdict.setting != nullptr && rule->info.family != RuleFamily::definitions) {
      tell_rule(note, rule->info, label, answer);
      label = "";
    }
  }
  if (!label.empty()) {
    answer.line(label, "all as they come");
  }
}

void tell_vocabulary(const Note& note, const Vocabulary& vocabulary, Answer& answer) {
  const DefinitionSources& sources = note.settings.settings().sources;
  const std::string where = shown_path(vocabulary.document().source->path());
  std::string origin =
      where.starts_with("builtin:") ? "embedded in matterlint" : "beside the schema";
  if (sources.vocabularies.contains(vocabulary.name())) {
    for (const ConfigLayer& layer : note.settings.settings().layers) {
      for (const NamedEntry& entry : layer.file->vocabularies) {
        if (entry.name == vocabulary.name()) {
          origin = "by " + place_of(entry.at);
        }
      }
    }
  }
  answer.line("vocabulary", quoted(vocabulary.name()) + " in " + where + " with " +
                                std::to_string(vocabulary.terms().size()) + " terms, " + origin);
}

/// The rules that would speak about what a subschema asks of a value.
void add_speakers(const Subschema& subschema, NodeRef value, std::vector<std::string_view>& ids) {
  for (const Assertion& assertion : subschema.assertions) {
    std::vector<std::string_view> speakers;
    if (assertion.keyword == Keyword::x_vocabulary) {
      speakers = {"unknown-term", "non-canonical-term", "rejected-term"};
    } else if (value) {
      speakers = {
          rule_for({.keyword = assertion.keyword, .instance = value, .place = assertion.place})};
    }
    for (const std::string_view id : speakers) {
      if (std::find(ids.begin(), ids.end(), id) == ids.end()) {
        ids.push_back(id);
      }
    }
  }
}

void tell_governing(const GoverningPlace& place, const Schema& schema, Answer& answer) {
  const NodeRef node = schema[place.schema].place;
  answer.line("asked for",
              (node.pointer().empty() ? "the whole schema" : quoted("#" + node.pointer())) +
                  " at " + place_of_key(node) +
                  (place.perhaps ? ", in a branch that need not count" : ""));
  for (const NodeRef step : place.way) {
    if (step == node) {
      continue;  // said already
    }
    const bool reference = step.key() == "$ref";
    answer.line("", "  by " + quoted("#" + step.pointer()) + " at " + place_of_key(step) +
                        (reference ? ", which leads to " + quoted(step.text()) : ""));
  }
  if (!node.is_object()) {
    answer.line("", "  which is " + short_text(node));
    return;
  }
  for (const NodeRef member : node.children()) {
    answer.line("", "  " + escape_unprintable(member.key()) + ": " + short_text(member));
  }
}

/// What governs one place in the note.
void tell_place(const Note& note, const std::string& pointer, Answer& answer) {
  const NodeRef value = PointerWalk().follow(note.document.root(), pointer);
  answer.title(shown_path(note.document.source->path()) + "#" + escape_unprintable(pointer));
  answer.line("value", value ? quoted(short_text(value)) + " at " + place_of(value)
                             : "nothing stands there");
  const Schema* schema = note.schema == nullptr ? nullptr : note.schema->schema.get();
  if (schema == nullptr) {
    answer.line("asked for", "nothing: the note has no schema");
    return;
  }
  const std::vector<GoverningPlace> places = governing_places(*schema, pointer);
  std::vector<std::string_view> ids;
  for (const GoverningPlace& place : places) {
    tell_governing(place, *schema, answer);
    add_speakers((*schema)[place.schema], value, ids);
    for (const Assertion& assertion : (*schema)[place.schema].assertions) {
      if (assertion.vocabulary != nullptr) {
        tell_vocabulary(note, *assertion.vocabulary, answer);
      }
    }
  }
  if (places.empty()) {
    answer.line("asked for", "nothing: the schema says nothing about this place");
  }
  std::string_view label = "rules";
  for (const std::string_view id : ids) {
    if (const Rule* rule = find_rule(id)) {
      tell_rule(note, rule->info, label, answer);
      label = "";
    }
  }
}

ExitStatus run_why(const WhyArguments& arguments) {
  if (const std::string misuse = find_config_misuse(arguments.config); !misuse.empty()) {
    return usage_error(misuse, "why");
  }
  const size_t hash = std::min(arguments.place.find("#/"), arguments.place.size());
  const std::string path = arguments.place.substr(0, hash);
  const std::string pointer =
      hash == arguments.place.size() ? "" : arguments.place.substr(hash + 1);
  const DiskFileSystem files;
  const Project project = load_project(files, arguments.config, {path});
  if (complain_about_definitions(project)) {
    return ExitStatus::failed;
  }
  const NoteSettings settings = project.settings_for(path);
  const FrontMatterRules& reading = settings.settings().reading;
  auto head = files.read_head(
      path, [&](std::string_view bytes) { return holds_front_matter(bytes, reading); },
      reading.most_bytes);
  if (!head) {
    write_stderr("matterlint: " + escape_unprintable(path) + ": " +
                 escape_unprintable(head.failure().message) + "\n");
    return ExitStatus::failed;
  }
  const Document document =
      parse_note(std::make_shared<const SourceText>(path, std::move(*head)), reading);
  Note note{project, settings, document};
  choose_schema(note);
  Answer answer;
  answer.title(shown_path(path));
  tell_configuration(note, answer);
  tell_entries(note, answer);
  tell_schema(note, answer);
  if (pointer.empty()) {
    tell_changed_rules(note, answer);
  } else if (document.nodes.empty()) {
    answer.line("", "the note has no front matter");
  } else {
    tell_place(note, pointer, answer);
  }
  return write_report(answer.text()) ? ExitStatus::clean : ExitStatus::failed;
}

}  // namespace

CommandSpec why_command() {
  const auto to = std::make_shared<WhyArguments>();
  CommandSpec command{.name = "why",
                      .summary = "Say what governs a note, or a place in it",
                      .details = "The place is a JSON Pointer: `matterlint why note.md#/tags/1`.",
                      .options = {{.names = "NOTE",
                                   .help = "FILE or FILE#/pointer",
                                   .to = &to->place,
                                   .required = true,
                                   .completion = Completion::path}},
                      .run = [to] { return run_why(*to); }};
  for (OptionSpec& option : config_options(to->config)) {
    command.options.push_back(std::move(option));
  }
  return command;
}

}  // namespace matterlint
