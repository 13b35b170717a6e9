// SPDX-License-Identifier: MIT
// The public suites of YAML, TOML and JSON, read by our readers. A case that does not come out as
// its suite says stands, with the reason, in fixtures/conformance/<suite>/expected_failures.txt; a
// case that stands there must not come out.
#ifndef MATTERLINT_TESTS_CONFORMANCE_CONFORMANCE_H_
#define MATTERLINT_TESTS_CONFORMANCE_CONFORMANCE_H_

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "document/document.h"
#include "support/verdict.h"

namespace matterlint::test {

/// How the cases of one kind in a suite came out.
struct Score {
  size_t cases = 0;
  std::map<std::string, std::string> failed{};  // why, by name of the case

  void add(const std::string& name, const std::string& failure);
  /// Cases that came out as the suite says, in per cent.
  double per_cent() const;
};

/// The list of a suite says which cases of these scores fail, and no others.
void check_listed(const std::string& suite, const std::map<std::string, Score>& scores,
                  Verdict& verdict);

/// The document of a data file.
Document data_document(std::string bytes, Format format);

/// yaml-test-suite: each document of each stream is accepted and gives the data of `json`, or is
/// refused.
void check_yaml_suite(const std::string& suites, Verdict& verdict);

/// toml-test: what TOML 1.0 says.
void check_toml_suite(const std::string& suites, Verdict& verdict);

/// JSONTestSuite: what every parser must accept or refuse.
void check_json_suite(const std::string& suites, Verdict& verdict);

}  // namespace matterlint::test

#endif  // MATTERLINT_TESTS_CONFORMANCE_CONFORMANCE_H_
