// SPDX-License-Identifier: MIT
#include "fixes/plan.h"

#include "support/catch.h"

using matterlint::ChangeKind;
using matterlint::Diagnostic;
using matterlint::Edit;
using matterlint::Fix;
using matterlint::Safety;

namespace {

/// The titles of the fixes that go together.
std::string planned(const std::vector<Fix>& fixes) {
  std::vector<const Fix*> pointers;
  for (const Fix& fix : fixes) {
    pointers.push_back(&fix);
  }
  std::string titles;
  for (const Fix* fix : plan_fixes(pointers)) {
    titles += fix->title;
  }
  return titles;
}

Fix fix(std::string title, std::vector<Edit> edits) {
  return {std::move(title), Safety::safe, std::move(edits), {}};
}

}  // namespace

TEST_CASE("of fixes that overlap the first in the text is taken", "[fixes]") {
  CHECK(planned({fix("a", {{{0, 4}, ""}}), fix("b", {{{3, 5}, ""}})}) == "a");
  CHECK(planned({fix("a", {{{3, 5}, ""}}), fix("b", {{{0, 4}, ""}})}) == "b");
  CHECK(planned({fix("a", {{{0, 9}, ""}}), fix("b", {{{3, 3}, "x"}})}) == "a");
  CHECK(planned({fix("a", {{{0, 1}, ""}, {{8, 9}, ""}}), fix("b", {{{2, 3}, ""}})}) == "ab");
  CHECK(planned({fix("a", {{{0, 1}, ""}, {{8, 9}, ""}}), fix("b", {{{2, 9}, ""}})}) == "a");
}

TEST_CASE("fixes that only meet go together", "[fixes]") {
  CHECK(planned({fix("a", {{{0, 4}, ""}}), fix("b", {{{4, 8}, ""}})}) == "ab");
  CHECK(planned({fix("a", {{{4, 4}, "x"}}), fix("b", {{{4, 4}, "y"}})}) == "ab");
  CHECK(planned({fix("a", {{{4, 6}, "x"}}), fix("b", {{{4, 4}, "y"}})}) == "ab");
  const Fix first = fix("a", {{{4, 6}, "x"}});
  const Fix second = fix("b", {{{4, 4}, "y"}});
  CHECK(matterlint::edits_of({&first, &second}) == std::vector<Edit>{{{4, 4}, "y"}, {{4, 6}, "x"}});
}

TEST_CASE("two fixes of one value do not go together", "[fixes]") {
  Fix wrap = fix("a", {{{4, 5}, "\n  - "}});
  wrap.changes = {{ChangeKind::set, 3, "", "[1]"}};
  Fix replace = fix("b", {{{6, 7}, "1"}});
  replace.changes = {{ChangeKind::set, 3, "", "1"}};
  Fix rename = fix("c", {{{0, 3}, "key"}});
  rename.changes = {{ChangeKind::rename, 3, "key", ""}};
  CHECK(planned({wrap, replace, rename}) == "ca");
}

TEST_CASE("the best fix is the first that is safe enough", "[fixes]") {
  Diagnostic diagnostic;
  CHECK(best_fix(diagnostic, Safety::manual) == nullptr);
  diagnostic.fixes = {fix("a", {{{0, 1}, ""}}), fix("b", {{{0, 1}, ""}})};
  diagnostic.fixes[0].safety = Safety::risky;
  CHECK(best_fix(diagnostic, Safety::safe)->title == "b");
  CHECK(best_fix(diagnostic, Safety::risky)->title == "a");
}
