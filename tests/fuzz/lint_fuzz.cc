// SPDX-License-Identifier: MIT
// Any bytes as a note that is checked by all rules against the built-in note format: what is said
// about it is sound and harmless in every output format, and a safe fix breaks nothing.
#include <memory>
#include <vector>

#include "checks/linter.h"
#include "document/parse.h"
#include "fuzz/target.h"
#include "output/output.h"
#include "support/clean_text.h"
#include "support/fixture_promises.h"

namespace matterlint::test {
namespace {

Project builtin_schema_and_all_rules() {
  Config config;
  config.rules.select = {"all"};
  Project project = load_project(MemoryFileSystem(), config);
  require(project.schema() != nullptr, "the built-in schema loads");
  return project;
}

void check_output(const Report& report) {
  for (const OutputFormat& format : all_output_formats()) {
    const std::string out = format.render(report, {.version = "0"});
    require(is_clean_text(out), "a report is clean text", out);
  }
}

void check_fixes(const Report& report, const Document& before) {
  for (const Diagnostic& diagnostic : report.diagnostics) {
    for (const Fix& fix : diagnostic.fixes) {
      if (fix.safety != Safety::safe || !before.readable()) {
        continue;
      }
      const std::string fixed = apply_edits(before.source->bytes(), fix.edits);
      const Document after = parse_note(std::make_shared<const SourceText>("note.md", fixed));
      require(after.readable() && after.problems.size() <= before.problems.size(),
              "a safe fix leaves the note readable", fix.title + "\n" + fixed);
    }
  }
}

}  // namespace
}  // namespace matterlint::test

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace matterlint;
  static const Project project = test::builtin_schema_and_all_rules();
  static const ActiveRules rules(project.config.rules);
  const auto source =
      std::make_shared<const SourceText>("note.md", std::string(test::as_text(data, size)));
  Report report;
  report.diagnostics = check_note(project, rules, source).diagnostics;
  report.files = 1;
  sort_diagnostics(report.diagnostics);
  test::Verdict verdict;
  for (const Diagnostic& diagnostic : report.diagnostics) {
    test::check_diagnostic(diagnostic, "note.md", verdict);
  }
  test::check_json(report, "note.md", verdict);
  test::require(verdict.failures() == 0, "a diagnostic is sound");
  test::check_output(report);
  test::check_fixes(report, parse_note(source));
  return 0;
}
