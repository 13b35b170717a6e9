// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>

#include "checks/rule.h"
#include "source/message_text.h"

namespace matterlint {
namespace {

std::string message_of(const Report& report) {
  if (report.files == 0 && !report.left_out.empty()) {
    const Failure& first = report.left_out.front();
    const size_t others = report.left_out.size() - 1;
    return "no note was checked: `" + first.path + "` is left out by " + first.message +
           (others == 0 ? "" : ", and so are " + counted(others, "other path"));
  }
  if (report.files == 0) {
    return report.skipped.empty()
               ? "no note was checked: there is no file with the name of a note"
               : "no note was checked: " + counted(report.skipped.size(), "file") + " skipped";
  }
  const size_t unreadable = std::min(report.failures.size(), report.files);
  std::string message = "no note was checked: " + counted(report.files, "file") + " seen";
  if (unreadable > 0) {
    message += ", " + std::to_string(unreadable) + " unreadable";
  }
  return unreadable < report.files ? message + ", none with front matter" : message;
}

void check(const RunContext& context, Sink& sink) {
  const Report& report = context.report;
  // What was found while reading, or could not be found at all, says already why.
  const bool no_file_was_seen = report.files == 0 && !report.failures.empty();
  if (!context.paths_given || report.notes > 0 || report.definition_errors ||
      !report.diagnostics.empty() || no_file_was_seen) {
    return;
  }
  Diagnostic diagnostic;
  diagnostic.message = message_of(report);
  diagnostic.help =
      report.files == 0 && !report.left_out.empty()
          ? "name the note itself, without `--force-exclude`, when it is to be checked"
      : report.files == 0 ? "name a note, or a folder with files that end in .md, .markdown, .mdx, "
                            ".qmd, .Rmd or .txt"
                          : "name the folder of the notes, or give the notes a block between `---` "
                            "lines at their head";
  sink.report(std::move(diagnostic));
}

}  // namespace

extern const Rule rule_nothing_checked;
const Rule rule_nothing_checked{
    .info = {.id = "nothing-checked",
             .family = RuleFamily::hygiene,
             .severity = Severity::error,
             .fixes = FixAvailability::never,
             .summary = "paths were given but no note among them could be checked",
             .why = "A wrong folder or a wrong pattern in a build looks like a pass for months. A "
                    "run that checked nothing says so.",
             .bad = R"note(# Democratized models

The text of the note.
)note",
             .good = R"note(---
title: Democratized models
---

The text of the note.
)note",
             .schema = ""},
    .check_run = check,
};

}  // namespace matterlint
