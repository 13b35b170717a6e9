// SPDX-License-Identifier: MIT
#include <nlohmann/json.hpp>
#include <sstream>

#include "support/catch.h"
#include "support/sample_report.h"

namespace matterlint::test {

TEST_CASE("the lines of jsonl are the objects of json", "[output]") {
  using Json = nlohmann::ordered_json;
  for (const Report& report : {Report{}, sample_report()}) {
    const Json whole = Json::parse(render_json(report, sample_options()));
    std::istringstream lines(render_jsonl(report, sample_options()));
    std::string line;
    for (const Json& diagnostic : whole["diagnostics"]) {
      REQUIRE(std::getline(lines, line));
      CHECK(Json::parse(line).dump() == diagnostic.dump());
    }
    REQUIRE(std::getline(lines, line));
    const Json last = {{"summary", whole["summary"]}, {"failures", whole["failures"]}};
    CHECK(Json::parse(line) == last);
    CHECK(line.starts_with("{\"summary\":{"));
    CHECK_FALSE(std::getline(lines, line));
  }
}

TEST_CASE("the objects of jsonl have no blanks between their parts", "[output]") {
  Report report;
  report.diagnostics = {misspelt_tag()};
  const std::string text = render_jsonl(report, {});
  const nlohmann::ordered_json whole = nlohmann::ordered_json::parse(render_json(report, {}));
  CHECK(text.substr(0, text.find('\n')) == whole["diagnostics"][0].dump());
}

}  // namespace matterlint::test
