// SPDX-License-Identifier: MIT
// The test code itself: what it must notice, it notices.
#include <memory>
#include <string>

#include "support/catch.h"
#include "support/files.h"
#include "support/fixture_promises.h"
#include "support/line_diff.h"
#include "support/new_rule.h"
#include "support/rule_case.h"
#include "support/sample_report.h"
#include "support/transcript.h"

using matterlint::Diagnostic;
using matterlint::Edit;
using matterlint::Safety;
using matterlint::Span;
using namespace matterlint::test;

namespace {

/// A diagnostic with nothing wrong about it, on the `é` of a text.
Diagnostic sound_diagnostic() {
  Diagnostic diagnostic;
  diagnostic.rule = &sample_rule("unknown-term");
  diagnostic.message = "`é` is seen";
  diagnostic.help = "leave it";
  diagnostic.primary.source = std::make_shared<const matterlint::SourceText>("a.md", "a é\n");
  diagnostic.primary.span = {2, 4};
  diagnostic.pointer = "/a";
  diagnostic.fixes.push_back({"replace it", Safety::safe, {{{2, 4}, "e"}}});
  return diagnostic;
}

size_t failures_of(const Diagnostic& diagnostic) {
  Verdict verdict(Voice::silent);
  check_diagnostic(diagnostic, "planted", verdict);
  return verdict.failures();
}

}  // namespace

TEST_CASE("a diff shows changed lines only", "[support]") {
  CHECK(line_diff("a\nb\nc\n", "a\nb\nc\n").empty());
  CHECK(line_diff("a\nb\nc\n", "a\nB\nc\n") == "@@ line 2\n-b\n+B\n");
  CHECK(line_diff("a\nb\nc\n", "b\nc\nd\n") == "@@ line 1\n-a\n@@ line 4\n+d\n");
  CHECK(line_diff("a\r\n", "a\n") == "@@ line 1\n-a\\r\n+a\n");
  CHECK(line_diff("a", "a\n") == "@@ line 1\n-a (no line end)\n+a\n");
  CHECK(line_diff("", "a\n") == "@@ line 1\n+a\n");
}

TEST_CASE("edits are applied when they are sorted, disjoint and inside", "[support]") {
  CHECK(with_edits("abc", {{{0, 1}, "x"}, {{3, 3}, "d"}}) == "xbcd");
  CHECK(with_edits("abc", {}) == "abc");
  CHECK(!are_applicable({{{1, 3}, ""}, {{2, 3}, ""}}, 3));
  CHECK(!are_applicable({{{2, 3}, ""}, {{0, 1}, ""}}, 3));
  CHECK(!are_applicable({{{2, 4}, ""}}, 3));
}

TEST_CASE("the promises about a diagnostic can be broken", "[support]") {
  CHECK(failures_of(sound_diagnostic()) == 0);
  const auto broken = [](auto&& change) {
    Diagnostic diagnostic = sound_diagnostic();
    change(diagnostic);
    return failures_of(diagnostic);
  };
  CHECK(broken([](Diagnostic& d) { d.message = "a full stop."; }) == 1);
  CHECK(broken([](Diagnostic& d) { d.message.clear(); }) == 1);
  CHECK(broken([](Diagnostic& d) { d.primary.span = {2, 3}; }) == 1);
  CHECK(broken([](Diagnostic& d) { d.primary.span = {2, 40}; }) == 1);
  CHECK(broken([](Diagnostic& d) { d.related.push_back({d.primary.source, {3, 4}, ""}); }) == 1);
  CHECK(broken([](Diagnostic& d) { d.pointer = "a"; }) == 1);
  CHECK(broken([](Diagnostic& d) { d.fixes[0].edits[0].span = {2, 3}; }) == 1);
  CHECK(broken([](Diagnostic& d) { d.fixes[0].edits.clear(); }) == 1);
  CHECK(broken([](Diagnostic& d) {
          d.fixes.clear();
          d.help.clear();
        }) == 1);
}

TEST_CASE("mistakes in a folder of cases are told", "[support]") {
  const TemporaryFolder root;
  const std::string folder = root.path() + "/fixtures/rules/some-rule/";
  const std::vector<std::string> files = {"ok-a.md",           "bad-b.md",   "bad-b.expected",
                                          "bda-c.md",          "bad-d.png",  "bad-e.expected",
                                          "bad-f.schema.json", "bad-f.md",   "bad-g/x.md",
                                          "bad-g/y.md",        "schema.yaml"};
  for (const std::string& file : files) {
    REQUIRE(write_file(folder + file, "---\n---\n"));
  }
  const RuleFolder loaded = load_rule_folder(root.path(), "some-rule");
  CHECK(loaded.cases.size() == 5);
  CHECK(loaded.mistakes.size() == 4);
  CHECK(loaded.files.size() == 9);
}

TEST_CASE("a new rule overwrites nothing", "[support]") {
  const TemporaryFolder root;
  CHECK(write_new_rule(root.path(), "new-rule") == 0);
  CHECK(read_file(root.path() + "/src/checks/rules/new_rule.cc"));
  CHECK(write_new_rule(root.path(), "new-rule") == 2);
  CHECK(write_new_rule(root.path(), "New_Rule") == 2);
}

TEST_CASE("a transcript says what is wrong with itself", "[support]") {
  const Program program{"/bin/true", "1.2.3"};
  CHECK(perform("shows\n\n=== $ matterlint\nold\n=== exit 7\n", program).text ==
        "shows\n\n=== $ matterlint\n=== exit 0\n");
  CHECK(perform("=== $ matterlint\n", program).mistake != "");
  CHECK(perform("shows\n=== $ rm x\n", program).mistake != "");
  CHECK(perform("shows\n=== fiel x\n", program).mistake != "");
  const std::string file =
      "shows\n=== file a\nno end\n=== no line end\n=== $ matterlint\n=== exit 0\n";
  CHECK(perform(file, program).text == file);
}
