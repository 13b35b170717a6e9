// SPDX-License-Identifier: MIT
#include <nlohmann/json.hpp>

#include "support/catch.h"
#include "support/sample_report.h"

namespace matterlint::test {

namespace {

using Json = nlohmann::ordered_json;

std::string keys(const Json& object) {
  std::string names;
  for (const auto& [name, value] : object.items()) {
    names += names.empty() ? "" : " ";
    names += name;
  }
  return names;
}

}  // namespace

TEST_CASE("the shape of json is the promised one, in order", "[output]") {
  Report report;
  report.diagnostics = {misspelt_tag()};
  report.failures = {{"b.md", "permission denied"}};
  report.files = 128;
  report.notes = 120;
  const std::string text = render_json(report, sample_options());
  CHECK(text.ends_with("}\n"));
  const Json json = Json::parse(text);
  CHECK(keys(json) == "version tool summary diagnostics failures");
  CHECK(json["version"] == 1);
  CHECK(json["tool"].dump() == R"({"name":"matterlint","version":"1.2.3"})");
  CHECK(json["summary"].dump() ==
        R"({"files":128,"notes":120,"skipped":8,"errors":1,"warnings":0,"infos":0,)"
        R"("fixable":1,"fixed":0})");
  CHECK(json["failures"].dump() == R"([{"path":"b.md","message":"permission denied"}])");
  const Json& diagnostic = json["diagnostics"][0];
  CHECK(keys(diagnostic) ==
        "rule severity path pointer message help start end suggestions related fixes");
  CHECK(diagnostic["rule"] == "unknown-term");
  CHECK(diagnostic["severity"] == "error");
  CHECK(diagnostic["path"] == "content/post/bloom.md");
  CHECK(diagnostic["pointer"] == "/tags/2");
  CHECK(diagnostic["help"] == "");
  const size_t offset = diagnostic["start"]["offset"];
  const Json start = {{"line", 21}, {"column", 7}, {"offset", offset}};
  const Json end = {{"line", 21}, {"column", 19}, {"offset", offset + 12}};
  CHECK(diagnostic["start"].dump() == start.dump());
  CHECK(diagnostic["end"].dump() == end.dump());
  CHECK(diagnostic["suggestions"].dump() == R"(["transparency"])");
  CHECK(
      diagnostic["related"].dump() ==
      R"([{"path":"schemas/note.schema.json","start":{"line":74,"column":9,"offset":81},)"
      R"("end":{"line":74,"column":23,"offset":95},"message":"required here by `x-vocabulary`"}])");
  CHECK(keys(diagnostic["fixes"][0]) == "title safety edits");
  CHECK(diagnostic["fixes"][0]["safety"] == "safe");
  const Json edit = {{"start", offset}, {"end", offset + 12}, {"text", "transparency"}};
  CHECK(diagnostic["fixes"][0]["edits"].dump() == Json::array({edit}).dump());
}

TEST_CASE("a report without anything is a whole json object", "[output]") {
  const Json json = Json::parse(render_json({}, {}));
  CHECK(keys(json) == "version tool summary diagnostics failures");
  CHECK(json["diagnostics"] == Json::array());
  CHECK(json["failures"] == Json::array());
}

TEST_CASE("places without a text are null", "[output]") {
  Report report;
  report.diagnostics = {misspelt_tag()};
  report.diagnostics[0].primary = {};
  report.diagnostics[0].related = {{{}, {}, "a remark"}};
  const Json diagnostic = Json::parse(render_json(report, {}))["diagnostics"][0];
  CHECK(diagnostic["path"] == "");
  CHECK(diagnostic["start"].is_null());
  CHECK(diagnostic["end"].is_null());
  CHECK(diagnostic["related"].dump() ==
        R"([{"path":"","start":null,"end":null,"message":"a remark"}])");
}

TEST_CASE("a path that is not UTF-8 is also given without loss", "[output]") {
  Report report;
  report.failures = {{"a\xff\x0a.md", "no"}, {"\u00e9.md", "no"}};
  const Json failures = Json::parse(render_json(report, {}))["failures"];
  CHECK(keys(failures[0]) == "path path_base16 message");
  CHECK(failures[0]["path"] == "a\uFFFD\n.md");
  CHECK(failures[0]["path_base16"] == "61ff0a2e6d64");
  CHECK(keys(failures[1]) == "path message");
}

}  // namespace matterlint::test
