// SPDX-License-Identifier: MIT
#include <algorithm>
#include <chrono>
#include <memory>
#include <utility>

#include "checks/linter.h"
#include "cli/commands.h"
#include "cli/compare_notes.h"
#include "cli/console.h"
#include "cli/document_json.h"
#include "cli/output_options.h"
#include "cli/report_writer.h"
#include "document/front_matter.h"
#include "document/parse.h"
#include "output/output.h"
#include "project/project.h"
#include "source/file_system.h"
#include "source/unicode.h"

namespace matterlint {
namespace {

/// "`a`, `b` and `c`": the files that a schema refers to; empty when there are none.
std::string others_in_words(const Schema& schema) {
  std::string words;
  for (size_t i = 1; i < schema.documents.size(); ++i) {
    const bool last = i + 1 == schema.documents.size();
    words += i == 1 ? "" : last ? " and " : ", ";
    words += "`" + escape_unprintable(schema.documents[i]->source->path()) + "`";
  }
  return words;
}

/// Which schema it is, as one line for people.
std::string origin_of(const LoadedSchema& schema, const std::string& note) {
  const std::string whose = note.empty() ? "notes are" : "`" + escape_unprintable(note) + "` is";
  const std::string which = schema.builtin ? "the built-in note format (another one: --schema FILE)"
                                           : "`" + escape_unprintable(schema.name) + "`";
  const std::string others = others_in_words(*schema.schema);
  return "matterlint: " + whose + " checked with " + which +
         (others.empty() ? "" : ", which refers to " + others) + "\n";
}

/// A note that is not there has no schema, whatever it would be.
bool is_there(const FileSystem& files, const std::string& note) {
  if (note.empty()) {
    return true;
  }
  const auto kind = files.kind(note);
  if (kind && *kind == FileKind::regular) {
    return true;
  }
  write_stderr("matterlint: " + escape_unprintable(note) + ": " +
               (kind ? "is not a file" : escape_unprintable(kind.failure().message)) + "\n");
  return false;
}

struct SchemaCheckArguments {
  std::vector<std::string> files{};  // never empty
  OutputWords output{};
};

ExitStatus run_schema_check(const SchemaCheckArguments& arguments) {
  const std::string name = "schema check";
  if (std::find(arguments.files.begin(), arguments.files.end(), "-") != arguments.files.end()) {
    return usage_error("a schema is read from a file, not from stdin: its name says what it is",
                       name);
  }
  const std::vector<OutputChoice> outputs = chosen_outputs(arguments.output.formats);
  if (const std::string misuse = find_output_misuse(outputs); !misuse.empty()) {
    return usage_error(misuse, name);
  }
  const auto start = std::chrono::steady_clock::now();
  const DiskFileSystem files;
  std::vector<Project> projects;
  for (const std::string& file : arguments.files) {
    Config config;
    config.schema_path = file;
    projects.push_back(load_project(files, config));
  }
  const Report report = check_definitions(projects);
  const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;

  RenderOptions options;
  options.color = stdout_takes_color(color_choice(arguments.output.color));
  options.quiet = arguments.output.quiet;
  options.seconds = elapsed.count();
  options.version = MATTERLINT_VERSION;
  const bool written = write_reports(report, outputs, options, Stream::output);
  return written && !report.definition_errors ? ExitStatus::clean : ExitStatus::failed;
}

struct SchemaShowArguments {
  std::string note{};  // empty when none was named
  std::optional<std::string> schema{};
  bool quiet = false;
};

/// The schema of a note; where none is named, or it cannot be read, that which its folder has.
std::shared_ptr<const LoadedSchema> schema_of(const Project& project, const FileSystem& files,
                                              const std::string& note) {
  const NoteSettings settings = project.settings_for(note);
  const FrontMatterRules& reading = settings.settings().reading;
  auto head =
      note.empty()
          ? Result<std::string>(std::string())
          : files.read_head(
                note, [&](std::string_view bytes) { return holds_front_matter(bytes, reading); },
                reading.most_bytes);
  if (!head) {
    return settings.schema;
  }
  const Document document =
      parse_note(std::make_shared<const SourceText>(note, std::move(*head)), reading);
  return project.choose_schema(settings, document).schema;
}

ExitStatus run_schema_show(const SchemaShowArguments& arguments) {
  const DiskFileSystem files;
  if (!is_there(files, arguments.note)) {
    return ExitStatus::failed;
  }
  Config config;
  config.schema_path = arguments.schema;
  const Project project = load_project(files, config, {arguments.note});
  const auto schema = schema_of(project, files, arguments.note);
  if (!project.broken.empty() || !project.failures.empty()) {
    RenderOptions options;
    options.quiet = true;
    write_stderr(render_human(check_definitions({project}), options));
    return ExitStatus::failed;
  }
  if (schema == nullptr) {
    write_stderr("matterlint: `" + escape_unprintable(arguments.note) +
                 "` is read without being validated\n");
    return ExitStatus::clean;
  }
  if (!arguments.quiet) {
    write_stderr(origin_of(*schema, arguments.note));
  }
  return write_report(document_as_json(*schema->schema->documents.front())) ? ExitStatus::clean
                                                                            : ExitStatus::failed;
}

CommandSpec schema_check_command() {
  const auto to = std::make_shared<SchemaCheckArguments>();
  CommandSpec command{.name = "check",
                      .summary = "Find problems in schema files",
                      .options = {{.names = "FILE",
                                   .help = "Schemas (JSON or YAML), with what they refer to",
                                   .to = &to->files,
                                   .required = true,
                                   .completion = Completion::path}},
                      .run = [to] { return run_schema_check(*to); }};
  for (OptionSpec& option : output_options(to->output)) {
    command.options.push_back(std::move(option));
  }
  return command;
}

CommandSpec schema_show_command() {
  const auto to = std::make_shared<SchemaShowArguments>();
  return {.name = "show",
          .summary = "Print the schema of a note as JSON",
          .details =
              "The schema is printed as it is written, with its `$ref`s; where it comes "
              "from and which\nfiles it refers to is said on stderr.",
          .options = {{.names = "NOTE",
                       .help = "The note; without it, any note",
                       .to = &to->note,
                       .completion = Completion::path},
                      {.names = "--schema",
                       .help = "Schema for all notes, as for `check`",
                       .value = "FILE",
                       .to = &to->schema,
                       .completion = Completion::path},
                      {.names = "--quiet,-q",
                       .help = "The schema only, nothing on stderr",
                       .to = &to->quiet}},
          .run = [to] { return run_schema_show(*to); }};
}

}  // namespace

CommandSpec schema_command() {
  return {.name = "schema",
          .summary = "Check and compare schema files, or show a note's schema",
          .commands = {schema_check_command(), schema_show_command(), schema_diff_command()}};
}

}  // namespace matterlint
