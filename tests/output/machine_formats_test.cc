// SPDX-License-Identifier: MIT
// The formats for machines, read as the machines read them.
#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "output/output.h"
#include "source/unicode.h"
#include "support/catch.h"
#include "support/files.h"
#include "support/hostile_report.h"
#include "support/sample_report.h"

namespace matterlint::test {

namespace {

struct Command {
  std::string name{};
  std::map<std::string, std::string> properties{};
  std::string text{};
};

std::string unescape(std::string text, bool property) {
  std::vector<std::pair<std::string_view, std::string_view>> escapes{{"%0D", "\r"}, {"%0A", "\n"}};
  if (property) {
    escapes.insert(escapes.end(), {{"%3A", ":"}, {"%2C", ","}});
  }
  escapes.push_back({"%25", "%"});
  for (const auto& [escape, character] : escapes) {
    for (size_t at = text.find(escape); at != std::string::npos; at = text.find(escape, at + 1)) {
      text.replace(at, escape.size(), character);
    }
  }
  return text;
}

// A line as the runner of GitHub Actions reads it; nothing when it is none of its commands.
std::optional<Command> parse_command(const std::string& line) {
  const size_t end = line.starts_with("::") ? line.find("::", 2) : std::string::npos;
  if (end == std::string::npos) {
    return std::nullopt;
  }
  Command command;
  const std::string head = line.substr(2, end - 2);
  command.name = head.substr(0, head.find(' '));
  command.text = unescape(line.substr(end + 2), false);
  for (size_t at = command.name.size() + 1; at < head.size();) {
    const size_t comma = std::min(head.find(',', at), head.size());
    const std::string pair = head.substr(at, comma - at);
    const size_t equals = pair.find('=');
    if (equals == std::string::npos) {
      return std::nullopt;
    }
    command.properties[pair.substr(0, equals)] = unescape(pair.substr(equals + 1), true);
    at = comma + 1;
  }
  return command;
}

std::vector<Command> parse_commands(const std::string& text) {
  std::vector<Command> commands;
  for (const std::string& line : split_lines(text)) {
    const std::optional<Command> command = parse_command(line);
    REQUIRE(command.has_value());
    REQUIRE((command->name == "error" || command->name == "warning" || command->name == "notice"));
    commands.push_back(*command);
  }
  return commands;
}

// What is wrong with XML of elements, attributes, text and numbered references, which is all that
// is written.
std::string xml_mistake(std::string_view text) {
  std::vector<std::string> open;
  for (size_t at = 0; at < text.size();) {
    if (text[at] != '<') {
      const size_t stop = std::min(text.find_first_of("<&>", at), text.size());
      if (stop < text.size() && text[stop] == '>') {
        return "a bare > in text";
      }
      if (stop < text.size() && text[stop] == '&') {
        const size_t end = text.find(';', stop);
        if (text.substr(stop, 2) != "&#" || end == std::string_view::npos || end - stop > 5) {
          return "a bare & in text";
        }
        at = end + 1;
        continue;
      }
      at = stop;
      continue;
    }
    const size_t end = text.find('>', at);
    if (end == std::string_view::npos) {
      return "an open tag";
    }
    const std::string_view tag = text.substr(at + 1, end - at - 1);
    at = end + 1;
    if (tag.starts_with('?')) {
      continue;
    }
    const std::string name(tag.substr(tag.starts_with('/') ? 1 : 0, tag.find_first_of(" /", 1)));
    if (tag.starts_with('/')) {
      if (open.empty() || open.back() != name) {
        return "a wrong end: " + name;
      }
      open.pop_back();
      continue;
    }
    if (std::count(tag.begin(), tag.end(), '"') % 2 != 0 || tag.find('<') != tag.npos) {
      return "a broken tag: " + std::string(tag);
    }
    if (!tag.ends_with('/')) {
      open.push_back(name);
    }
  }
  return open.empty() ? "" : "an element without end: " + open.back();
}

Report many_problems(size_t count, size_t files) {
  Report report;
  for (size_t i = 0; i < count; ++i) {
    Diagnostic diagnostic = misspelt_tag();
    diagnostic.primary.source =
        std::make_shared<const SourceText>("note" + std::to_string(i * files / count) + ".md",
                                           diagnostic.primary.source->bytes().data());
    report.diagnostics.push_back(diagnostic);
  }
  return report;
}

}  // namespace

TEST_CASE("GitHub's runner reads what was meant", "[output]") {
  Diagnostic diagnostic = misspelt_tag();
  diagnostic.primary.source =
      std::make_shared<const SourceText>("a,b: 100%.md", "---\ntags: [transparancy]\n---\n");
  diagnostic.primary.span = {11, 23};
  diagnostic.message = "50% of `a:b`, or\nmore";
  diagnostic.help = "first\nsecond";
  Report report;
  report.diagnostics = {diagnostic};
  const std::vector<Command> commands = parse_commands(render_github(report, {}));
  REQUIRE(commands.size() == 1);
  CHECK(commands[0].name == "error");
  CHECK(commands[0].text == "50% of `a:b`, or\nmore\nhelp: first\nsecond");
  const std::map<std::string, std::string> expected{
      {"file", "a,b: 100%.md"}, {"line", "2"},
      {"endLine", "2"},         {"col", "8"},
      {"endColumn", "20"},      {"title", "matterlint[unknown-term]"}};
  CHECK(commands[0].properties == expected);
}

TEST_CASE("GitHub gets ten annotations, each file its first", "[output]") {
  const std::vector<Command> commands = parse_commands(render_github(many_problems(60, 6), {}));
  REQUIRE(commands.size() == 11);
  for (size_t i = 0; i < 6; ++i) {
    CHECK(commands[i].properties.at("file") == "note" + std::to_string(i) + ".md");
  }
  CHECK(commands.back().name == "notice");
  CHECK(commands.back().text.starts_with("50 more problems"));
  CHECK(parse_commands(render_github(many_problems(10, 1), {})).size() == 10);
}

TEST_CASE("no text of a note becomes a command of GitHub, markup or broken JSON", "[output]") {
  for (uint32_t seed = 0; seed < hostile_report_count(); ++seed) {
    HostileTexts texts(seed);
    const Report report = hostile_report(texts);
    INFO("seed " << seed);
    const std::vector<Command> commands = parse_commands(render_github(report, {}));
    REQUIRE(commands.size() == report.diagnostics.size() + report.failures.size());
    REQUIRE(xml_mistake(render_junit(report, {})) == "");
    REQUIRE(xml_mistake(render_checkstyle(report, {})) == "");
    REQUIRE(nlohmann::json::parse(render_gitlab(report, {})).size() ==
            report.diagnostics.size() + report.failures.size());
    REQUIRE(nlohmann::json::parse(render_rdjson(report, {}))["diagnostics"].size() ==
            report.diagnostics.size() + report.failures.size());
    const nlohmann::json run = nlohmann::json::parse(render_sarif(report, {}))["runs"][0];
    REQUIRE(run["results"].size() + run["invocations"][0]["toolExecutionNotifications"].size() ==
            report.diagnostics.size() + report.failures.size());
  }
}

TEST_CASE("a table of Markdown has three cells in each row, whatever the notes say", "[output]") {
  for (uint32_t seed = 0; seed < 500; ++seed) {
    HostileTexts texts(seed);
    for (const std::string& line : split_lines(render_markdown(hostile_report(texts), {}))) {
      INFO("seed " << seed << ": " << line);
      REQUIRE((!line.starts_with('|') || std::count(line.begin(), line.end(), '|') == 4));
    }
  }
  CHECK(render_markdown(many_problems(1000, 10), {}).size() < 100'000);
  CHECK(render_markdown(many_problems(1000, 10), {}).find("800 more are not shown") !=
        std::string::npos);
}

TEST_CASE("fingerprints are unique and do not depend on the line", "[output]") {
  Report report = many_problems(3, 1);
  std::vector<std::string> before;
  for (const nlohmann::json& issue : nlohmann::json::parse(render_gitlab(report, {}))) {
    before.push_back(issue["fingerprint"]);
  }
  CHECK(before[0] != before[1]);
  CHECK(before[1] != before[2]);
  for (Diagnostic& diagnostic : report.diagnostics) {
    const SourceText& old = *diagnostic.primary.source;
    diagnostic.primary.source =
        std::make_shared<const SourceText>(old.path(), "\n\n" + std::string(old.bytes()));
    diagnostic.primary.span = {diagnostic.primary.span.begin + 2, diagnostic.primary.span.end + 2};
  }
  std::vector<std::string> after;
  for (const nlohmann::json& issue : nlohmann::json::parse(render_gitlab(report, {}))) {
    after.push_back(issue["fingerprint"]);
  }
  CHECK(before == after);
}

TEST_CASE("columns are code points in SARIF and bytes in rdjson", "[output]") {
  Diagnostic diagnostic = misspelt_tag();
  diagnostic.primary.source =
      std::make_shared<const SourceText>("a b#é.md", "\xC3\xA9\xF0\x9F\x98\x80 x");
  diagnostic.primary.span = {7, 8};
  diagnostic.fixes = {{"say it", Safety::safe, {{{7, 8}, "y"}}}};
  Report report;
  report.diagnostics = {diagnostic};
  const nlohmann::json result =
      nlohmann::json::parse(render_sarif(report, {}))["runs"][0]["results"][0];
  const nlohmann::json place = result["locations"][0]["physicalLocation"];
  CHECK(place["region"]["startColumn"] == 4);
  CHECK(place["artifactLocation"]["uri"] == "a%20b%23%C3%A9.md");
  CHECK(result["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"] ==
        "y");
  const nlohmann::json rdjson = nlohmann::json::parse(render_rdjson(report, {}))["diagnostics"][0];
  CHECK(rdjson["location"]["range"]["start"]["column"] == 8);
  CHECK(rdjson["suggestions"][0]["text"] == "y");
}

TEST_CASE("a clean run is a report too", "[output]") {
  Report report;
  report.files = 3;
  report.notes = 3;
  CHECK(render_github(report, {}).empty());
  CHECK(render_gitlab(report, {}) == "[]\n");
  CHECK(nlohmann::json::parse(render_sarif(report, {}))["runs"][0]["results"] ==
        nlohmann::json::array());
  CHECK(render_junit(report, {}).find("tests=\"1\" failures=\"0\"") != std::string::npos);
  CHECK(xml_mistake(render_checkstyle(report, {})) == "");
}

}  // namespace matterlint::test
