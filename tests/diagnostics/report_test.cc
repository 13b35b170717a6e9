// SPDX-License-Identifier: MIT
#include "diagnostics/report.h"

#include <algorithm>

#include "support/catch.h"
#include "support/sample_report.h"

namespace matterlint::test {

namespace {

Diagnostic make(std::string path, uint32_t offset, std::string_view rule, std::string message) {
  Diagnostic diagnostic;
  diagnostic.rule = &sample_rule(rule);
  diagnostic.message = std::move(message);
  if (!path.empty()) {
    diagnostic.primary.source = std::make_shared<const SourceText>(std::move(path), "0123456789");
    diagnostic.primary.span = {offset, offset + 1};
  }
  return diagnostic;
}

std::string describe(const Diagnostic& diagnostic) {
  return std::string(diagnostic.primary.path()) + ' ' +
         std::to_string(diagnostic.primary.span.begin) + ' ' + std::string(diagnostic.rule->id) +
         ' ' + diagnostic.message;
}

}  // namespace

TEST_CASE("diagnostics are sorted by path, offset, rule and message whatever came first",
          "[diagnostics]") {
  const std::vector<Diagnostic> sorted = {
      make("", 0, "nothing-checked", "a"),  make("a.md", 0, "wrong-type", "a"),
      make("a.md", 2, "unknown-term", "b"), make("a.md", 2, "wrong-type", "a"),
      make("a.md", 2, "wrong-type", "b"),   make("a.md", 10, "duplicate-key", "a"),
      make("a/b.md", 1, "wrong-type", "a"), make("b.md", 0, "duplicate-key", "a"),
  };
  std::vector<size_t> order = {0, 1, 2, 3, 4, 5, 6, 7};
  size_t permutations = 0;
  do {
    std::vector<Diagnostic> shuffled;
    for (const size_t index : order) {
      shuffled.push_back(sorted[index]);
    }
    sort_diagnostics(shuffled);
    const bool same = std::equal(
        sorted.begin(), sorted.end(), shuffled.begin(), shuffled.end(),
        [](const Diagnostic& a, const Diagnostic& b) { return describe(a) == describe(b); });
    if (!same) {
      FAIL("not sorted, first is " << describe(shuffled.front()));
    }
  } while (++permutations < 2000 && std::next_permutation(order.begin(), order.end()));
}

TEST_CASE("only exact repetitions are dropped", "[diagnostics]") {
  const Diagnostic one = make("a.md", 3, "wrong-type", "a");
  Diagnostic elsewhere = one;
  elsewhere.pointer = "/other";
  Diagnostic longer = one;
  longer.primary.span.end += 1;
  Diagnostic weaker = one;
  weaker.severity = Severity::info;
  const std::vector<std::pair<std::vector<Diagnostic>, size_t>> cases = {
      {{}, 0},
      {{one, one}, 1},
      {{one, make("a.md", 3, "wrong-type", "a"), one}, 1},
      {{one, elsewhere, one}, 2},
      {{one, longer}, 2},
      {{one, weaker}, 2},
      {{one, make("b.md", 3, "wrong-type", "a")}, 2},
  };
  for (const auto& [given, left] : cases) {
    std::vector<Diagnostic> diagnostics = given;
    sort_diagnostics(diagnostics);
    CHECK(diagnostics.size() == left);
  }
}

TEST_CASE("a report counts severities, safe fixes and paths", "[diagnostics]") {
  const Report report = sample_report();
  CHECK(report.count(Severity::error) == 3);
  CHECK(report.count(Severity::warning) == 1);
  CHECK(report.count(Severity::info) == 1);
  CHECK(report.count(Severity::off) == 0);
  CHECK(report.fixable() == 2);
  CHECK(report.notes_with_diagnostics() == 3);
  CHECK(Report{}.notes_with_diagnostics() == 0);
}

}  // namespace matterlint::test
