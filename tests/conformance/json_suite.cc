// SPDX-License-Identifier: MIT
#include <algorithm>

#include "conformance/conformance.h"
#include "support/files.h"
#include "support/json_data.h"

namespace matterlint::test {
namespace {

// A name that is given twice is reported, but the data is read.
bool has_duplicate_key(const Document& document) {
  return std::any_of(
      document.problems.begin(), document.problems.end(),
      [](const Problem& problem) { return problem.kind == ProblemKind::duplicate_key; });
}

std::string failure_of(const std::string& name, const std::string& bytes) {
  const Document document = data_document(bytes, Format::json);
  if (name.front() == 'n') {
    return document.readable() ? "accepted, but is not JSON" : "";
  }
  if (!document.readable()) {
    return "refused: " + document.problems.back().message;
  }
  const bool duplicate = name.find("duplicated_key") != std::string::npos;
  if (duplicate != has_duplicate_key(document)) {
    return duplicate ? "a name is given twice, and nobody says so" : "no name is given twice";
  }
  const nlohmann::json wanted = with_plain_numbers(nlohmann::json::parse(bytes, nullptr, false));
  // The other library keeps the last of two equal names too.
  return data_of(document.root()) == wanted
             ? ""
             : "gives " + data_of(document.root()).dump() + ", not " + wanted.dump();
}

}  // namespace

void check_json_suite(const std::string& suites, Verdict& verdict) {
  const std::string folder = suites + "/JSONTestSuite/test_parsing";
  Score valid;
  Score invalid;
  for (const std::string& name : files_below(folder)) {
    if (name.starts_with("y_") || name.starts_with("n_")) {
      (name.front() == 'y' ? valid : invalid)
          .add(name, failure_of(name, read_file(folder + "/" + name).value_or("")));
    }
  }
  check_listed("JSONTestSuite", {{"valid", valid}, {"invalid", invalid}}, verdict);
  verdict.expect(valid.cases >= 95 && invalid.cases >= 188, "JSONTestSuite", "has too few cases");
}

}  // namespace matterlint::test
