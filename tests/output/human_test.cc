// SPDX-License-Identifier: MIT
#include "support/catch.h"
#include "support/sample_report.h"

namespace matterlint::test {

namespace {

Report report_of(Diagnostic diagnostic) {
  Report report;
  report.diagnostics = {std::move(diagnostic)};
  report.files = 128;
  report.notes = 128;
  return report;
}

std::string block(const Diagnostic& diagnostic, bool color = false) {
  RenderOptions options;
  options.quiet = true;
  options.color = color;
  return render_human(report_of(diagnostic), options);
}

Diagnostic plain(std::string bytes, Span span) {
  Diagnostic diagnostic;
  diagnostic.rule = &sample_rule("wrong-type");
  diagnostic.message = "wrong";
  diagnostic.primary = {std::make_shared<const SourceText>("a.md", std::move(bytes)), span, ""};
  return diagnostic;
}

}  // namespace

TEST_CASE("human output looks as the description of the program promises", "[output]") {
  CHECK(render_human(report_of(misspelt_tag()), sample_options()) ==
        R"(content/post/bloom.md:21:7: error[unknown-term]: `transparancy` is not a term of `tags`
   |
20 |     - LLM
21 |     - transparancy
   |       ^^^^^^^^^^^^ did you mean `transparency`?
   |
  ::: schemas/note.schema.json:74:9: required here by `x-vocabulary`
   = fix: replace with `transparency` (safe)

1 error in 1 of 128 notes, 1 fixable with --fix  (0.02 s)
)");
}

TEST_CASE("remarks stand under the frame in a fixed order", "[output]") {
  Diagnostic diagnostic = plain("a: b\n", {3, 4});
  CHECK(block(diagnostic) == "a.md:1:4: error[wrong-type]: wrong\n  |\n1 | a: b\n  |    ^\n\n");
  diagnostic.help = "one\ntwo\n\nthree\n";
  CHECK(block(diagnostic) ==
        "a.md:1:4: error[wrong-type]: wrong\n  |\n1 | a: b\n  |    ^\n  |\n"
        "  = help: one\n          two\n\n          three\n\n");
  diagnostic.help = "do it";
  diagnostic.related = {{diagnostic.primary.source, {0, 1}, "first"},
                        {diagnostic.primary.source, {0, 1}, ""},
                        {{}, {}, "a remark"}};
  diagnostic.fixes = {{"title\none", Safety::manual, {}}, {"two", Safety::risky, {}}};
  CHECK(block(diagnostic) ==
        "a.md:1:4: error[wrong-type]: wrong\n  |\n1 | a: b\n  |    ^\n  |\n"
        " ::: a.md:1:1: first\n ::: a.md:1:1\n ::: a remark\n"
        "  = help: do it\n  = fix: title\\none (by hand)\n  = fix: two (risky)\n\n");
}

TEST_CASE("without anything to show there is no frame", "[output]") {
  Diagnostic diagnostic = plain("", {0, 0});
  CHECK(block(diagnostic) == "a.md:1:1: error[wrong-type]: wrong\n\n");
  diagnostic.primary = {};
  diagnostic.severity = Severity::info;
  diagnostic.help = "look elsewhere";
  CHECK(block(diagnostic) == "matterlint: info[wrong-type]: wrong\n  = help: look elsewhere\n\n");
}

TEST_CASE("colour marks path, severity, gutter and carets", "[output]") {
  Diagnostic diagnostic = plain("a: b\n", {3, 4});
  diagnostic.severity = Severity::warning;
  CHECK(
      block(diagnostic, true) ==
      "\x1b[1ma.md:1:4\x1b[0m: \x1b[1;33mwarning[wrong-type]\x1b[0m: wrong\n"
      "\x1b[36m  |\x1b[0m\n\x1b[36m1 |\x1b[0m a: b\n\x1b[36m  |\x1b[0m    \x1b[1;33m^\x1b[0m\n\n");
}

TEST_CASE("failures come after the diagnostics and quiet leaves out the summary", "[output]") {
  Report report;
  report.failures = {{"b.md", "permission denied"}, {"", "no"}};
  report.files = 2;
  report.notes = 1;
  RenderOptions options;
  CHECK(render_human(report, options) ==
        "b.md: error: permission denied\nmatterlint: error: no\n\n"
        "no problems in 1 note\n2 files could not be read\n");
  options.quiet = true;
  CHECK(render_human(report, options) == "b.md: error: permission denied\nmatterlint: error: no\n");
  CHECK(render_human({}, options) == "");
}

}  // namespace matterlint::test
