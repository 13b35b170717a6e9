// SPDX-License-Identifier: MIT
#include "output/output.h"

#include <algorithm>
#include <chrono>
#include <nlohmann/json.hpp>

#include "source/unicode.h"
#include "support/catch.h"
#include "support/golden.h"
#include "support/hostile_report.h"
#include "support/sample_report.h"

namespace matterlint::test {

namespace {

/// Controls other than the line feed, and what turns or hides the text around it.
bool is_harmful(char32_t c) {
  return (c < 0x20 && c != U'\n') || (c >= 0x7F && c <= 0x9F) || c == 0x61C ||
         (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c >= 0xE0000 && c <= 0xE007F);
}

/// What is wrong with a text that is about to be shown; empty when nothing is.
std::string find_harm(std::string_view text) {
  if (find_invalid_utf8(text).has_value()) {
    return "is not UTF-8";
  }
  const std::u32string points = to_code_points(text);
  const auto harmful = std::find_if(points.begin(), points.end(), is_harmful);
  if (harmful != points.end()) {
    return "has the raw character " + std::to_string(static_cast<uint32_t>(*harmful));
  }
  if (text.starts_with("::") || text.find("\n::") != std::string_view::npos ||
      text.starts_with("##") || text.find("\n##") != std::string_view::npos) {
    return "has a line that a build server takes for a command";
  }
  return text.empty() || text.ends_with('\n') ? "" : "does not end its last line";
}

/// Takes the colours away that the program itself has put in.
std::string without_colors(std::string text) {
  for (const std::string_view code :
       {"\x1b[0m", "\x1b[1m", "\x1b[1;31m", "\x1b[1;33m", "\x1b[1;34m", "\x1b[36m"}) {
    for (size_t at = text.find(code); at != std::string::npos; at = text.find(code, at)) {
      text.erase(at, code.size());
    }
  }
  return text;
}

/// A text as JSON can carry it.
std::string as_utf8(std::string_view text) {
  std::string out;
  for (const char32_t each : to_code_points(text)) {
    append_utf8(out, each);
  }
  return out;
}

void check_parsed(const nlohmann::json& parsed, const Report& report) {
  REQUIRE(parsed["diagnostics"].size() == report.diagnostics.size());
  for (size_t i = 0; i < report.diagnostics.size(); ++i) {
    const Diagnostic& expected = report.diagnostics[i];
    const nlohmann::json& found = parsed["diagnostics"][i];
    REQUIRE(found["message"] == as_utf8(expected.message));
    REQUIRE(found["path"] == as_utf8(expected.primary.path()));
    REQUIRE(found["help"] == as_utf8(expected.help));
    REQUIRE(found["fixes"][0]["edits"][0]["text"] == as_utf8(expected.fixes[0].edits[0].text));
    REQUIRE(found["start"].is_null() == (expected.primary.source == nullptr));
    REQUIRE(found["related"].size() == 2);
  }
  REQUIRE(parsed["failures"].size() == report.failures.size());
}

}  // namespace

TEST_CASE("formats are found by their names and human is the default", "[output]") {
  REQUIRE_FALSE(all_output_formats().empty());
  CHECK(all_output_formats().front().name == "human");
  for (const OutputFormat& format : all_output_formats()) {
    CHECK(find_output_format(format.name) == &format);
    CHECK_FALSE(format.summary.empty());
    REQUIRE(format.render != nullptr);
  }
  CHECK(find_output_format("xml") == nullptr);
  CHECK(find_output_format("") == nullptr);
}

TEST_CASE("each format shows the sample as its golden does", "[output]") {
  for (const OutputFormat& format : all_output_formats()) {
    const std::string text = format.render(sample_report(), sample_options());
    CHECK(project_golden_mistake("fixtures/output/sample." + std::string(format.name), text) == "");
  }
}

TEST_CASE("no format lets through what a note says to a terminal or a build server", "[output]") {
  for (uint32_t seed = 0; seed < hostile_report_count(); ++seed) {
    HostileTexts texts(seed);
    const Report report = hostile_report(texts);
    INFO("seed " << seed);
    for (const OutputFormat& format : all_output_formats()) {
      const std::string text = format.render(report, sample_options());
      // Commands are what `github` is made of; machine_formats_test reads them as the runner does.
      const std::string harm = format.name == "github" ? "" : find_harm(text);
      if (!harm.empty()) {
        FAIL(format.name << ' ' << harm << '\n' << escape_unprintable(text));
      }
    }
    RenderOptions colored = sample_options();
    colored.color = true;
    REQUIRE(without_colors(render_human(report, colored)) ==
            render_human(report, sample_options()));
    const std::string concise = render_concise(report, {});
    REQUIRE(static_cast<size_t>(std::count(concise.begin(), concise.end(), '\n')) ==
            report.diagnostics.size() + report.failures.size());
    check_parsed(nlohmann::json::parse(render_json(report, {})), report);
  }
}

TEST_CASE("ten thousand diagnostics are rendered in less than a second", "[output]") {
  // All in one line of the greatest size, which is the worst that a note can be.
  std::string bytes = "{\"tags\": [";
  while (bytes.size() < 1'000'000) {
    bytes +=
        "\"\u00e9\u4e2d\u6587 some longer tag to fill the line with more text, \u00e9\u00e9\u00e9 "
        "and more of it\", ";
  }
  const auto text = std::make_shared<const SourceText>("a.md", bytes);
  Report report;
  for (size_t at = bytes.find('"', 10); report.diagnostics.size() < 10'000; at += 97) {
    Diagnostic diagnostic;
    diagnostic.rule = &sample_rule("unknown-term");
    diagnostic.message = "`x` is not a term of `tags`";
    const auto begin = static_cast<uint32_t>(at);
    diagnostic.primary = {text, {begin, begin + 10}, "unknown"};
    diagnostic.help = "choose another";
    report.diagnostics.push_back(diagnostic);
  }
  for (const OutputFormat& format : all_output_formats()) {
    const auto begin = std::chrono::steady_clock::now();
    const std::string out = format.render(report, {});
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
    CHECK(out.size() > 1'000);
    // Much longer than it takes, since it also runs with sanitizers on busy machines.
    CHECK(taken.count() < 10.0);
  }
}

}  // namespace matterlint::test
