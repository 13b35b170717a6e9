// SPDX-License-Identifier: MIT
#include "diagnostics/report_difference.h"

#include "support/catch.h"
#include "support/sample_report.h"

namespace matterlint::test {
namespace {

constexpr RuleInfo unknown_key{.id = "unknown-key"};
constexpr RuleInfo unknown_term{.id = "unknown-term"};

Diagnostic finding(const RuleInfo& rule, const std::shared_ptr<const SourceText>& source,
                   std::string_view text, std::string pointer) {
  Diagnostic diagnostic;
  diagnostic.rule = &rule;
  diagnostic.severity = Severity::error;
  diagnostic.primary = label_on(source, text);
  diagnostic.pointer = std::move(pointer);
  diagnostic.message = "as seen in " + source->path();
  return diagnostic;
}

std::shared_ptr<const SourceText> note(std::string path) {
  return std::make_shared<const SourceText>(std::move(path), "---\ntags: [a, b]\n---\n");
}

Report report_of(std::vector<Diagnostic> diagnostics) {
  Report report;
  report.notes = 4;
  report.diagnostics = std::move(diagnostics);
  sort_diagnostics(report.diagnostics);
  return report;
}

TEST_CASE("notes begin and stop to fail, or fail in both", "[report_difference]") {
  const auto one = note("1.md");
  const auto two = note("2.md");
  const auto three = note("3.md");
  const Report before = report_of(
      {finding(unknown_key, one, "tags", "/tags"), finding(unknown_term, two, "a", "/tags/0")});
  const Report after = report_of(
      {finding(unknown_term, two, "b", "/tags/1"), finding(unknown_term, three, "a", "/tags/0")});
  const ReportDifference difference = difference_of(before, after, Severity::error);
  CHECK(difference.notes == 4);
  CHECK(difference.begin_to_fail == std::vector<std::string_view>{"3.md"});
  CHECK(difference.stop_failing == std::vector<std::string_view>{"1.md"});
  CHECK(difference.fail_in_both == 1);
  REQUIRE(difference.begun.size() == 1);
  CHECK(difference.begun[0].rule == "unknown-term");
  CHECK(difference.begun[0].place == "tags[]");
  CHECK(difference.begun[0].notes == 2);
  CHECK(difference.ended.size() == 2);
}

TEST_CASE("a finding in other words is the same, one at another place is not",
          "[report_difference]") {
  const auto one = note("1.md");
  Diagnostic before = finding(unknown_term, one, "a", "/tags/0");
  Diagnostic after = before;
  after.message = "in other words";
  CHECK(difference_of(report_of({before}), report_of({after}), Severity::error).begun.empty());

  Diagnostic another = after;
  another.message = "a second one there";
  const ReportDifference two =
      difference_of(report_of({before}), report_of({after, another}), Severity::error);
  CHECK(two.begun.size() == 1);
  CHECK(two.begin_to_fail.empty());
}

TEST_CASE("below the fail level a finding begins, but no note fails", "[report_difference]") {
  Diagnostic warning = finding(unknown_term, note("1.md"), "a", "/tags/0");
  warning.severity = Severity::warning;
  const Report after = report_of({warning});
  const Report before;
  CHECK(difference_of(before, after, Severity::error).begin_to_fail.empty());
  CHECK(difference_of(before, after, Severity::error).begun.size() == 1);
  CHECK(difference_of(before, after, Severity::warning).begin_to_fail.size() == 1);
}

TEST_CASE("a pointer as people name keys", "[report_difference]") {
  CHECK(key_path_of("").empty());
  CHECK(key_path_of("/title") == "title");
  CHECK(key_path_of("/identifyer/0/url") == "identifyer[].url");
  CHECK(key_path_of("/list/1/2") == "list[][]");
  CHECK(key_path_of("/a~1b/m~0n") == "a/b.m~n");
}

}  // namespace
}  // namespace matterlint::test
