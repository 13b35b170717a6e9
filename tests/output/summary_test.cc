// SPDX-License-Identifier: MIT
#include "output/summary.h"

#include "support/catch.h"
#include "support/sample_report.h"

namespace matterlint::test {

namespace {

struct Run {
  std::vector<std::pair<std::string, Severity>> found{};  // path and severity of each diagnostic
  size_t files = 0;
  size_t notes = 0;
  size_t failures = 0;
  size_t skipped = 0;
  size_t fixable = 0;
  bool definition_errors = false;
  std::optional<size_t> usable_schemas{};
  std::string checked_against{};
};

Report make_report(const Run& run) {
  Report report;
  for (const auto& [path, severity] : run.found) {
    Diagnostic diagnostic;
    diagnostic.rule = &sample_rule("wrong-type");
    diagnostic.severity = severity;
    if (!path.empty()) {
      diagnostic.primary.source = std::make_shared<const SourceText>(path, "---\n");
    }
    if (report.diagnostics.size() < run.fixable) {
      diagnostic.fixes = {{"risky", Safety::risky, {}}, {"safe", Safety::safe, {}}};
    }
    report.diagnostics.push_back(diagnostic);
  }
  report.failures.resize(run.failures);
  report.skipped.resize(run.skipped);
  report.files = run.files;
  report.notes = run.notes;
  report.definition_errors = run.definition_errors;
  report.usable_schemas = run.usable_schemas;
  report.checked_against = run.checked_against;
  return report;
}

void check(const Run& run, std::string_view expected, double seconds = -1) {
  CHECK(run_summary(make_report(run), seconds) == expected);
}

}  // namespace

TEST_CASE("the summary of a run without problems says what was checked", "[output]") {
  check({.files = 128, .notes = 128, .checked_against = "schemas/note.schema.json"},
        "no problems in 128 notes (checked against schemas/note.schema.json)  (0.02 s)\n", 0.02);
  check({.files = 1, .notes = 1}, "no problems in 1 note\n");
  check({.files = 1, .notes = 1, .checked_against = "a\nb"},
        "no problems in 1 note (checked against a\\nb)\n");
  check({}, "no note was checked  (12.35 s)\n", 12.345678);
  check({.files = 3, .notes = 2}, "no problems in 2 notes\n1 file has no front matter\n");
  check({.files = 9, .notes = 5, .failures = 1, .skipped = 1},
        "no problems in 5 notes\n3 files have no front matter; 1 could not be read; "
        "1 link or special file was passed over\n");
  check({.failures = 2, .skipped = 2},
        "no note was checked\n2 files could not be read; "
        "2 links or special files were passed over\n");
}

TEST_CASE("the summary counts problems and where they are", "[output]") {
  constexpr Severity error = Severity::error;
  check({.found = {{"a", error}}, .files = 128, .notes = 128, .fixable = 1},
        "1 error in 1 of 128 notes, 1 fixable with --fix  (0.02 s)\n", 0.02);
  check({.found = {{"a", error}, {"a", error}, {"b", Severity::warning}},
         .files = 128,
         .notes = 128,
         .fixable = 2,
         .checked_against = "x"},
        "2 errors, 1 warning in 2 of 128 notes, 2 fixable with --fix\nchecked against x\n");
  check({.found = {{"a", Severity::info}, {"a", Severity::info}}, .files = 1, .notes = 1},
        "2 infos in 1 of 1 note\n");
  check({.found = {{"a", error}}, .files = 2, .notes = 2, .failures = 1},
        "1 error in 1 of 2 notes\n1 file could not be read\n");
  check({.found = {{"a", error}}, .files = 2, .notes = 2, .failures = 1, .checked_against = "x"},
        "1 error in 1 of 2 notes\nchecked against x; 1 file could not be read\n");
}

TEST_CASE("the summary is true when no note was checked", "[output]") {
  constexpr Severity error = Severity::error;
  check({.found = {{"", error}}}, "1 error; no note was checked\n");
  check({.found = {{"", error}}, .files = 4, .notes = 4}, "1 error; 4 notes checked\n");
  check({.found = {{"s", error}}, .definition_errors = true},
        "1 error in 1 definition; no note was checked\n");
  check({.found = {{"s", error}, {"t", error}}, .files = 9, .definition_errors = true},
        "2 errors in 2 definitions; no note was checked\n");
  check({.found = {{"", error}}, .definition_errors = true}, "1 error; no note was checked\n");
}

TEST_CASE("files whose front matter is missing count as files when they have problems",
          "[output]") {
  constexpr Severity error = Severity::error;
  check({.found = {{"a", error}, {"b", error}, {"c", error}}, .files = 5, .notes = 2},
        "3 errors in 3 of 5 files\n3 files have no front matter\n");
  check({.found = {{"a", error}}, .files = 1},
        "1 error in 1 of 1 file\n1 file has no front matter\n");
}

TEST_CASE("the summary of a run over schemas counts schemas", "[output]") {
  check({.files = 1, .usable_schemas = 1}, "no problems in 1 schema\n");
  check({.files = 3, .usable_schemas = 3}, "no problems in 3 schemas  (0.02 s)\n", 0.02);
  check({.found = {{"a", Severity::error}, {"a", Severity::error}},
         .files = 3,
         .definition_errors = true,
         .usable_schemas = 2},
        "2 errors in 1 file; 2 of 3 schemas can be used\n");
  check({.found = {{"a", Severity::warning}}, .files = 1, .usable_schemas = 1},
        "1 warning in 1 file; 1 of 1 schema can be used\n");
  check({.files = 2, .failures = 1, .definition_errors = true, .usable_schemas = 1},
        "1 of 2 schemas can be used\n");
}

}  // namespace matterlint::test
