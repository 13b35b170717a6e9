// SPDX-License-Identifier: MIT
#include "checks/problem_report.h"

#include <memory>
#include <string>

#include "document/parse.h"
#include "support/catch.h"

namespace matterlint::test {

namespace {

size_t left_out_of(size_t repetitions) {
  std::string text = "---\na: 1\n";
  for (size_t i = 0; i < repetitions; ++i) {
    text += "a: 2\n";
  }
  return problems_left_out(
      parse_note(std::make_shared<const SourceText>("note.md", text + "---\n")));
}

}  // namespace

TEST_CASE("of very many problems of one kind some are left out", "[checks]") {
  CHECK(left_out_of(0) == 0);
  CHECK(left_out_of(most_violations_of_rule) == 0);
  CHECK(left_out_of(most_violations_of_rule + 7) == 7);
}

}  // namespace matterlint::test
