// SPDX-License-Identifier: MIT
#include <chrono>
#include <utility>

#include "checks/linter.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/document_json.h"
#include "cli/report_writer.h"
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
std::string origin_of(const Project& project, const std::string& note) {
  const std::string whose = note.empty() ? "notes are" : "`" + escape_unprintable(note) + "` is";
  const std::string which = project.builtin_schema
                                ? "the built-in note format (another one: --schema FILE)"
                                : "`" + escape_unprintable(project.schema_name) + "`";
  const std::string others = others_in_words(*project.schema);
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

}  // namespace

ExitStatus run_schema_check(const SchemaCheckArguments& arguments) {
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
  options.color = stdout_takes_color(arguments.color);
  options.quiet = arguments.quiet;
  options.seconds = elapsed.count();
  options.version = MATTERLINT_VERSION;
  const bool written = write_reports(report, arguments.outputs, options, Stream::output);
  return written && !report.definition_errors ? ExitStatus::clean : ExitStatus::failed;
}

ExitStatus run_schema_show(const SchemaShowArguments& arguments) {
  const DiskFileSystem files;
  if (!is_there(files, arguments.note)) {
    return ExitStatus::failed;
  }
  const Project project = load_project(files, arguments.config);
  if (project.schema == nullptr) {
    RenderOptions options;
    options.quiet = true;
    write_stderr(render_human(check_definitions({project}), options));
    return ExitStatus::failed;
  }
  if (!arguments.quiet) {
    write_stderr(origin_of(project, arguments.note));
  }
  return write_report(document_as_json(*project.schema->documents.front())) ? ExitStatus::clean
                                                                            : ExitStatus::failed;
}

}  // namespace matterlint
