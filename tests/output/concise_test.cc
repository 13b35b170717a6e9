// SPDX-License-Identifier: MIT
#include "support/catch.h"
#include "support/sample_report.h"

namespace matterlint::test {

TEST_CASE("concise output is one line for each problem and nothing else", "[output]") {
  CHECK(render_concise({}, sample_options()) == "");
  Report report;
  report.diagnostics = {misspelt_tag()};
  report.failures = {{"b.md", "permission denied"}, {"", "no"}};
  CHECK(render_concise(report, sample_options()) ==
        "content/post/bloom.md:21:7: error[unknown-term] `transparancy` is not a term of `tags`\n"
        "b.md: error permission denied\n"
        "matterlint: error no\n");
}

TEST_CASE("columns count code points", "[output]") {
  Report report;
  report.diagnostics = {misspelt_tag()};
  const auto text = std::make_shared<const SourceText>("a.md", "\u4e2d\u00e9e\u0301: x\n");
  report.diagnostics[0].primary = {text, {10, 11}, ""};
  CHECK(render_concise(report, {}).starts_with("a.md:1:7: error"));
}

}  // namespace matterlint::test
