// SPDX-License-Identifier: MIT
#include "conformance/conformance.h"

#include <cstdio>
#include <memory>
#include <utility>

#include "document/parse.h"
#include "support/suites.h"

namespace matterlint::test {
void Score::add(const std::string& name, const std::string& failure) {
  ++cases;
  if (!failure.empty()) {
    failed.emplace(name, failure);
  }
}

double Score::per_cent() const {
  return cases == 0
             ? 0
             : 100.0 * static_cast<double>(cases - failed.size()) / static_cast<double>(cases);
}

void check_listed(const std::string& suite, const std::map<std::string, Score>& scores,
                  Verdict& verdict) {
  const std::set<std::string> listed = expected_failures(suite);
  std::set<std::string> failed;
  for (const auto& [kind, score] : scores) {
    std::printf("%s, %s: %zu of %zu, %.1f %%\n", suite.c_str(), kind.c_str(),
                score.cases - score.failed.size(), score.cases, score.per_cent());
    for (const auto& [name, failure] : score.failed) {
      failed.insert(name);
      verdict.expect(listed.contains(name), suite + " " + name, failure);
    }
  }
  for (const std::string& name : listed) {
    verdict.expect(failed.contains(name), suite + " " + name,
                   "comes out as it should, but stands in expected_failures.txt");
  }
}

Document data_document(std::string bytes, Format format) {
  return parse_data(std::make_shared<const SourceText>("case", std::move(bytes)), format);
}

}  // namespace matterlint::test
