// SPDX-License-Identifier: MIT
#include "checks/spelling_slip.h"

#include <string>

#include "support/catch.h"

using namespace matterlint;

namespace {

std::string slip(std::string_view a, std::string_view b) {
  const auto found = find_slip(SlipForm(a), SlipForm(b));
  if (!found) {
    return "no";
  }
  switch (found->likeness) {
    case Likeness::same_but_case:
      return "case";
    case Likeness::same_but_separators:
      return "separators";
    case Likeness::same_but_plural:
      return "plural";
    case Likeness::near:
      return "near";
  }
  return "";
}

struct Pair {
  const char* a;
  const char* b;
  const char* slip;
};

}  // namespace

TEST_CASE("two spellings of one name", "[spelling_slip]") {
  constexpr Pair pairs[] = {
      {"MLops", "mlops", "case"},
      {"Größe", "GRÖSSE", "case"},
      {"open-source", "open source", "separators"},
      {"linkTitle", "link_title", "separators"},
      {"Open_Source", "open source", "separators"},
      {"training pipeline", "training pipelines", "plural"},
      {"Categories", "category", "plural"},
      {"alternative_urls", "alternate_urls", "near"},
      {"feature enginering", "feature engineering", "near"},
      {"insipration", "inspiration", "near"},
      {"dificulties", "difficulties", "near"},
      {"homepgae", "homepage", "near"},
      {"überzeugung", "überzuegung", "near"},
  };
  for (const Pair& pair : pairs) {
    CAPTURE(std::string(pair.a), std::string(pair.b));
    CHECK(slip(pair.a, pair.b) == pair.slip);
    CHECK(slip(pair.b, pair.a) == pair.slip);
  }
}

TEST_CASE("names that are near each other and mean different things", "[spelling_slip]") {
  constexpr Pair pairs[] = {
      {"bias", "bias", "no"},
      {"supervised", "unsupervised", "no"},
      {"minVersion", "maxVersion", "no"},
      {"height", "weight", "no"},
      {"optimize", "optimizer", "no"},
      {"python 2", "python 3", "no"},
      {"ES2015", "ES2016", "no"},
      {"import", "export", "no"},
      {"convex", "concave", "no"},
      {"date", "data", "no"},
      {"team a", "team b", "no"},
      {"feature enginering", "featrue engineering", "no"},
      {"", "a", "no"},
      {"-", "_", "no"},
  };
  for (const Pair& pair : pairs) {
    CAPTURE(std::string(pair.a), std::string(pair.b));
    CHECK(slip(pair.a, pair.b) == pair.slip);
    CHECK(slip(pair.b, pair.a) == pair.slip);
  }
}
