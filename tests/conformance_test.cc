// SPDX-License-Identifier: MIT
// The public suites of the formats. They lie outside the repository: MATTERLINT_DATA names their
// folder (default `../shared/data`); without them the test is skipped.
//
//   conformance_test [yaml|toml|json]
#include "conformance/conformance.h"

#include <cstdio>
#include <string_view>

#include "support/suites.h"

namespace matterlint::test {
namespace {

struct Part {
  std::string_view name;
  void (*check)(const std::string& suites, Verdict& verdict);
};

constexpr Part parts[] = {
    {"yaml", check_yaml_suite},
    {"toml", check_toml_suite},
    {"json", check_json_suite},
};

int run_parts(std::string_view wanted) {
  std::string why;
  const std::optional<std::string> suites = find_suites(why);
  if (!suites) {
    std::printf("SKIPPED: %s\n", why.c_str());
    return skipped_status;
  }
  Verdict verdict;
  for (const Part& part : parts) {
    if (wanted.empty() || wanted == part.name) {
      part.check(*suites, verdict);
    }
  }
  return verdict.finish("conformance");
}

}  // namespace
}  // namespace matterlint::test

int main(int argc, char** argv) {
  return matterlint::test::run_parts(argc > 1 ? argv[1] : "");
}
